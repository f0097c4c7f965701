internal import Briefings
internal import Publishing
internal import Scheduling
internal import Statistics

/// What a project has to make a period's briefings from.
struct ProjectMaterial {
  private let project: Project
  private let figures: String
  private let content: String

  init(_ project: Project) {
    self.project = project
    figures = sha256(NativeWriter.csv(project.book.dataset.observations))
    content = sha256(of: project.inputs.map { ($0.name, $0.bytes) })
  }

  /// What there is on a day, on the clocks of a schedule's zone.
  func material(for period: Period, of schedule: Schedule, at now: Instant) -> Material {
    let day = schedule.zone.localTime(at: now).day
    return Material(
      lacking: schedule.needs.lacking(period, by: day, in: project.book.dataset), figures: figures, content: content)
  }
}
