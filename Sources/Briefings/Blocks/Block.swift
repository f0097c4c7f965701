package import Diagnostics
package import Languages
package import Layout
import Statistics

extension Template {
  /// Something on a page: what it is called in a template, how it is read there, and what it prints for a region.
  package protocol Block: Hashable, Sendable {
    /// What it is called in a template.
    static var name: String { get }

    /// Reads it from its keys.
    init(_ map: TokenMap, _ reader: TemplateReader)

    /// What it prints for a region; nothing if the region has no figures for it.
    ///
    /// - Throws: `BriefingError.template` with the place of what is wrong.
    func compose(_ scope: Scope, _ register: inout Register) throws(BriefingError) -> [any Layout.Block]

    /// Whether it is or holds the list of sources, for a region.
    func listsSources(_ scope: Scope) -> Bool

    /// Everything it says by itself, in no particular order: what fonts must have.
    var words: [LocalizedText] { get }
  }

  /// Every kind of block. A new one is a file, and a line here.
  static let kinds: [any Block.Type] = [
    KeyFigures.self, Chart.self, Charts.self, Findings.self, Text.self, KeyFacts.self, Ranks.self, Table.self, Columns.self,
    ComparedFigures.self, LeadFigure.self, OtherView.self, Courses.self, Commentary.self, PeriodsTable.self, PeersTable.self,
    OtherFigures.self,
    BackMatter.self,
    Method.self,
    StatusMarks.self, Derivations.self, Sources.self, Contents.self, Annex.self, IfRoom.self,
  ]

  /// Blocks of any kind, in order.
  package struct Blocks: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The blocks.
    package var all: [any Block]

    /// Makes a list of blocks.
    package init(_ all: [any Block]) {
      self.all = all
    }

    /// Makes a list of blocks.
    package init(arrayLiteral elements: any Block...) {
      self.init(elements)
    }

    /// What they print, in order; what the region has no figures for is left out.
    func compose(_ scope: Scope, _ register: inout Register) throws(BriefingError) -> [any Layout.Block] {
      var blocks: [any Layout.Block] = []
      for block in all { blocks += try block.compose(scope, &register) }
      return blocks
    }

    func listsSources(_ scope: Scope) -> Bool { all.contains { $0.listsSources(scope) } }

    var words: [LocalizedText] { all.flatMap(\.words) }

    package static func == (first: Blocks, second: Blocks) -> Bool {
      first.all.map { AnyHashable($0) } == second.all.map { AnyHashable($0) }
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(all.map { AnyHashable($0) })
    }
  }
}

extension Template.Block {
  /// Most blocks are no list of sources.
  package func listsSources(_ scope: Scope) -> Bool { false }

  /// Most blocks say only what follows from the figures.
  package var words: [LocalizedText] { [] }
}

extension TemplateReader {
  /// The blocks in a list under a key.
  func blocks(_ map: TokenMap, _ key: String) -> Template.Blocks {
    Template.Blocks(list(map, key) { block($0, path: $1) }?.compactMap(\.self) ?? [])
  }

  /// A block is a mapping of one key, its kind, or that kind alone; blocks for some regions have a condition beside them.
  private func block(_ token: Token, path: String) -> (any Template.Block)? {
    if token["when"] != nil { return read(Template.Conditional.self, token, path: path) }
    let entry: Token.Entry
    switch token.content {
    case .scalar(let kind):
      entry = Token.Entry(key: kind, location: token.location, value: Token(content: .map([]), location: token.location))
    case .map(let entries) where entries.count == 1: entry = entries[0]
    default:
      problems.add("needs one kind of block, such as “key-figures: {…}”, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    let path = "\(path).\(entry.key)"
    guard let kind = Template.kinds.first(where: { $0.name == entry.key }) else {
      let known = Template.kinds.map { $0.name }
      let nearest = NearestName.nearest(to: entry.key, in: known)
      let hint = nearest.map { "did you mean “\($0)”?" } ?? "known: \(known.joined(separator: ", "))"
      problems.add("“\(entry.key)” is not a kind of block; \(hint)", at: entry.location, path: path)
      return nil
    }
    return read(kind, entry.value.content == .empty ? Token(content: .map([]), location: entry.location) : entry.value, path: path)
  }

  private func read(_ kind: any Template.Block.Type, _ token: Token, path: String) -> any Template.Block {
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    return kind.init(map, self)
  }
}
