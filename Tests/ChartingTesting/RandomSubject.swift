public import Charting

/// What random charts are of: a kind of chart, or marks as one puts them together oneself.
public enum RandomSubject: Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// A chart of a kind.
  case kind(ChartKind)
  /// Marks between the braces of a chart.
  case marks(RandomMarks.Mix)

  /// All kinds, then all mixtures of marks.
  public static let allCases = ChartKind.allCases.map(RandomSubject.kind) + RandomMarks.Mix.allCases.map(RandomSubject.marks)

  /// The name of the kind or mixture.
  public var description: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .marks(let mix): mix.rawValue
    }
  }

  /// What a name stands for; `nil` for an unknown one.
  public init?(_ name: String) {
    guard let subject = Self.allCases.first(where: { $0.description == name }) else { return nil }
    self = subject
  }
}
