/// What a space of projects may take, and how long it is kept.
package struct SpaceLimits: Hashable, Sendable, Codable {
  /// Bytes of all files of a space.
  package var bytes = 500_000_000
  /// Number of projects in a space.
  package var projects = 20
  /// Days after its last change that a project is kept.
  package var days = 14
  /// Bytes of memory that the process of a space may take.
  package var memory = 2 << 30
  /// Seconds that an answer, and each page on its way into an archive, may take.
  package var patience = 120
  /// Spaces that are at work at the same time.
  package var atWork = 8

  /// The limits that a service starts with.
  package init() {}
}

extension SpaceLimits {
  /// Requests that a space answers at the same time; a page asks for several things at once.
  static let lanes = 3
  /// Requests that may wait for one of them.
  static let waiting = 60
  /// Files that a space may be sent at the same time.
  static let arriving = 2
  /// Seconds without a request after which the process of a space is ended; what it has begun for a page that was left goes on until then.
  static let rest = 1_800
  /// Seconds without a request after which the process of a space makes room for another, unless it is making briefings.
  static let pause = 5
}

/// What is said of a space on its page.
struct SpaceStanding: Encodable, Hashable, Sendable {
  /// Bytes that its files take.
  var bytes: Int
  /// Bytes that they may take.
  var mostBytes: Int
  /// Number of projects that there may be.
  var mostProjects: Int
  /// Days after its last change that a project is kept.
  var days: Int
}
