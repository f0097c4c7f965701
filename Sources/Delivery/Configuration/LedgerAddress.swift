internal import Diagnostics

/// Where a project's ledger is.
package enum LedgerAddress: Hashable, Sendable {
  /// In the project's folder.
  case file
  /// In a PostgreSQL database: `postgres://user@host/database`, without a password.
  case postgres(String)

  /// Reads `ledger:`. What is wrong is recorded without repeating it, as an address may hold a password.
  init?(_ token: Token, _ problems: DiagnosticLog) {
    func refuse(_ message: String) {
      problems.add(message, at: token.location, path: "ledger")
    }
    guard let text = token.text, text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") else {
      refuse("needs an address such as postgres://user@host/database; without “ledger” it is a file in the project's folder")
      return nil
    }
    guard text.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }) else {
      refuse("needs printable ASCII characters; write others as %XX")
      return nil
    }
    let rest = text[(text.firstRange(of: "://")?.upperBound ?? text.startIndex)...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    if let at = authority.lastIndex(of: "@"), authority[..<at].contains(":") {
      refuse("needs an address without a password; keep it in PGPASSFILE or PGPASSWORD")
      return nil
    }
    if rest.lowercased().contains("password=") {
      refuse("needs an address without a password; keep it in PGPASSFILE or PGPASSWORD")
      return nil
    }
    self = .postgres(text)
  }
}
