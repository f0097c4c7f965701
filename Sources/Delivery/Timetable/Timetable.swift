internal import Briefings
package import Publishing
package import Scheduling
package import Statistics
internal import Styling

/// The schedules of a project: what `schedules:` and `holidays:` in its `gazetteer.yml` say, checked against its data.
package struct Timetable: Hashable, Sendable {
  /// The schedules, in the order of the file.
  package var schedules: [Schedule]
  /// The last year the holidays file knows; `nil` where there is none.
  package var holidaysUntil: Int?
  /// Warnings: what is probably not meant.
  package var findings: [Finding]

  /// Makes a timetable.
  package init(schedules: [Schedule], holidaysUntil: Int? = nil, findings: [Finding] = []) {
    self.schedules = schedules
    self.holidaysUntil = holidaysUntil
    self.findings = findings
  }

  /// Reads the timetable of a project.
  ///
  /// - Parameter zones: where the rules of time zones come from.
  /// - Returns: `nil` where the project has no schedules.
  /// - Throws: `ProjectError` with everything that is wrong: a zone that does not exist, a wrong line of the holidays file, a rule that never
  ///   falls due, a deadline before the due date, a need that the data do not know.
  package static func read(_ project: Project, zones: ZoneDatabase = .system) throws(ProjectError) -> Timetable? {
    guard case .folder(let folder) = project.origin, let settings = project.inputs.first else { return nil }
    let root = folder.hasSuffix("/") ? folder : "\(folder)/"
    let problems = Problems()
    do throws(StyleError) {
      let token = try Token(yaml: settings.bytes, file: "\(root)gazetteer.yml")
      guard let schedules = token["schedules"] else {
        if let holidays = token["holidays"] {
          problems.add("is of no use without “schedules”", at: holidays.place, path: "holidays")
          try problems.check()
        }
        return nil
      }
      let calendar = try HolidaysReading(problems: problems, root: root).calendar(token["holidays"])
      let reader = ScheduleReader(problems: problems, zones: zones, calendar: calendar.days, dataset: project.book.dataset)
      var timetable = Timetable(schedules: reader.schedules(schedules), holidaysUntil: calendar.until)
      try problems.check()
      timetable.findings = reader.doubts(schedules, timetable.schedules)
      return timetable
    } catch {
      throw ProjectError(
        .wrongConfiguration,
        error.problems.map { problem in
          let place = problem.place.map { SourcePlace(file: $0.file, line: $0.line, column: $0.column) }
          return Finding(.error, at: place, problem.path.isEmpty ? problem.message : "\(problem.path): \(problem.message)")
        })
    }
  }

  /// The schedule of a report.
  package func schedule(_ report: String) -> Schedule? { schedules.first { $0.report == report } }

  /// A warning where a firing counts working days in a year that the holidays file does not know.
  package func doubt(about firing: Schedule.Firing, of schedule: Schedule) -> String? {
    let year = schedule.zone.localTime(at: firing.due).day.year
    guard let holidaysUntil, year > holidaysUntil, schedule.countsWorkingDays else { return nil }
    return "the holidays file ends with \(holidaysUntil): working days of \(year) are counted without holidays"
  }
}
