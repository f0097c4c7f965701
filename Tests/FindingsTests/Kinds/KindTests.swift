import Findings
import Languages
import Statistics
import Testing

/// What each kind finds, and what it leaves alone.
@Suite struct KindTests {
  private func claims(_ region: String = "A", in figures: [Observation], indicators: [Indicator] = []) -> [String: Finding] {
    Dictionary(
      Sample.findings(region, in: figures, indicators: indicators).map { ($0.claim.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func text(_ observation: Observation?, _ unit: Unit = .percent) -> String? {
    observation?.reading(.sentence, unit: unit, language: .english).text
  }

  // MARK: Order

  @Test func `of those that a region passed the nearest is named, with what lies between now`() throws {
    let figures =
      Sample.years("A", ["10", "12", "20p"]) + Sample.years("B", ["30", "31", "32"]) + Sample.years("C", ["12", "13", "14"])
      + Sample.years("D", ["14", "15", "18"]) + Sample.years("E", ["9", "9", "9"])
    let finding = try #require(claims(in: figures)["overtaking"])
    guard case .overtaking(let claim) = finding.claim else { return }
    #expect(claim.event == .passed)
    #expect(claim.other.id == "D")
    #expect(claim.margin.value == 2)
    #expect(claim.margin.isDerived)
    #expect(!claim.isNarrow)
    #expect(finding.ground == .provisional)
    guard case .overtaking(let passed)? = claims("D", in: figures)["overtaking"]?.claim else {
      Issue.record("the one that was passed says nothing")
      return
    }
    #expect(passed.event == .overtaken)
    #expect(passed.other.id == "A")
    #expect(claims("E", in: figures)["overtaking"] == nil)
  }

  @Test func `who became first is told as a lead, and where a figure was only “over” something there is no order`() {
    let lead =
      Sample.years("A", ["10", "10", "20"]) + Sample.years("B", ["15", "15", "16"]) + Sample.years("C", ["9", "9", "9"])
    #expect(claims(in: lead)["lead"] != nil)
    #expect(claims(in: lead)["overtaking"] == nil)
    let vague =
      Sample.years("A", ["10", "10", "14"]) + Sample.years("B", ["30", "31", "32"]) + Sample.years("C", ["12", ">12", "13"])
      + Sample.years("D", ["5", "5", "5"])
    #expect(claims(in: vague)["overtaking"] == nil)
  }

  // MARK: Changes

  @Test func `two levels above zero give a change in per cent, marked as derived`() throws {
    let change = try #require(claims(in: Sample.years("A", ["7954.76", "8427.70", "8858.13"]))["change"])
    #expect(text(change.comparison.change) == "5.1%")
    #expect(change.comparison.change?.isDerived == true)
    #expect(change.comparison.basis == .yearEarlier)
    #expect(change.comparison.direction == .rise)
    #expect(change.comparison.prices == .current)
    #expect(change.isFitForHeadline)
  }

  @Test func `changes of one measure end with one digit, whatever the size of a level or of a change`() throws {
    let figures =
      Sample.years("A", ["972", "2546"]) + Sample.years("B", ["10000", "10107"]) + Sample.years("C", ["5000", "4911"])
    #expect(text(claims(in: figures)["change"]?.comparison.change) == "161.9%")
    // 5 among 4.7 and 4.6 is 5.0.
    let rates = ["A", "B", "C"].flatMap { Sample.years($0, ["4.6", "5", "4.7"], indicator: "rate", unit: Sample.percent) }
    #expect(text(claims(in: rates)["change"]?.comparison.change, .percentagePoints) == "\u{2212}0.3\u{A0}percentage points")
  }

  @Test(arguments: [["0", "12"], ["12", "0"], ["-4", "12"]]) func `no per cent comes from zero or less`(values: [String]) {
    let change = claims(in: Sample.years("A", values))["change"]
    #expect(change?.comparison.change?.unit != Unit.percent.id)
  }

  @Test func `a published change goes before the one that levels give`() throws {
    var figures = Sample.years("A", ["14.1", "12.0"])
    figures[1] = Sample.figure("A", .year(2023), "12.0", growth: "-14.9", basis: .unstated)
    let change = try #require(claims(in: figures)["change"])
    #expect(text(change.comparison.change) == "\u{2212}14.9%")
    #expect(change.comparison.change?.isDerived == false)
    // The level of the year before confirms the base.
    #expect(change.comparison.basis == .yearEarlier)
    #expect(change.comparison.from?.period == .year(2022))
  }

  @Test func `growth that the levels contradict is reported without a level beside it`() throws {
    var figures = Sample.years("A", ["41.7", "41.9"])
    figures[1] = Sample.figure("A", .year(2023), "41.9", growth: "-0.3")
    let change = try #require(claims(in: figures)["change"])
    #expect(change.comparison.direction == .fall)
    #expect(change.comparison.from == nil)
    #expect(change.comparison.prices == .unstated)
    let real = Indicator(id: "sales", name: "GDP", growthPrices: .constant)
    #expect(claims(in: figures, indicators: [real])["change"]?.comparison.prices == .constant)
  }

  @Test func `June is compared with June, and a rise on the month that says otherwise is reported`() throws {
    var figures = (0..<14).map { Sample.figure("A", Period.month(2022, 5).advanced(by: $0), "\(200 - $0)") }
    figures[13] = Sample.figure("A", .month(2023, 6), "190")
    let change = try #require(claims(in: figures)["change"])
    #expect(change.comparison.from?.period == .month(2022, 6))
    #expect(change.comparison.direction == .fall)
    guard case .change(let claim) = change.claim else { return }
    #expect(claim.contrary?.basis == .periodBefore)
    #expect(claim.contrary?.direction == .rise)
  }

  @Test func `a change published on the month before does not replace the comparison with a year earlier`() throws {
    var figures = (0..<14).map { Sample.figure("A", Period.month(2022, 5).advanced(by: $0), "\(200 - $0)") }
    figures[13] = Sample.figure("A", .month(2023, 6), "190", growth: "1.1", basis: .monthOnMonth)
    let change = try #require(claims(in: figures)["change"])
    #expect(change.comparison.basis == .yearEarlier)
    #expect(change.comparison.direction == .fall)
    #expect(text(change.comparison.change) == "\u{2212}4.5%")
  }

  @Test func `with the seasons taken out the period before counts`() throws {
    let name = Indicator(id: "sales", name: "Sales, seasonally adjusted")
    let figures = (0..<6).map {
      Sample.figure("A", Period.quarter(2022, 1).advanced(by: $0), ["100", "104", "103", "105", "108", "107"][$0])
    }
    let change = try #require(claims(in: figures, indicators: [name])["change"])
    #expect(change.comparison.basis == .periodBefore)
    #expect(change.comparison.direction == .fall)
    guard case .change(let claim) = change.claim else { return }
    #expect(claim.contrary?.basis == .yearEarlier)
  }

  @Test func `years that were never listed are skipped and said`() throws {
    let figures = [Sample.figure("A", .year(2019), "40"), Sample.figure("A", .year(2023), "50")]
    #expect(claims(in: figures)["change"]?.comparison.basis == .since(.year(2019)))
  }

  @Test func `a rate changes in points, an index in per cent, a balance in its own unit`() throws {
    let rate = claims(
      in: Sample.years("A", ["4.7", "4.6"], unit: Sample.percent), indicators: [Indicator(id: "sales", name: "Rate", kind: .share)])
    #expect(rate["change"]?.comparison.change?.unit == Unit.percentagePoints.id)
    let index = claims(
      in: Sample.years("A", ["91.8", "90.5"], unit: Sample.index),
      indicators: [Indicator(id: "sales", name: "Output", kind: .index)])
    #expect(text(index["change"]?.comparison.change) == "\u{2212}1.4%")
    let balance = claims(in: Sample.years("A", ["-8.0", "6.4"], unit: Sample.tonnes))
    #expect(balance["change"]?.comparison.change?.reading(.sentence, unit: Sample.tonnes, language: .english).number == "14.4")
    #expect(balance["crossing"]?.comparison.direction == .rise)
  }

  @Test func `nothing is compared across a break, with a gap or from a bound`() {
    var broken = Sample.years("A", ["10", "12"])
    broken[1].status = .seriesBreak
    #expect(claims(in: broken)["change"] == nil)
    #expect(claims(in: Sample.years("A", ["-", "12"]))["change"] == nil)
    #expect(claims(in: Sample.years("A", ["10", ">12"]))["change"] == nil)
    #expect(claims(in: broken)["level"] != nil)
  }

  // MARK: Series

  @Test func `the first fall after rises is a turn`() throws {
    let turn = try #require(claims(in: Sample.years("A", ["10", "11", "12", "13", "12"]))["turn"])
    guard case .turn(let claim) = turn.claim else { return }
    #expect(claim.after == 3)
    #expect(claim.since == .year(2020))
    #expect(turn.comparison.direction == .fall)
  }

  @Test func `three falls after a rise are a streak, rises for ever are none`() throws {
    let streak = try #require(claims(in: Sample.years("A", ["10", "14", "13", "12", "11"]))["streak"])
    guard case .streak(let claim) = streak.claim else { return }
    #expect(claim.count == 3)
    #expect(claim.since == .year(2021))
    #expect(claims(in: Sample.years("A", ["10", "11", "12", "13", "14"]))["streak"] == nil)
    #expect(claims(in: Sample.years("A", ["10", "14", "13", "-", "11"]))["streak"] == nil)
  }

  @Test func `what is measured every other year has no streak, no turn and no pace: its steps are of two years`() throws {
    for values in [["10", "14", "13", "12", "11"], ["10", "12", "14", "13"], ["100", "103", "112", "140"]] {
      let all = Sample.years("A", Array(values.map { [$0] }.joined(separator: ["-"])))
      let sparse = claims(in: all.filter { $0.value != nil })
      #expect(["streak", "turn", "pace"].allSatisfy { sparse[$0] == nil }, "\(values)")
      #expect(sparse["change"] != nil)
      // In every year they have.
      #expect(["streak", "turn", "pace"].contains { claims(in: Sample.years("A", values))[$0] != nil }, "\(values)")
    }
  }

  @Test func `a record needs a series that also goes the other way`() throws {
    let record = try #require(claims(in: Sample.years("A", ["10", "12", "11", "13", "12", "14"]))["record"])
    guard case .record(let claim) = record.claim else { return }
    #expect(claim.end == .highest)
    #expect(claim.count == 6)
    #expect(claim.next.value == 13)
    #expect(claims(in: Sample.years("A", ["10", "11", "12", "13", "14", "15"]))["record"] == nil)
    #expect(claims(in: Sample.years("A", ["10", "12", "14"]))["record"] == nil)
  }

  @Test func `the highest since a year long ago says since when`() throws {
    let record = try #require(claims(in: Sample.years("A", ["20", "10", "12", "11", "13", "12", "14"]))["record"])
    guard case .record(let claim) = record.claim else { return }
    #expect(claim.since == .year(2017))
    #expect(claim.count == 6)
  }

  @Test func `growth that quickens is reported with both rates`() throws {
    let pace = try #require(claims(in: Sample.years("A", ["100", "103", "112"]))["pace"])
    #expect(text(pace.comparison.from) == "3%" || text(pace.comparison.from) == "3.0%")
    #expect(pace.comparison.direction == .rise)
    guard case .pace(let claim) = pace.claim else { return }
    #expect(claim.ratio?.halves == 6 || claim.ratio?.halves == 4)
  }

  @Test func `a growth rate without a level grows again after it fell`() throws {
    let growth = Indicator(id: "sales", name: "Growth of output", kind: .growth)
    let found = claims(in: Sample.years("A", ["-3.4", "-1.7", "2.8"], unit: Sample.percent), indicators: [growth])
    guard case .turn(let claim)? = found["turn"]?.claim else {
      Issue.record("no turn")
      return
    }
    #expect(claim.after == 2)
    #expect(text(claim.previous) == "\u{2212}1.7%")
    #expect(found["change"] == nil)
  }

  @Test func `a level that has come back is found`() throws {
    let course = try #require(claims(in: Sample.years("A", ["100", "120", "130", "115", "102"]))["course"])
    guard case .course(let claim) = course.claim else { return }
    #expect(claim.isBack)
    #expect(course.comparison.basis == .since(.year(2019)))
  }

  // MARK: Peers

  private let four =
    Sample.years("A", ["10", "16"]) + Sample.years("B", ["20", "22"]) + Sample.years("C", ["30", "31"])
    + Sample.years("D", ["15", "15"])

  @Test func `ranks come with those before, and equal values share the better place`() throws {
    let rank = try #require(claims(in: four)["rank"])
    guard case .rank(let claim) = rank.claim else { return }
    #expect(claim.place == RankedPlace(rank: 3, sharing: 1, count: 4))
    #expect(claim.before?.rank == 4)
    #expect(claim.other.id == "C")
    let tied = claims("D", in: Sample.years("A", ["15"]) + Sample.years("B", ["22"]) + Sample.years("D", ["15"]))["rank"]
    guard case .rank(let place)? = tied?.claim else { return }
    #expect(place.place == RankedPlace(rank: 2, sharing: 2, count: 3))
    #expect(place.place.fromLeast == 1)
  }

  @Test func `two places are no league`() {
    #expect(claims(in: Sample.years("A", ["10", "16"]) + Sample.years("B", ["20", "22"]))["rank"] == nil)
  }

  @Test func `a bound that may be on either side leaves no rank`() {
    let sure =
      Sample.years("A", ["16"]) + Sample.years("B", [">20"]) + Sample.years("C", ["9"]) + Sample.years("D", ["8"])
      + Sample.years("E", ["7"])
    guard case .rank(let claim)? = claims(in: sure)["rank"]?.claim else {
      Issue.record("no rank")
      return
    }
    #expect(claim.place == RankedPlace(rank: 2, sharing: 1, count: 5))
    let unsure =
      Sample.years("A", ["16"]) + Sample.years("B", [">12"]) + Sample.years("C", ["9"]) + Sample.years("D", ["8"])
      + Sample.years("E", ["7"])
    #expect(claims(in: unsure)["rank"] == nil)
  }

  @Test func `the largest rise of all comes with the next`() throws {
    let extreme = try #require(claims(in: four)["extreme"])
    guard case .extreme(let claim) = extreme.claim else { return }
    #expect(claim.place.rank == 1)
    #expect(claim.next.id == "B")
    #expect(text(claim.nextChange) == "10%" || text(claim.nextChange) == "10.0%")
  }

  @Test func `what stayed or changed by less than is known has not moved farthest, and is no part of a change`() {
    let others = Sample.years("B", ["2.07", "2.06"]) + Sample.years("C", ["0.73", "0.73"])
    let rough = claims(in: Sample.years("A", ["1.22", "1.21"]) + others)
    #expect(rough["extreme"] == nil && rough["contribution"] == nil)
    let stayed = claims(
      "C", in: Sample.years("A", ["9.22", "9.81"]) + Sample.years("B", ["2.07", "2.96"]) + Sample.years("C", ["0.73", "0.73"]))
    #expect(stayed["change"] != nil && stayed["extreme"] == nil)
    let measured = claims(
      in: Sample.years("A", ["1.220", "1.150"]) + Sample.years("B", ["2.070", "2.060"]) + Sample.years("C", ["0.730", "0.731"]))
    #expect(measured["extreme"] != nil)
    guard case .contribution(let part)? = measured["contribution"]?.claim, case .derived(let made) = part.share.origin else {
      Issue.record("no contribution")
      return
    }
    // Of changes, not of the levels with their keys.
    #expect(!made.formula.contains("1.15") && made.inputs.count > 2)
  }

  @Test func `a share is of the sum of all, and is left out where one is missing`() throws {
    let share = try #require(claims(in: four)["share"])
    #expect(text(share.comparison.to) == "19%")
    #expect(text(share.comparison.from) == "13%")
    #expect(!share.isFitForHeadline)
    #expect(claims(in: four + Sample.years("E", ["5", "-"]))["share"] == nil)
  }

  @Test func `a share has as many digits in a year whose figures end with zeros`() throws {
    let figures =
      Sample.years("A", ["750000", "800000", "812345"]) + Sample.years("B", ["2000000", "2200000", "2100321"])
      + Sample.years("C", ["290000", "300000", "312222"])
    let profile = try #require(
      PeerIndex(DatasetIndex(Sample.data(figures))).profiles(of: "A").first)
    let shares = profile.periods.compactMap { profile.points[$0]?.share }
    #expect(shares.map { text($0) } == ["24.7%", "24.2%", "25.2%"])
    #expect(shares.allSatisfy { $0.qualifier == .exact })
  }

  @Test func `averages have no share and no contribution`() {
    let wage = Indicator(id: "sales", name: "Average wage")
    let found = claims(in: four, indicators: [wage])
    #expect(found["share"] == nil)
    #expect(found["contribution"] == nil)
    #expect(found["median"]?.comparison.to.value == 16)
  }

  @Test func `a region is compared with the one it is in`() throws {
    let regions = [Region(id: "P", name: "P", isSubject: false)] + ["A", "B"].map { Region(id: $0, name: "x", parent: "P") }
    let figures =
      Sample.years("P", ["100.0", "103.0"]) + Sample.years("A", ["50.0", "54.5"]) + Sample.years("B", ["50.0", "48.5"])
    let found = Dictionary(
      Sample.findings("A", in: figures, regions: regions).map { ($0.claim.name, $0) }, uniquingKeysWith: { first, _ in first })
    guard case .parent(let parent)? = found["parent"]?.claim, case .share(let share)? = found["share"]?.claim else {
      Issue.record("no parent or share")
      return
    }
    #expect(parent.parent.id == "P")
    #expect(parent.ratio?.halves == 6)
    #expect(share.whole?.id == "P")
    #expect(text(found["share"]?.comparison.to) == "52.9%")
  }

  @Test func `a lead needs more than one year behind it`() throws {
    let figures =
      Sample.years("A", ["30", "32", "29"]) + Sample.years("B", ["20", "25", "31"]) + Sample.years("C", ["9", "9", "9"])
    guard case .lead(let lost)? = claims(in: figures)["lead"]?.claim,
      case .lead(let gained)? = claims("B", in: figures)["lead"]?.claim
    else {
      Issue.record("no lead")
      return
    }
    #expect(lost.event == .lost)
    #expect(lost.other.id == "B")
    #expect(gained.event == .gained)
    #expect(gained.after == 2)
    #expect(claims("C", in: figures)["lead"] == nil)
  }

  // MARK: Aims and parts

  @Test func `a target is passed, reached, missed or under way`() {
    func state(_ values: [String], aim: String, _ period: Period) -> Claim.Progress.State? {
      let figures = Sample.years("A", values) + [Sample.figure("A", period, aim, kind: .target)]
      guard case .progress(let claim)? = claims(in: figures)["progress"]?.claim else { return nil }
      return claim.state
    }
    #expect(state(["80", "110"], aim: "100", .year(2025)) == .passed)
    #expect(state(["105", "110"], aim: "100", .year(2025)) == .reached)
    #expect(state(["80", "90"], aim: "100", .year(2025)) == .underWay)
    #expect(state(["80", "90"], aim: "100", .year(2023)) == .missed)
    #expect(state(["80", "90"], aim: "100", .year(2020)) == nil)
  }

  @Test func `months do not count towards the plan of a year`() {
    let figures = [
      Sample.figure("A", .month(2023, 5), "80"), Sample.figure("A", .month(2023, 6), "90"),
      Sample.figure("A", .year(2023), "1000", kind: .plan),
    ]
    #expect(claims(in: figures)["progress"] == nil)
  }

  @Test func `a part is reported as a share of its whole, with what it added`() throws {
    let indicators = [Indicator(id: "trade", name: "Trade"), Indicator(id: "exports", name: "Exports", partOf: "trade")]
    let figures =
      Sample.years("A", ["100.0", "110.0"], indicator: "trade") + Sample.years("A", ["50.0", "58.0"], indicator: "exports")
    let part = try #require(claims(in: figures, indicators: indicators)["part"])
    guard case .part(let claim) = part.claim else { return }
    #expect(claim.whole.id == "trade")
    #expect(claim.contribution.flatMap { text($0, .percentagePoints) } == "8 percentage points" || claim.contribution?.value == 8)
    #expect(claim.ratio?.bound == .moreThan || claim.ratio?.bound == .about)
    #expect(part.comparison.direction == .rise)
  }

  @Test(arguments: [("26.91", true), ("7.70", false), ("8.24", false)])
  func `a part that grew by more than its whole leaves a fall for the one other part`(_ growth: String, _ isMore: Bool) throws {
    let indicators = [
      Indicator(id: "trade", name: "Trade"), Indicator(id: "exports", name: "Exports", partOf: "trade"),
      Indicator(id: "imports", name: "Imports", partOf: "trade"),
    ]
    let figures = [
      Sample.figure("A", .year(2023), "14.16", indicator: "trade", growth: "7.59"),
      Sample.figure("A", .year(2023), "13.16", indicator: "exports", growth: growth),
    ]
    guard case .part(let claim)? = claims(in: figures, indicators: indicators)["part"]?.claim else { throw Missing() }
    #expect((claim.outgrowth != nil) == isMore)
    #expect(claim.outgrowth.map { $0.rest.id == "imports" && claim.figures.contains($0.own) } ?? true)
  }

  private struct Missing: Error {}

  @Test func `growth rates are set against each other only from 2 per cent and from one and a half to five times`() {
    func change(_ text: String) -> Observation { Sample.figure("A", .year(2023), text, unit: .percent) }
    #expect(GrowthRatio(of: change("112.4"), to: change("4.1")) == nil)
    #expect(GrowthRatio(of: change("1.9"), to: change("0.5")) == nil)
    #expect(GrowthRatio(of: change("18.26"), to: change("9.2"))?.halves == 4)
    #expect(GrowthRatio(of: change("3.1"), to: change("2.4")) == nil)
  }

  @Test func `a change that prints like the next is not the largest`() {
    func extreme(_ other: [String]) -> Finding? {
      claims(
        in: Sample.years("A", ["1000", "1031"]) + Sample.years("B", other) + Sample.years("C", ["1000", "990"])
          + Sample.years("D", ["1000", "980"]))["extreme"]
    }
    #expect(extreme(["1000", "1021"]) != nil)
    #expect(extreme(["10000", "10306"]) == nil)
  }
}
