internal import Metrics

/// What a service of spaces counts and times: how much is asked and what comes of it, never whose it is or what it is called.
struct SpaceMeasures: Sendable {
  /// What ended the process of a space before its time.
  enum End: String, Sendable {
    /// Too much memory, or a fault.
    case ended
    /// An answer that took longer than it may.
    case late
  }

  private let factory: any MetricsFactory

  /// What the metrics mean, for those who read them.
  static let help = [
    "gazetteer_space_requests_total": "Requests of holders to their spaces, by route and status.",
    "gazetteer_space_request_seconds": "Time from such a request to its answer, by route.",
    "gazetteer_spaces_at_work": "Spaces that have a process.",
    "gazetteer_spaces_arriving": "Files that are being sent to spaces.",
    "gazetteer_space_sessions": "Sessions of those who have signed in.",
    "gazetteer_space_ends_total": "Processes of spaces that were ended before their time, by reason.",
    "gazetteer_space_projects_deleted_total": "Projects that were deleted after their days.",
  ]

  /// Makes measures that a factory keeps.
  init(_ factory: any MetricsFactory) { self.factory = factory }

  /// Counts and times a request of a holder; its route is the pattern of its address, which has no name in it, or `nil` where no space has
  /// answered.
  func record(route: String?, status: Int, _ duration: Duration) {
    let route = ("route", route ?? "none")
    Counter(label: "gazetteer_space_requests_total", dimensions: [route, ("status", String(status))], factory: factory).increment()
    Timer(label: "gazetteer_space_request_seconds", dimensions: [route], factory: factory).recordSeconds(duration / .seconds(1))
  }

  /// Counts a process that was ended.
  func count(_ end: End) {
    Counter(label: "gazetteer_space_ends_total", dimensions: [("reason", end.rawValue)], factory: factory).increment()
  }

  /// Counts projects that were deleted.
  func countDeleted(_ projects: Int) {
    Counter(label: "gazetteer_space_projects_deleted_total", factory: factory).increment(by: projects)
  }

  /// Sets what is read off at the moment of the request.
  func show(_ load: Spaces.Load, sessions: Int) {
    let values = [
      ("gazetteer_spaces_at_work", load.atWork), ("gazetteer_spaces_arriving", load.arriving),
      ("gazetteer_space_sessions", sessions),
    ]
    for (label, value) in values {
      Meter(label: label, factory: factory).set(value)
    }
  }
}
