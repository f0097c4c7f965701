internal import Editions
internal import Metrics

/// What the service counts and times.
struct ServiceMeasures: Sendable {
  /// How the cache answered.
  enum CacheAnswer: String, Sendable, CaseIterable {
    /// The file was there.
    case hit
    /// Somebody else was waiting for it already.
    case shared
    /// It had to be made.
    case miss
  }

  private let factory: any MetricsFactory
  private let caching: [CacheAnswer: Counter]

  /// What the metrics mean, for those who read them.
  static let help = [
    "gazetteer_requests_total": "Requests by route and status.",
    "gazetteer_request_seconds": "Time from a request to the head of its answer, by route.",
    "gazetteer_rendering_seconds": "Time a rendering took, by product.",
    "gazetteer_cache_total": "How the cache answered.",
    "gazetteer_renderings_running": "Renderings at work.",
    "gazetteer_renderings_waiting": "Renderings waiting for a worker.",
    "gazetteer_cache_bytes": "Bytes of finished files that are kept.",
    "gazetteer_project_edition": "How often the project was read.",
    "gazetteer_project_sound": "1 where the project’s files can be read as they are now, else 0.",
  ]

  /// Makes measures that a factory keeps.
  init(_ factory: any MetricsFactory) {
    self.factory = factory
    caching = Dictionary(
      uniqueKeysWithValues: CacheAnswer.allCases.map {
        ($0, Counter(label: "gazetteer_cache_total", dimensions: [("answer", $0.rawValue)], factory: factory))
      })
  }

  /// Counts an answer of the cache.
  func countCache(_ answer: CacheAnswer) { caching[answer]?.increment() }

  /// Times a rendering.
  func timeRendering(_ product: Product, _ duration: Duration) {
    let name =
      switch product {
      case .outline: "outline"
      case .figureForms: "figure-forms"
      case .pdf: "pdf"
      case .web, .webAmong: "html"
      case .workbook(let format): format.rawValue
      case .picture(_, let size): size.rawValue
      }
    time("gazetteer_rendering_seconds", [("product", name)], duration)
  }

  /// Counts and times a request.
  func record(route: String, status: Int, _ duration: Duration) {
    Counter(label: "gazetteer_requests_total", dimensions: [("route", route), ("status", String(status))], factory: factory)
      .increment()
    time("gazetteer_request_seconds", [("route", route)], duration)
  }

  /// Sets what is read off at the moment of the request.
  func show(running: Int, waiting: Int, kept: Int, edition: Int, isSound: Bool) {
    let values: [(String, Int)] = [
      ("gazetteer_renderings_running", running), ("gazetteer_renderings_waiting", waiting), ("gazetteer_cache_bytes", kept),
      ("gazetteer_project_edition", edition), ("gazetteer_project_sound", isSound ? 1 : 0),
    ]
    for (label, value) in values { Meter(label: label, factory: factory).set(value) }
  }

  private func time(_ label: String, _ dimensions: [(String, String)], _ duration: Duration) {
    Timer(label: label, dimensions: dimensions, factory: factory).recordSeconds(duration / .seconds(1))
  }
}
