internal import Briefings
internal import Languages
internal import Publishing
internal import Statistics
internal import Styling

/// What one rendering thread works with: a font map for each set of faces it has seen, never used by another thread.
struct RenderingBench {
  private var benches: [(place: Place, bench: BriefingWorkshop.Bench)] = []

  private struct Place: Hashable {
    var edition: Int
    var style: String
    var period: Period?
  }

  /// At most this many font maps a thread.
  private static let most = 4

  /// Composes the pages of a commission.
  mutating func compose(_ commission: Commission) throws(ProjectError) -> ComposedBriefing {
    try bench(for: commission).compose(commission.region, commission.language)
  }

  /// The forms that the first figure of a commission can have.
  mutating func figureForms(_ commission: Commission) throws(ProjectError) -> [FigureForm] {
    try bench(for: commission).figureForms(of: commission.region, commission.language)
  }

  /// Makes a file of composed pages.
  mutating func file(_ product: Product, of composed: ComposedBriefing, _ commission: Commission) throws(ProjectError) -> [UInt8] {
    let bench = try bench(for: commission)
    switch product {
    case .outline, .figureForms, .webAmong: return []
    case .pdf: return try bench.pdf(composed)
    case .web: return try bench.web(composed, surroundings: commission.surroundings)
    case .workbook(let format): return try bench.workbook(composed, as: format)
    case .picture(let page, let size): return try bench.png(composed, page: page, scale: size.scale)
    }
  }

  /// Makes the files of composed pages on the web beside those in these languages.
  mutating func site(
    among languages: [String], of composed: ComposedBriefing, _ commission: Commission
  ) throws(ProjectError) -> RenderedFiles {
    let files = try bench(for: commission).web(
      composed, among: languages.compactMap(Language.init(tag:)), named: composed.stem)
    return RenderedFiles(files: files.map { .init(name: $0.name, bytes: $0.bytes) }, period: composed.period)
  }

  private mutating func bench(for commission: Commission) throws(ProjectError) -> BriefingWorkshop.Bench {
    let place = Place(
      edition: commission.edition.number, style: commission.styled.style.name, period: commission.period)
    if let found = benches.firstIndex(where: { $0.place == place }) {
      if found > 0 { benches.swapAt(found, 0) }
      return benches[0].bench
    }
    let workshop = commission.styled.workshop.counting(.init(period: commission.period))
    var former: BriefingWorkshop.Bench?
    if let same = benches.firstIndex(where: { workshop.hasFaces(of: $0.bench) }) { former = benches.remove(at: same).bench }
    let made = try workshop.bench(after: former)
    benches.insert((place, made), at: 0)
    if benches.count > Self.most { benches.removeLast() }
    return made
  }
}
