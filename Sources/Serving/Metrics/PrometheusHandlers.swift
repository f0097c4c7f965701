internal import Metrics
internal import Synchronization

/// A number that only grows.
final class PrometheusCount: CounterHandler {
  private let sum = Mutex<Int64>(0)

  /// How far it has grown.
  var value: Int64 { sum.withLock { $0 } }

  func increment(by amount: Int64) { sum.withLock { $0 &+= amount } }
  func reset() { sum.withLock { $0 = 0 } }
}

/// A number that goes up and down.
final class PrometheusGauge: MeterHandler {
  private let current = Mutex(0.0)

  /// What it is now.
  var value: Double { current.withLock { $0 } }

  func set(_ value: Int64) { current.withLock { $0 = Double(value) } }
  func set(_ value: Double) { current.withLock { $0 = value } }
  func increment(by amount: Double) { current.withLock { $0 += amount } }
  func decrement(by amount: Double) { current.withLock { $0 -= amount } }
}

/// How often something took how long, in seconds.
final class PrometheusHistogram: RecorderHandler, TimerHandler {
  /// Upper ends of the classes.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  /// What has been seen.
  struct State: Sendable {
    fileprivate var classes = [Int](repeating: 0, count: PrometheusHistogram.bounds.count)
    /// Sum of all values.
    fileprivate(set) var sum = 0.0
    /// Number of all values.
    fileprivate(set) var count = 0

    /// How many values are at most as large as each bound.
    var cumulated: [Int] {
      var total = 0
      return classes.map { count in
        total += count
        return total
      }
    }
  }

  private let seen = Mutex(State())

  /// What has been seen so far.
  var state: State { seen.withLock { $0 } }

  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) {
    let place = Self.bounds.firstIndex { value <= $0 }
    seen.withLock { state in
      if let place { state.classes[place] += 1 }
      state.sum += value
      state.count += 1
    }
  }

  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
}
