package import Diagnostics
package import Languages
package import Layout
import Statistics

extension Template {
  /// Blocks that are printed only where pages would stay blank without them: `{if-room: {blocks: […]}}`.
  package struct IfRoom {
    /// What is printed.
    package var blocks: Blocks

    /// Makes blocks that fill blank pages.
    package init(_ blocks: Blocks) {
      self.blocks = blocks
    }
  }
}

extension Template.IfRoom: Template.Block {
  package static let name = "if-room"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    self.init(reader.blocks(map, "blocks"))
  }

  package func compose(_ scope: Scope, _ register: inout Register) throws(BriefingError) -> [any Layout.Block] {
    register.takesSpare() ? try blocks.compose(scope, &register) : []
  }

  package func listsSources(_ scope: Scope) -> Bool { blocks.listsSources(scope) }

  package var words: [LocalizedText] { blocks.words }
}

/// What a briefing prints beside what it must: more where pages would stay blank, less where that saves one.
struct SpareBlocks: Hashable, Sendable {
  /// The numbers of the blocks that are printed only if there is room, in the order in which a briefing comes to them.
  var taken: Set<Int> = []
  /// How much of the arithmetic is printed.
  var arithmetic = Arithmetic.listed
  /// How much is said under the title.
  var lead = Scope.Lead.full

  /// Where the regions are ranked that a chart over time has beside it.
  var ranking = Ranking.beside

  /// Whether it is less than a briefing prints otherwise.
  var printsLess: Bool { taken.isEmpty && arithmetic == .attached }

  /// Where a ranking is.
  enum Ranking: Hashable, Sendable {
    /// Beside the chart.
    case beside
    /// Below it, as a figure of its own with the changes, which fills a page.
    case below
  }

  /// How much of the arithmetic is printed.
  enum Arithmetic: Hashable, Sendable {
    /// A line a figure.
    case listed
    /// That it is in the attached data.
    case attached
  }

  /// The choices to try: where a briefing has several pages less, which may save one; where pages stay blank then each of what is to spare
  /// alone, then each with those before it, then a ranking below its chart instead of beside it.
  static func choices(after register: Register, _ pages: PaginatedDocument) -> [SpareBlocks] {
    let attached =
      register.listsArithmetic && pages.blank.count > 1
      ? [SpareBlocks(arithmetic: .attached), SpareBlocks(arithmetic: .attached, lead: .short)] : []
    guard pages.excess > 0 else { return attached }
    let alone = (0..<register.spareCount).map { SpareBlocks(taken: [$0]) }
    let together = (0..<register.spareCount).dropFirst().map { SpareBlocks(taken: Set(0...$0)) }
    guard register.ranksBeside else { return attached + alone + together }
    // A ranking of its own is printed only if there is room.
    let all = Set(0..<register.spareCount)
    return attached + alone + together
      + [SpareBlocks(taken: all, ranking: .below), SpareBlocks(taken: all, arithmetic: .attached, ranking: .below)]
  }
}
