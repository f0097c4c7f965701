internal import Metrics
internal import Synchronization

/// The values that metrics have now, in the text format that Prometheus reads (version 0.0.4).
///
/// A counter stays a counter, a meter becomes a gauge, a recorder or timer becomes a histogram in seconds.
final class PrometheusRegistry: MetricsFactory {
  /// What distinguishes one value from another.
  private struct Name: Hashable, Comparable {
    var label: String
    var dimensions: [Dimension]

    static func < (first: Name, second: Name) -> Bool {
      (first.label, first.dimensions.map(\.text).joined(separator: ",")) < (
        second.label, second.dimensions.map(\.text).joined(separator: ",")
      )
    }
  }

  /// A name and its value, such as `status="200"`.
  private struct Dimension: Hashable {
    var name: String
    var value: String

    var text: String {
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      return "\(name)=\"\(escaped)\""
    }
  }

  private let counters = Mutex<[Name: PrometheusCount]>([:])
  private let gauges = Mutex<[Name: PrometheusGauge]>([:])
  private let histograms = Mutex<[Name: PrometheusHistogram]>([:])
  private let help: [String: String]

  /// Makes an empty registry.
  ///
  /// - Parameter help: what the metrics mean, by label.
  init(help: [String: String] = [:]) {
    self.help = help
  }

  // MARK: The factory

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    counters.withLock { Self.find(label, dimensions, in: &$0) { PrometheusCount() } }
  }

  func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    gauges.withLock { Self.find(label, dimensions, in: &$0) { PrometheusGauge() } }
  }

  func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    histograms.withLock { Self.find(label, dimensions, in: &$0) { PrometheusHistogram() } }
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    histograms.withLock { Self.find(label, dimensions, in: &$0) { PrometheusHistogram() } }
  }

  func destroyCounter(_ handler: any CounterHandler) { counters.withLock { Self.remove(handler, from: &$0) } }
  func destroyMeter(_ handler: any MeterHandler) { gauges.withLock { Self.remove(handler, from: &$0) } }
  func destroyRecorder(_ handler: any RecorderHandler) { histograms.withLock { Self.remove(handler, from: &$0) } }
  func destroyTimer(_ handler: any TimerHandler) { histograms.withLock { Self.remove(handler, from: &$0) } }

  private static func find<Handler: AnyObject>(
    _ label: String, _ dimensions: [(String, String)], in handlers: inout [Name: Handler], making: () -> Handler
  ) -> Handler {
    let name = Name(label: label, dimensions: dimensions.map { Dimension(name: $0.0, value: $0.1) })
    if let handler = handlers[name] { return handler }
    let handler = making()
    handlers[name] = handler
    return handler
  }

  private static func remove<Handler: AnyObject>(_ handler: AnyObject, from handlers: inout [Name: Handler]) {
    handlers = handlers.filter { $0.value !== handler }
  }

  // MARK: The text

  /// All values, one a line, sorted.
  var text: String {
    var lines: [String] = []
    var last = ""
    func open(_ name: Name, _ type: String) {
      guard name.label != last else { return }
      last = name.label
      if let text = help[name.label] { lines.append("# HELP \(name.label) \(text)") }
      lines.append("# TYPE \(name.label) \(type)")
    }
    func labels(_ name: Name, and more: String? = nil) -> String {
      let all = name.dimensions.map(\.text) + [more].compactMap(\.self)
      return all.isEmpty ? "" : "{\(all.joined(separator: ","))}"
    }
    for (name, counter) in counters.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      open(name, "counter")
      lines.append("\(name.label)\(labels(name)) \(counter.value)")
    }
    for (name, gauge) in gauges.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      open(name, "gauge")
      lines.append("\(name.label)\(labels(name)) \(gauge.value)")
    }
    for (name, histogram) in histograms.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      open(name, "histogram")
      let state = histogram.state
      for (bound, count) in zip(PrometheusHistogram.bounds, state.cumulated) {
        lines.append("\(name.label)_bucket\(labels(name, and: "le=\"\(bound)\"")) \(count)")
      }
      lines.append("\(name.label)_bucket\(labels(name, and: "le=\"+Inf\"")) \(state.count)")
      lines.append("\(name.label)_sum\(labels(name)) \(state.sum)")
      lines.append("\(name.label)_count\(labels(name)) \(state.count)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
