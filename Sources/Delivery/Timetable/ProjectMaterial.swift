internal import Briefings
internal import Ingestion
internal import Publishing
internal import Scheduling
internal import Statistics

/// What a project has to make a period's briefings from.
struct ProjectMaterial {
  private let project: Project
  /// The digest of everything a briefing is made from.
  let content: String

  init(_ project: Project) {
    self.project = project
    content = project.digest()
  }

  /// What there is on a day, on the clocks of a schedule's zone.
  func material(for period: Period, of schedule: Schedule, at now: Instant) -> Material {
    let day = schedule.zone.localTime(at: now).day
    return Material(
      lacking: schedule.needs.lacking(period, by: day, in: project.book.dataset),
      // Of a large project they are long to write: only who asks whether they have changed needs them.
      figures: schedule.repetition == .onlyWhenChanged ? figures(upTo: period) : "", content: content)
  }

  /// The digest of the figures up to a period's end. Later ones do not count: that those of the next period are there already is
  /// no change of this one's.
  func figures(upTo period: Period) -> String {
    sha256(NativeWriter.csv(project.book.dataset.observations.filter { $0.period.lastDay <= period.lastDay }))
  }
}
