internal import Briefings
internal import Languages
internal import Publishing
internal import Statistics

/// The regions beside the briefing, each under the region that holds it; of very many, only those around the one that is shown.
struct RegionList: Sendable {
  /// At most this many regions are listed at once.
  static let most = 400
  /// Rows are indented this many times at most.
  private static let deepest = 3

  /// The lists, the first of them regions, the second what further regions lie in.
  private(set) var lists: [PageModel.List] = []
  /// Whether every region is there.
  private(set) var listsAll = true

  private let choice: PageChoice
  private let book: FactBook

  /// Lists the regions of an edition around a choice.
  init(_ choice: PageChoice, in edition: ProjectEdition) {
    self.choice = choice
    book = edition.project.book
    var regions = edition.subjects(matching: choice.search)
    listsAll = choice.search == nil && regions.count <= Self.most
    var groups: [String] = []
    if regions.count > Self.most {
      if choice.search == nil {
        let wanted = choice.group ?? choice.region?.parent ?? ""
        groups = parents(of: regions).filter { $0 != wanted && !$0.isEmpty }
        regions = regions.filter { ($0.parent ?? "") == wanted }
      }
      regions = Array(regions.prefix(Self.most))
    }
    if !regions.isEmpty { lists.append(.init(title: [], rows: rows(of: regions))) }
    if !groups.isEmpty { lists.append(.init(title: [Word.webOtherGroups[choice.page]], rows: groups.map(row(ofGroup:)))) }
  }

  /// Regions in the order of the data, each after the region that holds it. What holds all of them is left out.
  private func rows(of regions: [Region]) -> [PageModel.Row] {
    let subjects = Set(regions.map(\.id))
    var children: [String: [Region]] = [:]
    var seen: Set<String> = []
    for region in regions {
      for place in [region] + book.ancestors(of: region) where seen.insert(place.id).inserted {
        let parent = place.parent.flatMap { book.region($0) }?.id ?? ""
        children[parent, default: []].append(place)
      }
    }
    var roots = children[""] ?? []
    while roots.count == 1, let only = roots.first, !subjects.contains(only.id) { roots = children[only.id] ?? [] }
    var rows: [PageModel.Row] = []
    var waiting = roots.reversed().map { (region: $0, depth: 0) }
    while let next = waiting.popLast() {
      rows.append(row(of: next.region, depth: next.depth, isSubject: subjects.contains(next.region.id)))
      waiting += (children[next.region.id] ?? []).reversed().map { ($0, min(next.depth + 1, Self.deepest)) }
    }
    return rows
  }

  private func row(of region: Region, depth: Int, isSubject: Bool) -> PageModel.Row {
    PageModel.Row(
      key: region.id, names: PageModel.Name.all(region.name, first: choice.page), depth: depth,
      link: isSubject ? [.init(address: choice.address { $0.region = region }, isCurrent: region.id == choice.region?.id)] : [])
  }

  private func row(ofGroup key: String) -> PageModel.Row {
    let name = book.region(key)?.name ?? LocalizedText(found: key)
    return PageModel.Row(
      key: key, names: PageModel.Name.all(name, first: choice.page), depth: 0,
      link: [.init(address: choice.address { $0.group = key }, isCurrent: false)])
  }

  /// Keys of what regions lie in, in the order of the data; empty for those that lie in nothing.
  private func parents(of regions: [Region]) -> [String] {
    var seen: Set<String> = []
    return regions.map { $0.parent ?? "" }.filter { seen.insert($0).inserted }
  }
}
