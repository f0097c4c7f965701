import Drawing
import Languages
import Statistics
import Styling

/// A row of a chart: a place with what its name must say here.
struct Row: Hashable {
  var place: Place
  /// Whether it is the one to look at.
  var isHighlighted: Bool
  /// What follows the name in lighter type.
  var detail: String?

  /// The name, emphasised where it is the one to look at, and what follows it.
  func runs(_ setter: Setter) -> [StyledText.Run] {
    let style = isHighlighted ? setter.type.categoryEmphasis : setter.type.category
    guard let detail, !detail.isEmpty else { return [StyledText.Run(place.name, style)] }
    return [StyledText.Run(place.name + "  ", style), StyledText.Run(detail, setter.type.axis)]
  }
}

/// The names of rows, set: beside their marks in a column, or above them where the column would be too wide.
struct NameColumn {
  /// Where names are.
  enum Standpoint: Hashable {
    /// In a column of this width at the left.
    case beside(Double)
    /// Over each mark.
    case above
  }

  let standpoint: Standpoint
  /// The lines of each row's name.
  private(set) var lines: [[TextLine]]
  /// Whether no name needs more than one line, those of other columns included.
  let isOnOneLine: Bool

  /// Sets the names of `rows` on one line each if the column stays within `widest`, else on two, else above the marks over the
  /// whole `width`.
  init(_ rows: [Row], widest: Double, width: Double, setter: Setter) {
    let runs = rows.map { $0.runs(setter) }
    let single = runs.map { setter.lines($0, width: .infinity) }
    let needed = Self.widest(single)
    isOnOneLine = needed <= widest
    if isOnOneLine {
      (standpoint, lines) = (.beside(needed), single)
      return
    }
    let wrapped = runs.map { setter.lines($0, width: widest) }
    if wrapped.allSatisfy({ $0.count <= 2 }), rows.allSatisfy({ Self.keepsWords($0, within: widest, setter) }) {
      (standpoint, lines) = (.beside(Self.widest(wrapped)), wrapped)
      return
    }
    (standpoint, lines) = (.above, runs.map { setter.lines($0, width: width) })
  }

  /// Width of the column; 0 where names are above.
  var column: Double {
    if case .beside(let width) = standpoint { width } else { 0 }
  }

  /// Leaves out the names of other columns, keeping their width.
  mutating func keep(_ range: Range<Int>) {
    lines = Array(lines[range.clamped(to: lines.indices)])
  }

  /// Height of the name of a row.
  func height(of index: Int) -> Double {
    lines[index].reduce(0) { $0 + $1.leading }
  }

  private static func widest(_ lines: [[TextLine]]) -> Double {
    lines.flatMap { $0.map(\.width) }.max() ?? 0
  }

  /// Whether no single word is wider than the column: words are never cut to make a column fit.
  private static func keepsWords(_ row: Row, within width: Double, _ setter: Setter) -> Bool {
    row.runs(setter).allSatisfy { run in
      setter.widestWord(of: run.text, run.style) <= width
    }
  }
}
