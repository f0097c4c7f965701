import Archiving
import Briefings
import CairoRendering
import Drawing
import Languages
import Publishing
import Statistics
import Styling

/// What the benchmarks share: reference regions, and the stages of one briefing made ready for the next.
struct Workplace {
  let project: Project
  let request: RenderRequest
  let bench: BriefingWorkshop.Bench
  let worker: RenderingWorker
  let style: Style
  /// The pages of the first region.
  let document: Document
  /// The same as Cairo paints them.
  let painted: [UInt8]

  /// Makes everything once.
  init(regions count: Int) throws {
    project = try ReferenceProject.project((0..<count).map(ReferenceRegion.init(number:)), prose: .ofTemplate)
    request = try RenderRequest(project: project, wishes: .init(jobs: 1))
    style = request.style
    bench = try BriefingWorkshop(project: project, request: request).bench()
    worker = try RenderingWorker(try FontSetup(faces: style.faces))
    let composer = Composer(
      book: project.book, template: project.template, style: style, language: .english,
      publisher: project.configuration.publisher)
    document = try composer.compose(request.regions[0], typesetter: worker.typesetter).document
    painted = try worker.pdf(document)
  }

  /// A chart of the first region's revenue: 20 bars with an axis.
  var chart: ChartOfRevenue { ChartOfRevenue(workplace: self) }
}
