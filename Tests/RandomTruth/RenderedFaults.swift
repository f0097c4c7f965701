import Briefings
import Languages
import Publishing
import Statistics

/// What the briefings of a file say that its figures do not, set with the house's own faces as they are rendered.
enum RenderedFaults {
  /// The faults of each briefing of a data file or project folder, a line each.
  static func faults(of path: String) throws -> [String] {
    let isFolder = !path.split(separator: "/").joined().contains(".") || path.hasSuffix("/")
    let project = try Project.open(isFolder ? .folder(path) : .dataFile(path))
    let bench = try BriefingWorkshop(project: project, request: RenderRequest(project: project, wishes: .init())).bench()
    var faults: [String] = []
    for region in project.book.subjects {
      for language in project.configuration.languages {
        let composed = try bench.compose(region, language)
        faults += TruthCheck(composed.briefing, of: project.book, language: language).problems.map {
          "\(region.id), \(language.tag): \($0)"
        }
      }
    }
    return faults
  }
}
