/// Opens ledgers.
public enum Ledger {
  /// Where a project's ledger lies, from the project's folder.
  public static let fileName = ".gazetteer/ledger.sqlite"

  /// The ledger in a file; it is made, with its folder, where it is not there.
  ///
  /// - Throws: `LedgerError` where the file cannot be written, is no ledger, was written by a newer version, or would lie on a network
  ///   file system.
  public static func sqlite(path: String, clock: LedgerClock = .database) throws(LedgerError) -> any LedgerStore {
    SQLLedger(database: try SQLiteDatabase(path: path), clock: clock)
  }
}
