import Briefings
import Diagnostics
import Statistics

extension PeerRule {
  /// Reads `peers`: `parent`, `all`, `group`, `neighbours`, a list of regions or of lists of them, or `{nearest: 5, by: [population]}`.
  init(_ token: Token, path: String, problems: DiagnosticLog) {
    self = .parent
    switch token.content {
    case .scalar("parent"): self = .parent
    case .scalar("all"): self = .all
    case .scalar("group"): self = .group
    case .scalar("neighbours"): self = .neighbours
    case .list(let tokens):
      let lists = tokens.map { token -> [String]? in
        if case .list(let inner) = token.content { inner.compactMap(\.text) } else { nil }
      }
      self = .lists(lists.allSatisfy { $0 == nil } ? [tokens.compactMap(\.text)] : lists.compactMap(\.self))
    case .map:
      let map = TokenMap(token, path: path, problems: problems)
      let count = map.required("nearest").flatMap { $0.text.flatMap { Int($0) } } ?? 0
      let by = map.required("by").map { token -> [String] in
        if case .list(let list) = token.content { list.compactMap(\.text) } else { [token.text].compactMap(\.self) }
      }
      if let token = map.optional("nearest"), !(2...60).contains(count) {
        map.refuse("nearest", token, needs: "a number from 2 to 60")
      }
      map.finish()
      self = .nearest(count, by: by ?? [])
    default:
      problems.add(
        "needs parent, all, group, neighbours, a list of regions, or {nearest: 5, by: [an indicator]}, not \(token.kind)",
        at: token.location,
        path: path)
    }
  }

  /// What it names that the data do not have, or needs that the project does not.
  func check(_ dataset: Dataset, hasMap: Bool, at location: SourceLocation?) throws(ProjectError) {
    let problems = DiagnosticLog()
    func check(_ names: [String], _ known: [String], _ what: String) {
      for name in names where !known.contains(name) {
        let hint = NearestName.nearest(to: name, in: known).map { "; did you mean “\($0)”?" } ?? ""
        problems.add("“\(name)” is not \(what) of the data\(hint)", at: location, path: "peers")
      }
    }
    switch self {
    case .parent, .all: break
    case .neighbours:
      if !hasMap {
        problems.add(
          "only boundaries show who has a border with whom; write `map: {boundaries: FILE, source: TEXT}`", at: location,
          path: "peers")
      }
    case .group:
      if dataset.regions.allSatisfy({ $0.group == nil }) {
        problems.add("no region has a group; add a column “group” to regions.csv", at: location, path: "peers")
      }
    case .lists(let lists): check(lists.flatMap(\.self), dataset.regions.map(\.id), "a region")
    case .nearest(_, let indicators): check(indicators, dataset.indicators.map(\.id), "an indicator")
    }
    do throws(InvalidInput) {
      try problems.check()
    } catch {
      throw ProjectError(.wrongConfiguration, error.diagnostics)
    }
  }
}
