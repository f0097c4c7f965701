import Languages
import Scheduling
import Statistics
import Testing

@Suite struct DecisionTests {
  private static let anna = Approver(name: "Anna", email: "anna@example.org")

  private func schedule(_ change: (inout Schedule) -> Void = { _ in }) -> Schedule {
    var schedule = Schedule(report: "monthly", due: MonthlyRule(.day(3), at: TimeOfDay(hour: 9, minute: 0)), zone: ZoneRules())
    change(&schedule)
    return schedule
  }

  private func issue(_ month: Int, figures: String = "a", number: Int = 1) -> History.Issue {
    .init(period: .month(2026, month), number: number, at: Instant(secondsSince1970: 0), figures: figures)
  }

  private func actions(
    _ schedule: Schedule, _ now: String, _ history: History, lacking: [Period: [String]] = [:], figures: String = "b",
    content: String = "c"
  ) throws -> [String] {
    schedule.decisions(now: try moment(now), history: history) { period in
      Material(lacking: lacking[period] ?? [], figures: figures, content: content)
    }.map { "\($0.period) \($0.action)" }
  }

  @Test func `a first look issues the current period and nothing before it`() throws {
    #expect(try actions(schedule(), "2026-06-10T00:00Z", History()) == ["2026-05 issue"])
  }

  @Test func `what is issued is not issued again, however often somebody asks`() throws {
    let history = History(start: .month(2026, 5), issues: [issue(5)])
    #expect(try actions(schedule(), "2026-06-10T00:00Z", history) == ["2026-05 issued(1, at: 1970-01-01T00:00:00Z)"])
    // A clock that jumps back is no reason either.
    #expect(try actions(schedule(), "2026-05-01T00:00Z", history) == [])
  }

