/// How far all briefings of a project are on their way into one archive.
struct BriefingProgress: Encodable, Sendable {
  /// How it stands with a region.
  enum Standing: String, Encodable, Sendable { case waiting, underWay, made, failed }

  /// A region.
  struct Area: Encodable, Sendable {
    var id: String
    var standing: Standing
    /// Why there is no briefing.
    var reason: String?
  }

  /// A file that was made.
  struct File: Encodable, Sendable {
    var name: String
    var bytes: Int
  }

  /// What was asked for.
  var order: BriefingOrder
  /// The regions.
  var areas: [Area]
  /// Files made or failed, of how many.
  var done = 0
  var total: Int
  /// The files that were made last, the newest first.
  var latest: [File] = []
  /// Seconds since it was begun, when it ended or now.
  var seconds = 0.0
  /// Whether the archive is whole.
  var isFinished = false
  /// Whether it was given up.
  var isCancelled = false
  /// Why the archive could not be written.
  var fault: String?
  /// How many files the archive has, and its bytes.
  var files = 0
  var bytes = 0

  /// Whether nothing more is done.
  var isOver: Bool { isFinished || isCancelled || fault != nil }

  private static let mostLatest = 8

  /// Nothing is made yet.
  init(_ order: BriefingOrder, of areas: [String]) {
    self.order = order
    self.areas = areas.map { Area(id: $0, standing: .waiting) }
    total = areas.count * order.languages.count * order.forms.count
  }

  /// Tells of a file that was made.
  mutating func report(_ name: String, _ bytes: Int) {
    latest.insert(File(name: name.split(separator: "/").last.map(String.init) ?? name, bytes: bytes), at: 0)
    if latest.count > Self.mostLatest { latest.removeLast() }
  }
}

/// What of all briefings is wanted.
struct BriefingOrder: Codable, Hashable, Sendable {
  /// What the archive is: everything that was chosen, or the pages on the web.
  enum Kind: String, Codable, Hashable, Sendable { case all, site }

  /// What the archive is.
  var kind: Kind
  /// The forms.
  var forms: [BriefingForm]
  /// The languages, by their tags.
  var languages: [String]
}
