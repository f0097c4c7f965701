internal import Briefings
internal import Publishing
internal import Scheduling
internal import Statistics

/// What a project has to make a period's briefings from.
struct ProjectMaterial {
  private let project: Project
  private let content: String

  init(_ project: Project) {
    self.project = project
    content = sha256(of: project.inputs.map { ($0.name, $0.bytes) })
  }

  /// What there is on a day, on the clocks of a schedule's zone.
  func material(for period: Period, of schedule: Schedule, at now: Instant) -> Material {
    let day = schedule.zone.localTime(at: now).day
    let dataset = project.book.dataset
    // Later figures do not count: that those of the next period are there already is no change of this one's.
    let figures = dataset.observations.filter { $0.period.lastDay <= period.lastDay }
    return Material(
      lacking: schedule.needs.lacking(period, by: day, in: dataset), figures: sha256(NativeWriter.csv(figures)), content: content)
  }
}
