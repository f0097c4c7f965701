import Metrics
import Testing

@testable import Serving

@Suite struct PrometheusRegistryTests {
  @Test func `values are printed as Prometheus reads them`() {
    let registry = PrometheusRegistry(help: ["requests": "How many."])
    Counter(label: "requests", dimensions: [("path", "a\"b\\c\n")], factory: registry).increment(by: 2)
    Counter(label: "requests", dimensions: [("path", "a\"b\\c\n")], factory: registry).increment()
    Meter(label: "load", factory: registry).set(1.5)
    #expect(
      registry.text == """
        # HELP requests How many.
        # TYPE requests counter
        requests{path="a\\"b\\\\c\\n"} 3
        # TYPE load gauge
        load 1.5

        """)
  }

  @Test func `a timer counts each class and all below it`() {
    let registry = PrometheusRegistry()
    for milliseconds in [1, 30, 30, 20_000] { Timer(label: "time", factory: registry).recordMilliseconds(milliseconds) }
    let lines = registry.text.split(separator: "\n")
    #expect(lines.contains("time_bucket{le=\"0.001\"} 1"))
    #expect(lines.contains("time_bucket{le=\"0.05\"} 3"))
    #expect(lines.contains("time_bucket{le=\"10.0\"} 3"))
    #expect(lines.contains("time_bucket{le=\"+Inf\"} 4"))
    #expect(lines.contains("time_count 4"))
    #expect(lines.contains { $0.hasPrefix("time_sum 20.06") })
  }
}
