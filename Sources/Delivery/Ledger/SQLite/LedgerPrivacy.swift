internal import Diagnostics
internal import Files
internal import Glibc

/// Who may read a ledger in a file: it holds the addresses of all recipients, and drafts before their time.
enum LedgerPrivacy {
  /// Warnings about a ledger that others than its owner may read; none if there is no ledger yet.
  static func warnings(in folder: String) -> [Diagnostic] {
    let path = "\(folder)/\(Ledger.fileName)"
    let places = [(WholeFile.folder(of: path), "0700"), (path, "0600"), ("\(path)-wal", "0600")]
    return places.compactMap { place, mode in
      var status = stat()
      guard stat(place, &status) == 0, status.st_mode & 0o077 != 0 else { return nil }
      let now = String(status.st_mode & 0o777, radix: 8)
      return Diagnostic(
        .warning, at: SourceLocation(file: place),
        "others than its owner may look into the ledger, which holds all recipients and drafts: its mode is 0\(now)",
        remedy: "chmod \(mode) \(place)")
    }
  }
}
