internal import Briefings
package import Diagnostics
package import Publishing
package import Scheduling
internal import Statistics

/// The schedules of a project: what `schedules:` and `holidays:` in its `gazetteer.yml` say, checked against its data.
package struct Timetable: Hashable, Sendable {
  /// The schedules, in the order of the file.
  package var schedules: [Schedule]
  /// The last year the holidays file knows; `nil` if there is none.
  package var holidaysUntil: Int?
  /// Warnings: what is probably not meant.
  package var diagnostics: [Diagnostic]

  /// Makes a timetable.
  package init(schedules: [Schedule], holidaysUntil: Int? = nil, diagnostics: [Diagnostic] = []) {
    self.schedules = schedules
    self.holidaysUntil = holidaysUntil
    self.diagnostics = diagnostics
  }

  /// Reads the timetable of a project.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - zones: where the rules of time zones come from.
  /// - Returns: `nil` where the project has no schedules.
  /// - Throws: `ProjectError` with everything that is wrong: a zone that does not exist, a wrong line of the holidays file, a rule
  ///   that never falls due, a deadline before the due date, a need that the data do not know.
  package static func read(_ project: Project, zones: ZoneDatabase = .system) throws(ProjectError) -> Timetable? {
    guard case .folder(let folder) = project.origin else { return nil }
    let sections = project.configuration.sections
    let root = folder.hasSuffix("/") ? folder : "\(folder)/"
    let problems = DiagnosticLog()
    do throws(InvalidInput) {
      guard let schedules = sections["schedules"] else {
        if let holidays = sections["holidays"] {
          problems.add("has no effect without “schedules”", at: holidays.location, path: "holidays")
          try problems.check()
        }
        return nil
      }
      let calendar = try HolidaysReading(problems: problems, root: root).calendar(sections["holidays"])
      let reader = ScheduleReader(problems: problems, zones: zones, calendar: calendar.days, dataset: project.book.dataset)
      var timetable = Timetable(schedules: reader.schedules(schedules), holidaysUntil: calendar.until)
      try problems.check()
      timetable.diagnostics = reader.doubts(schedules, timetable.schedules)
      return timetable
    } catch {
      throw ProjectError(.wrongConfiguration, error.diagnostics)
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
