internal import Briefings
internal import Languages
internal import Publishing
internal import Statistics
internal import Styling
internal import Synchronization

/// A project as it was read at one moment, with the ways into it that requests need. Never changes; a changed project is a new edition.
final class ProjectEdition: Sendable {
  /// The project.
  let project: Project
  /// Which reading this is, from 1.
  let number: Int
  /// SHA-256 over all input files, in hexadecimal.
  let digest: String
  /// The regions that a briefing can be made for, in the order of the data.
  let subjects: [Region]
  /// The names of the styles that may be asked for.
  let styleNames: [String]
  /// The style that counts when none is asked for.
  let style: Style
  /// The processes that render it; `nil` where this process does.
  let processes: RenderingProcesses?

  private let subjectPlaces: [String: Int]
  private let periods: [String: [Period]]
  private let workshops: Mutex<[String: StyledWorkshop]>
  private let madeAssets = Mutex<PageAssets?>(nil)

  /// Makes an edition.
  ///
  /// - Throws: `ProjectError` where the style of the project is faulty or a font is missing.
  init(_ project: Project, number: Int, processes: RenderingProcesses? = nil) throws(ProjectError) {
    self.project = project
    self.number = number
    self.processes = processes
    digest = project.digest()
    subjects = project.book.subjects
    subjectPlaces = Dictionary(subjects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    periods = Self.periods(of: project.book.dataset)
    let own = try StyledWorkshop(project, style: nil)
    style = own.style
    styleNames = [own.style.name] + project.styleNames.filter { $0 != own.style.name }
    workshops = Mutex([own.style.name: own])
  }

  /// The subject of a key.
  func subject(_ id: String) -> Region? { subjectPlaces[id].map { subjects[$0] } }

  /// The periods that a region has published figures of, in order.
  func periods(of region: Region) -> [Period] { periods[region.id] ?? [] }

  /// All periods that a subject has published figures of, in order, each with how many regions have any.
  var allPeriods: [(period: Period, regions: Int)] {
    var counts: [Period: Int] = [:]
    for region in subjects { for period in periods(of: region) { counts[period, default: 0] += 1 } }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What all briefings in a style share; made when the style is first asked for.
  ///
  /// - Parameter name: one of `styleNames`, or the name of a style with a size of paper.
  /// - Throws: `ProjectError` where the style is faulty or a font is missing.
  func workshop(style name: String) throws(ProjectError) -> StyledWorkshop {
    if let known = workshops.withLock({ $0[name] }) { return known }
    let made = try StyledWorkshop(project, style: name)
    workshops.withLock { $0[name] = made }
    return made
  }

  /// What pages of this edition load: colours and faces of its own style. Made when it is first asked for.
  var assets: PageAssets {
    madeAssets.withLock { made in
      if let made { return made }
      let own = workshops.withLock { $0[style.name] }
      let faces = own?.workshop.webFaces(words: WebFace.words) ?? []
      let assets = PageAssets(style, faces: faces)
      made = assets
      return assets
    }
  }

  /// What a page in the edition's style loads that says other words than the page to choose from.
  func assets(saying words: String) -> PageAssets {
    let own = workshops.withLock { $0[style.name] }
    return PageAssets(
      style, faces: own?.workshop.webFaces(words: words) ?? [], reach: .beforeHan)
  }

  /// Whether a style may be asked for by this name.
  func offers(style name: String) -> Bool {
    let papered = PaperedStyle(name)
    return styleNames.contains(name) || Style.isShipped(name) && (try? Style.shipped(name)) != nil
      || papered.paper != nil && project.styleNames.contains(papered.style)
  }

  /// A plan for the year does not make a briefing of the year; where a region has nothing but plans, they do.
  private static func periods(of dataset: Dataset) -> [String: [Period]] {
    var happened: [String: Set<Period>] = [:]
    var planned: [String: Set<Period>] = [:]
    for observation in dataset.observations where observation.value != nil {
      if observation.tellsWhatHappened {
        happened[observation.region, default: []].insert(observation.period)
      } else {
        planned[observation.region, default: []].insert(observation.period)
      }
    }
    return planned.merging(happened) { $1 }.mapValues { $0.sorted() }
  }
}

/// A style of an edition, ready to be worked with.
struct StyledWorkshop: Sendable {
  /// The style.
  let style: Style
  /// SHA-256 of the style, in hexadecimal.
  let digest: String
  /// Where briefings in the style are made.
  let workshop: BriefingWorkshop

  /// Reads a style; `nil` for the project's own.
  init(_ project: Project, style name: String?) throws(ProjectError) {
    let request = try RenderRequest(project: project, wishes: .init(style: name))
    style = request.style
    digest = sha256(request.style.source)
    workshop = try BriefingWorkshop(project: project, request: request)
  }
}
