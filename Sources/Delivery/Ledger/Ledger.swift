internal import Diagnostics
internal import Files
package import Publishing
internal import Statistics

/// Opens ledgers.
package enum Ledger {
  /// Where a project's ledger is, from the project's folder.
  package static let fileName = ".gazetteer/ledger.sqlite"

  /// The ledger of a project, as its settings say.
  ///
  /// - Throws: `ProjectError` if the project is not a folder, or where the ledger cannot be used.
  package static func open(for project: Project, clock: LedgerClock = .database) throws(ProjectError) -> any LedgerStore {
    guard case .folder(let folder) = project.origin else {
      throw ProjectError(
        .wrongUse, "what is delivered is recorded next to a project, and this is not a project",
        remedy: "create one with “gazetteer new DIR”")
    }
    return try open(try project.configuration.delivery().ledger, in: folder, clock)
  }

  /// The ledger of the project in a folder, whatever its data are like, to be read only; `nil` where nothing was written down yet.
  ///
  /// - Throws: `ProjectError` where the settings are wrong, or where the ledger cannot be used.
  package static func existing(in folder: String, clock: LedgerClock = .database) throws(ProjectError) -> (any LedgerStore)? {
    let path = "\(folder)/gazetteer.yml"
    let settings: [UInt8]
    do {
      settings = try InputFile.read(path)
    } catch {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: path), "cannot be read: \(error.reason)")
    }
    let configuration = try Configuration(yaml: settings, file: path, checking: DeliveryConfiguration.check)
    let address = try configuration.delivery().ledger
    do throws(LedgerError) {
      switch address {
      case .file:
        let path = "\(folder)/\(fileName)"
        return InputFile.exists(path) ? try reading(path: path, clock: clock) : nil
      case .postgres(let address):
        return try PostgresDatabase(reading: address).map { SQLLedger(database: $0, clock: clock) }
      }
    } catch {
      throw error.projectError
    }
  }

  private static func open(
    _ address: LedgerAddress, in folder: String, _ clock: LedgerClock
  ) throws(ProjectError) -> any LedgerStore {
    do throws(LedgerError) {
      switch address {
      case .file: return try sqlite(path: "\(folder)/\(fileName)", clock: clock)
      case .postgres(let address): return try postgres(address, clock: clock)
      }
    } catch {
      throw error.projectError
    }
  }

  /// The ledger in a file; it is made, with its folder, where it is not there.
  ///
  /// - Throws: `LedgerError` where the file cannot be written, is not a ledger, was written by a newer version, or would be on a
  ///   network file system.
  package static func sqlite(path: String, clock: LedgerClock = .database) throws(LedgerError) -> any LedgerStore {
    SQLLedger(database: try SQLiteDatabase(path: path), clock: clock)
  }

  /// The ledger in a file, to be read only: neither the file nor its folder need be writable.
  ///
  /// - Throws: `LedgerError` where it cannot be read, is not a ledger, or was written by a newer version.
  package static func reading(path: String, clock: LedgerClock = .database) throws(LedgerError) -> any LedgerStore {
    SQLLedger(database: try SQLiteDatabase(reading: path), clock: clock)
  }

  /// A ledger in memory, which is gone with the value: for trying out what would be sent.
  package static func inMemory(clock: LedgerClock = .database) throws(LedgerError) -> any LedgerStore {
    SQLLedger(database: try SQLiteDatabase(), clock: clock)
  }

  /// The ledger in a PostgreSQL database; its tables are made where they are not there.
  ///
  /// - Throws: `LedgerError` where the server is not there or refuses the connection, or where a newer version made the tables.
  package static func postgres(_ address: String, clock: LedgerClock = .database) throws(LedgerError) -> any LedgerStore {
    SQLLedger(database: try PostgresDatabase(address: address), clock: clock)
  }
}
