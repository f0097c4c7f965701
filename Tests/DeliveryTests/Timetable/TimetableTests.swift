import Delivery
import Diagnostics
import Languages
import ProgramTesting
import Publishing
import Scheduling
import Statistics
import Testing

@Suite struct TimetableTests {
  /// A small project with these schedules.
  private func read(_ schedules: String, files: [String: String] = [:]) throws -> Timetable? {
    var all = [
      "gazetteer.yml": "data: data\n" + schedules,
      "data/observations.csv": """
      REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE
      yiwu,exports,2026-08,1,CNY
      yiwu,imports,2026-08,1,CNY
      """,
    ]
    all.merge(files) { $1 }
    let folder = try TemporaryFolder(all)
    do {
      return try Timetable.read(try Project.open(.folder(folder.path)))
    } catch {
      throw Refused(text: folder.relative("\(error)"))
    }
  }

  private struct Refused: Error { var text: String }

  private func refusal(_ schedules: String, files: [String: String] = [:]) throws -> String {
    do {
      _ = try read(schedules, files: files)
      return "accepted"
    } catch let refused as Refused {
      return refused.text
    }
  }

  @Test func `everything that can be said of a schedule is read`() throws {
    let timetable = try #require(
      try read(
        """
        holidays: {file: holidays.csv, weekend: [saturday, sunday]}
        schedules:
          monthly:
            period: previous-month
            zone: Asia/Shanghai
            due: {working-day: 3, at: 09:00}
            deadline: {day: 20, at: 17:00, if-not-worked: next}
            not-before: {2026-08: 2026-09-15 10:00}
            catch-up: 1
            only-when-changed: yes
            needs: [exports, yiwu/imports]
            approval: required
            approvers: [{name: Anna, email: anna@example.org}]
            from: 2026-02
            formerly: [old, older]
          yearly: {period: previous-year, zone: Europe/Berlin, due: {weekday: tuesday, nth: last, at: 9:30, month: 2}}
        """, files: ["holidays.csv": "date,name\n2026-10-01,National Day\n"]))
    let monthly = try #require(timetable.schedule("monthly"))
    #expect(monthly.due == MonthlyRule(.workingDay(3), at: TimeOfDay(hour: 9, minute: 0)))
    #expect(monthly.deadline == MonthlyRule(.day(20), at: TimeOfDay(hour: 17, minute: 0), shift: .next))
    #expect(monthly.embargo == .announced([.month(2026, 8): LocalTime(Day(2026, 9, 15), TimeOfDay(hour: 10, minute: 0))]))
    #expect(monthly.catchUp == 1)
    #expect(monthly.repetition == .onlyWhenChanged)
    #expect(monthly.needs == [Need(indicator: "exports"), Need(indicator: "imports", region: "yiwu")])
    #expect(monthly.approval == .required([Approver(name: "Anna", email: "anna@example.org")]))
    #expect(monthly.names == ["monthly", "old", "older"])
    #expect(!monthly.workingDays.isWorked(Day(2026, 10, 1)))
    #expect(timetable.holidaysUntil == 2026)
    let yearly = try #require(timetable.schedule("yearly"))
    #expect(yearly.zone.name.description == "Europe/Berlin")
    #expect(yearly.due == MonthlyRule(.lastWeekday(.tuesday), at: TimeOfDay(hour: 9, minute: 30), month: 2))
  }

  @Test func `a firing past the holidays file is doubted`() throws {
    let timetable = try #require(
      try read(
        "holidays: holidays.csv\nschedules:\n  monthly: {zone: UTC, due: {working-day: 3, at: 09:00}}\n",
        files: ["holidays.csv": "date,name\n2026-10-01,National Day\n"]))
    let schedule = timetable.schedules[0]
    func doubt(_ period: Period) throws -> String? {
      timetable.doubt(about: .init(period: period, due: try #require(schedule.due(period))), of: schedule)
    }
    #expect(try doubt(.month(2026, 8)) == nil)
    #expect(
      try doubt(.month(2026, 12)) == "the holidays file ends with 2026: working days of 2027 are counted without holidays")
  }

  @Test(arguments: [
    (
      "schedules:\n  monthly: {zone: Asia/Shangai, due: {day: 1, at: 09:00}}",
      "gazetteer.yml:3:19: error: schedules.monthly.zone: there is no time zone “Asia/Shangai”; did you mean “Asia/Shanghai”?"
    ),
    (
      "schedules:\n  monthly: {zone: Beijing time, due: {day: 1, at: 09:00}}",
      "gazetteer.yml:3:19: error: schedules.monthly.zone: there is no time zone “Beijing time”; did you mean “Asia/Shanghai”?"
    ),
    (
      "schedules:\n  monthly: {zone: UTC, due: {day: 32, at: 09:00}}",
      "gazetteer.yml:3:35: error: schedules.monthly.due.day: the rule never falls due: no month has such a day; write a number up to 31, or last"
    ),
    (
      "schedules:\n  monthly: {zone: UTC, due: {working-day: 24, at: 09:00}}",
      "gazetteer.yml:3:43: error: schedules.monthly.due.working-day: the rule never falls due: no month has more than 23 working days; write a number up to 23, or last"
    ),
    (
      "schedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}, deadline: {day: 2, at: 17:00}}",
      "gazetteer.yml:3:60: error: schedules.monthly.deadline: the deadline of 2023-12, 2024-01-02 17:00, comes before the period is due, 2024-01-03 09:00"
    ),
    (
      "holidays: {weekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]}\nschedules:\n  monthly: {zone: UTC, due: {working-day: 1, at: 09:00}}",
      "gazetteer.yml:4:29: error: schedules.monthly.due: the rule never falls due: no month has a working day, according to the holidays"
    ),
    (
      "schedules:\n  monthly: {zone: UTC, due: {day: 3, weekday: monday, at: 25:00}}",
      """
      gazetteer.yml:3:29: error: schedules.monthly.due: needs one of “day”, “working-day” and “weekday”, not several
      gazetteer.yml:3:59: error: schedules.monthly.due.at: needs a time such as 09:00, not "25:00"
      """
    ),
    (
      "schedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}, needs: exprts}",
      "gazetteer.yml:3:57: error: schedules.monthly.needs: the data have no indicator “exprts”; did you mean “exports”?"
    ),
    (
      "schedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}, approval: required}",
      "gazetteer.yml:3:60: error: schedules.monthly.approval: needs “approvers: [{name: …, email: …}]” next to it"
    ),
    (
      "schedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}, approval: required, approvers: [{name: Anna}]}",
      "gazetteer.yml:3:81: error: schedules.monthly.approvers: at least one of the approvers needs an “email”, where drafts are sent"
    ),
    (
      "schedules:\n  monthly: {zone: China, due: {day: 1, at: 09:00}}",
      "gazetteer.yml:3:19: error: schedules.monthly.zone: there is no time zone “China”; did you mean “Asia/Shanghai” or “Asia/Urumqi”?"
    ),
    (
      "schedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}, from: 2026-Q1}",
      "gazetteer.yml:3:56: error: schedules.monthly.from: 2026-Q1 is not a month of the schedule; write it as 2026-08"
    ),
    (
      "schedules:\n  a: {zone: UTC, due: {day: 3, at: 09:00}}\n  b: {zone: UTC, due: {day: 3, at: 09:00}, formerly: a}",
      "gazetteer.yml:4:3: error: schedules.b: “a” is the name of “a” already: a report belongs to one schedule"
    ),
    (
      "schedules: monthly",
      "gazetteer.yml:2:12: error: schedules: needs reports with their rules, such as “monthly: {due: {day: 15, at: 09:00}, …}”"
    ),
  ]) func `what is wrong with a schedule is said with its place`(_ text: String, _ message: String) throws {
    #expect(try refusal(text) == message)
  }

  @Test func `a wrong line of the holidays file is named`() throws {
    #expect(
      try refusal(
        "holidays: holidays.csv\nschedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}}",
        files: ["holidays.csv": "date,name\n2026-10-01,National Day\n1 May 2026,Labour Day\n"])
        == "holidays.csv:3:1: error: “1 May 2026” is not a day of the calendar; write it as 2026-10-01")
    #expect(
      try refusal("holidays: gone.csv\nschedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}}")
        == "gazetteer.yml:2:11: error: holidays: “gone.csv” cannot be read: No such file or directory")
  }

  @Test func `a deadline before the end of the embargo is doubted with its place`() throws {
    let rule = try read(
      "schedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}, deadline: {day: 10, at: 17:00}, not-before: {day: 15, at: 10:00}}"
    )
    #expect(
      rule?.diagnostics.map(\.message) == [
        "schedules.monthly.deadline: the deadline of 2023-12, 2024-01-10 17:00, comes before it may leave, 2024-01-15 10:00: "
          + "the owner is notified only after that"
      ])
    #expect(rule?.diagnostics.first?.location?.line == 3)
    #expect(rule?.diagnostics.first?.location?.column == 60)
    let fine = try read(
      "schedules:\n  monthly: {zone: UTC, due: {day: 3, at: 09:00}, deadline: {day: 10, at: 17:00}, not-before: {2026-08: 2026-09-05 10:00}}"
    )
    #expect(fine?.diagnostics == [])
  }

  @Test func `a project without schedules has no timetable`() throws {
    #expect(try read("") == nil)
  }
}
