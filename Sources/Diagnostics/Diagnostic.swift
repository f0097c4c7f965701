/// Something that was found in an input: what is wrong or worth knowing, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable, Codable, CustomStringConvertible {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Probably wrong; a briefing can be made.
    case warning
    /// Wrong; the figures it concerns cannot be used.
    case error

    /// From the mildest to the gravest.
    public static func < (first: Severity, second: Severity) -> Bool { first.rank < second.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// Where it is, if that is known.
  public var location: SourceLocation?
  /// What is the matter, as a sentence without its full stop.
  public var message: String
  /// What to do about it, or what is allowed, as a sentence without its full stop; `nil` where nothing need be done.
  public var remedy: String?

  /// `place` is what programs that read these as JSON know it by.
  private enum CodingKeys: String, CodingKey {
    case severity
    case location = "place"
    case message, remedy
  }

  /// Makes a diagnostic.
  public init(_ severity: Severity, at location: SourceLocation? = nil, _ message: String, remedy: String? = nil) {
    self.severity = severity
    self.location = location
    self.message = message
    self.remedy = remedy
  }

  /// One line: location, severity, message and remedy, such as `data/observations.csv:12:7: error: “12abc” is not a number; …`.
  public var description: String {
    let before = location.map { "\($0): " } ?? ""
    let after = remedy.map { "; \($0)" } ?? ""
    return "\(before)\(severity.rawValue): \(message)\(after)"
  }
}
