internal import Diagnostics
package import Publishing
internal import Statistics

/// Why the ledger could not be read or written. Nothing was changed by the operation that throws it.
package struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is.
  package enum Kind: Hashable, Sendable {
    /// A newer version of the program wrote it.
    case newerVersion
    /// It cannot be written.
    case readOnly
    /// There is no room left.
    case full
    /// It could not be written or read for another reason.
    case unusable
    /// It is on a file system shared over a network, where SQLite's locks do not hold.
    case networkFileSystem
    /// It is not a ledger, or a broken one.
    case damaged
    /// Others kept it busy for too long, or the server is not there just now.
    case unavailable
    /// The server does not let us in, or its address is none.
    case refused
    /// The lease went to another worker: what this one did is in the audit.
    case leaseLost
    /// A fault of ours.
    case fault
  }

  /// What kind of trouble it is.
  package var kind: Kind
  /// Where the ledger is: a path, or an address without its password.
  package var place: String
  /// What is the matter, as a sentence without its full stop.
  package var message: String

  /// Makes an error.
  package init(_ kind: Kind, at place: String, _ message: String) {
    self.kind = kind
    self.place = place
    self.message = message
  }

  /// What to do about it.
  package var remedy: String? {
    switch kind {
    case .newerVersion: "install the version of Gazetteer that wrote it, or a later one"
    case .readOnly: "let the user that runs Gazetteer write the file and its folder"
    case .full:
      "make room, then run the command again: nothing was lost, and what may have been sent already leaves as the same message"
    case .networkFileSystem: "put the project on a local disk, or name a PostgreSQL database: ledger: postgres://…"
    case .damaged: "restore it from a backup; without its ledger Gazetteer would send everything again"
    case .unavailable: "run the command again later: nothing was lost"
    case .refused:
      "name host, database and user in ledger: postgres://… and the password in PGPASSFILE; the user needs CREATE on the database: GRANT CREATE ON DATABASE … TO …"
    case .unusable, .leaseLost, .fault: nil
    }
  }

  /// The status a command ends with.
  ///
  /// A ledger of a newer version is 78, as neither data nor time will help: another program must be installed.
  package var status: ExitStatus {
    switch kind {
    case .newerVersion, .networkFileSystem, .refused: .wrongConfiguration
    case .readOnly, .full, .unusable: .outputUnwritable
    case .damaged: .inputUnreadable
    case .unavailable, .leaseLost: .tryLater
    case .fault: .internalFault
    }
  }

  /// The error in a line.
  package var description: String {
    "\(place): \(message)" + (remedy.map { "; \($0)" } ?? "")
  }

  /// The error as a command reports it.
  package var projectError: ProjectError {
    ProjectError(status, at: SourceLocation(file: place), message, remedy: remedy)
  }
}