  @Test func `missed periods are made up for, the oldest first, and older ones never`() throws {
    let history = History(start: .month(2026, 1), issues: [issue(1)])
    #expect(
      try actions(schedule(), "2026-07-10T00:00Z", history).map { $0.prefix(14) } == [
        "2026-01 issued", "2026-02 missed", "2026-03 missed", "2026-04 issue", "2026-05 issue", "2026-06 issue",
      ])
    #expect(
      try actions(schedule { $0.catchUp = 0 }, "2026-07-10T00:00Z", history).suffix(2) == ["2026-05 missed", "2026-06 issue"])
  }

  @Test func `from says which periods are missed where nothing is known`() throws {
    let schedule = schedule { $0.from = .month(2026, 2) }
    #expect(
      try actions(schedule, "2026-07-10T00:00Z", History()) == [
        "2026-02 missed", "2026-03 missed", "2026-04 issue", "2026-05 issue", "2026-06 issue",
      ])
  }

  @Test func `a schedule that was looked at while figures were lacking makes up for them`() throws {
    let history = History(start: .month(2026, 4))
    #expect(
      try actions(schedule(), "2026-06-10T00:00Z", history, lacking: [.month(2026, 5): ["x"]])
        == ["2026-04 issue", "2026-05 waitForFigures([\"x\"])"])
  }

  @Test func `late figures of an older period do not hold up the newer`() throws {
    let history = History(start: .month(2026, 3), issues: [issue(3)])
    #expect(
      try actions(schedule(), "2026-06-10T00:00Z", history, lacking: [.month(2026, 4): ["yiwu/exports"]]).suffix(2)
        == ["2026-04 waitForFigures([\"yiwu/exports\"])", "2026-05 issue"])
  }

  @Test func `figures that are those of the issue before are not sent where only changes are`() throws {
    let history = History(issues: [issue(4, figures: "same")])
    let schedule = schedule { $0.repetition = .onlyWhenChanged }
    #expect(try actions(schedule, "2026-06-10T00:00Z", history, figures: "same").last == "2026-05 unchanged(since: 2026-04)")
    #expect(try actions(schedule, "2026-06-10T00:00Z", history, figures: "other").last == "2026-05 issue")
  }

  @Test func `nothing leaves before its embargo ends, to the second`() throws {
    let schedule = schedule { $0.embargo = .rule(MonthlyRule(.day(15), at: TimeOfDay(hour: 10, minute: 0))) }
    #expect(try actions(schedule, "2026-06-15T09:59:59Z", History()) == ["2026-05 holdUntil(2026-06-15T10:00:00Z)"])
    #expect(try actions(schedule, "2026-06-15T10:00:00Z", History()) == ["2026-05 issue"])
  }

  @Test func `an announced embargo holds its own period only`() throws {
    let schedule = schedule { $0.embargo = .announced([.month(2026, 5): LocalTime("2026-06-20 10:00")].compactMapValues(\.self)) }
    #expect(
      try actions(schedule, "2026-06-10T00:00Z", History(start: .month(2026, 3), issues: [issue(3)])).suffix(2) == [
        "2026-04 issue", "2026-05 holdUntil(2026-06-20T10:00:00Z)",
      ])
  }

  @Test func `what needs approval goes to approvers as a draft and leaves only when they agreed to the same`() throws {
    let schedule = schedule { $0.approval = .required([Self.anna]) }
    let at = try moment("2026-06-04T00:00Z")
    let draft = History.Consent(period: .month(2026, 5), content: "c", by: "anna@example.org", at: at)
    let agreed = History.Consent(period: .month(2026, 5), content: "c", by: "Anna", at: at)
    let now = "2026-06-10T00:00Z"
    #expect(try actions(schedule, now, History())[0].hasPrefix("2026-05 sendDraft"))
    #expect(try actions(schedule, now, History(drafts: [draft]))[0].hasPrefix("2026-05 waitForApproval"))
    #expect(try actions(schedule, now, History(drafts: [draft], approvals: [agreed])) == ["2026-05 issue"])
    // Figures that changed after the approval need another.
    #expect(
      try actions(schedule, now, History(drafts: [draft], approvals: [agreed]), content: "d")[0].hasPrefix("2026-05 sendDraft"))
  }

  @Test func `the owner is told once that the deadline has passed`() throws {
    let schedule = schedule { $0.deadline = MonthlyRule(.day(20), at: TimeOfDay(hour: 17, minute: 0)) }
    func reminder(_ now: String, _ history: History) throws -> Decision.Reminder? {
      schedule.decisions(now: try moment(now), history: history) { _ in Material(lacking: ["x"], figures: "", content: "") }.last?
        .reminder
    }
    #expect(try reminder("2026-06-20T16:59:59Z", History()) == Decision.Reminder.none)
    #expect(try reminder("2026-06-20T17:00:00Z", History()) == .due)
    #expect(try reminder("2026-06-21T00:00:00Z", History(reminded: [.month(2026, 5)])) == .given)
    #expect(try reminder("2026-06-21T00:00:00Z", History(issues: [issue(5)])) == Decision.Reminder.none)
  }

  @Test func `a decision tells its reason in a sentence`() throws {
    let schedule = schedule { $0.deadline = MonthlyRule(.day(20), at: TimeOfDay(hour: 17, minute: 0)) }
    let decisions = schedule.decisions(now: try moment("2026-06-10T00:00Z"), history: History()) { _ in
      Material(lacking: ["jinhua/exports", "yiwu/exports"], figures: "", content: "")
    }
    #expect(
      decisions.map { $0.sentence(schedule.zone) } == [
        "was due on 2026-06-03 09:00 UTC and waits for jinhua/exports and yiwu/exports; the deadline is 2026-06-20 17:00 UTC"
      ])
  }

  @Test func `drafts go to those who have an address, and nobody else is said to have one`() throws {
    let schedule = schedule { $0.approval = .required([Approver(name: "Li Wei"), Self.anna]) }
    let now = try moment("2026-06-10T00:00Z")
    func sentence(_ history: History) -> String? {
      schedule.decisions(now: now, history: history) { _ in Material(figures: "b", content: "c") }.last?.sentence(schedule.zone)
    }
    #expect(sentence(History()) == "was due on 2026-06-03 09:00 UTC and needs approval: a draft goes to Anna now")
    let draft = History.Consent(period: .month(2026, 5), content: "c", by: "", at: now)
    #expect(
      sentence(History(drafts: [draft]))
        == "waits for the approval of Li Wei or Anna; a draft was sent to Anna on 2026-06-10 00:00 UTC")
  }

  @Test func `what another has, and what is tried again later, is told as such until then`() throws {
    func sentence(_ work: History.Work.State) throws -> String? {
      let schedule = schedule()
      let history = History(work: [.init(period: .month(2026, 5), work)])
      return schedule.decisions(now: try moment("2026-06-10T00:00Z"), history: history) { _ in Material(figures: "b", content: "c")
      }
      .last?.sentence(schedule.zone)
    }
    #expect(
      try sentence(.underWay(since: try moment("2026-06-09T23:59Z")))
        == "was due on 2026-06-03 09:00 UTC and is issued just now: another program has been working on it since 2026-06-09 23:59 UTC"
    )
    #expect(
      try sentence(.again(at: try moment("2026-06-10T00:01Z")))
        == "was due on 2026-06-03 09:00 UTC and is issued once more on 2026-06-10 00:01 UTC")
    #expect(try sentence(.again(at: try moment("2026-06-10T00:00Z"))) == "was due on 2026-06-03 09:00 UTC and is issued now")
  }
}
