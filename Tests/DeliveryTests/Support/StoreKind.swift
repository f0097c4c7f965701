import Delivery
import ProgramTesting
import Scheduling
import Synchronization
import Testing

/// The stores that must behave alike.
enum StoreKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite
  case postgres

  var testDescription: String { rawValue }
}

/// A ledger that is empty, with a clock that stands still until it is moved.
final class EmptyLedger: Sendable {
  let store: any LedgerStore
  let clock = TestClock()
  /// Where it is: a path, or an address.
  let address: String
  private let kind: StoreKind
  private let folder: TemporaryFolder

  init(_ kind: StoreKind) throws {
    folder = try TemporaryFolder()
    self.kind = kind
    address =
      switch kind {
      case .sqlite: "\(folder.path)/.gazetteer/ledger.sqlite"
      case .postgres: try PostgresServer.shared.get().database()
      }
    store = try Self.open(kind, address, clock)
  }

  /// The same ledger, opened once more, as another process would.
  func again() throws -> any LedgerStore {
    try Self.open(kind, address, clock)
  }

  private static func open(_ kind: StoreKind, _ address: String, _ clock: TestClock) throws -> any LedgerStore {
    switch kind {
    case .sqlite: try Ledger.sqlite(path: address, clock: .given { clock.now })
    case .postgres: try Ledger.postgres(address, clock: .given { clock.now })
    }
  }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
  private let time = Mutex(Instant(secondsSince1970: 1_664_582_400))

  var now: Instant { time.withLock { $0 } }

  func set(_ instant: Instant) {
    time.withLock { $0 = instant }
  }

  func advance(bySeconds seconds: Int64) {
    time.withLock { $0 = $0.advanced(bySeconds: seconds) }
  }
}
