package import Diagnostics
package import Languages
package import Layout
import Statistics

extension Template {
  /// Blocks side by side.
  package struct Columns {
    /// How the width is shared.
    enum Split: String, Hashable, Sendable, CaseIterable {
      /// Seven columns, one left empty, four.
      case sevenFour = "7+4"
      /// Eight and four.
      case eightFour = "8+4"
      /// Two halves.
      case sixSix = "6+6"
      /// Three thirds.
      case thirds = "4+4+4"
    }

    /// How the width is shared.
    var split: Split
    /// The columns from left to right.
    var columns: [Blocks]
  }
}

extension Template.Columns: Template.Block {
  package static let name = "columns"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    let split: Split = map.choice("split", default: .sixSix)
    self.init(split: split, columns: split.names.map { reader.blocks(map, $0) })
  }

  /// Columns side by side; if only one has anything, it takes the whole width.
  package func compose(_ scope: Scope, _ register: inout Register) throws(BriefingError) -> [any Layout.Block] {
    var columns: [[any Layout.Block]] = []
    for column in self.columns { columns.append(try column.compose(scope, &register)) }
    let filled = columns.filter { !$0.isEmpty }
    return filled.count > 1 ? [Layout.Columns(split.layout, columns)] : filled.first ?? []
  }

  package func listsSources(_ scope: Scope) -> Bool { columns.contains { $0.listsSources(scope) } }

  package var words: [LocalizedText] { columns.flatMap(\.words) }
}

extension Template.Columns.Split {
  /// What the columns are called in a template.
  fileprivate var names: [String] {
    switch self {
    case .sevenFour, .eightFour, .sixSix: ["left", "right"]
    case .thirds: ["left", "middle", "right"]
    }
  }

  fileprivate var layout: Layout.Columns.Split {
    switch self {
    case .sevenFour: .sevenFour
    case .eightFour: .eightFour
    case .sixSix: .sixSix
    case .thirds: .fourFourFour
    }
  }
}
