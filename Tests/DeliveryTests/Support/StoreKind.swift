import Delivery
import ProgramTesting
import Scheduling
import Synchronization
import Testing

/// The stores that must behave alike.
enum StoreKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite

  var testDescription: String { rawValue }
}

/// A ledger that is empty, with a clock that stands still until it is moved.
final class EmptyLedger: Sendable {
  let store: any LedgerStore
  let clock = TestClock()
  private let folder: TemporaryFolder

  init(_ kind: StoreKind) throws {
    folder = try TemporaryFolder()
    let clock = clock
    switch kind {
    case .sqlite: store = try Ledger.sqlite(path: folder.path + "/.gazetteer/ledger.sqlite", clock: .given { clock.now })
    }
    self.kind = kind
  }

  private let kind: StoreKind

  /// The same ledger, opened once more, as another process would.
  func again() throws -> any LedgerStore {
    let clock = clock
    return switch kind {
    case .sqlite: try Ledger.sqlite(path: folder.path + "/.gazetteer/ledger.sqlite", clock: .given { clock.now })
    }
  }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
  private let time = Mutex(Instant(secondsSince1970: 1_664_582_400))

  var now: Instant { time.withLock { $0 } }

  func advance(bySeconds seconds: Int64) {
    time.withLock { $0 = $0.advanced(bySeconds: seconds) }
  }
}
