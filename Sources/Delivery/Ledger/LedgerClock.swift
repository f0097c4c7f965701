package import Scheduling

/// Which clock a ledger goes by.
package enum LedgerClock: Sendable {
  /// The database's own: with PostgreSQL one clock for all machines.
  case database
  /// One that is given: for tests, and for runs about a time that is not now.
  case given(@Sendable () -> Instant)
}
