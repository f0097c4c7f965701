import Findings
import Languages
import Statistics
import Testing

/// The scores that the reference pages were drawn from.
@Suite struct ReferencePagesTests {
  private static func best(_ data: Dataset, _ region: String) -> RankedFindings {
    PeerIndex(DatasetIndex(data)).findings(about: region)
  }

  private static func score(_ findings: RankedFindings, _ indicator: String, _ claim: String) -> Double? {
    findings.all.first { $0.indicator.id == indicator && $0.claim.name == claim }.map { ($0.score.value * 100).rounded() / 100 }
  }

  @Test func `University Park lost the lead in exports it had held since 2018`() throws {
    let found = Self.best(try Sample.districts(), "University Park")
    let headline = try #require(found.headline)
    guard case .lead(let lead) = headline.claim else {
      Issue.record("the headline is \(headline.claim.name)")
      return
    }
    #expect(lead.event == .lost)
    #expect(lead.after == 5)
    #expect(lead.since == .year(2018))
    #expect(lead.other.id == "Stonebridge")
    #expect(lead.count == 14)
    #expect(lead.margin?.reading(.sentence, unit: headline.unit, language: .english).number == "639")
    #expect(headline.comparison.direction == .fall)
    #expect(headline.standing == .derived)
  }

  @Test func `the scores of University Park are those of the drawing`() throws {
    let found = Self.best(try Sample.districts(), "University Park")
    #expect(Self.score(found, "Exports", "lead") == 2.06)
    #expect(Self.score(found, "Exports", "streak") == 1.65)
    #expect(Self.score(found, "Exports", "change") == 1.37)
    #expect(Self.score(found, "Revenue of enterprises", "change") == 0.93)
    #expect(Self.score(found, "Revenue of enterprises", "streak") == 1.07)
    #expect(Self.score(found, "Unemployment rate", "change") == 0.47)
  }

  @Test func `districts do not have one headline with other numbers`() throws {
    let field = PeerIndex(DatasetIndex(try Sample.districts()))
    func headline(_ region: String) -> Finding? { field.findings(about: region).headline }
    #expect(headline("Mill Valley")?.claim.name == "extreme")
    #expect(headline("Mill Valley")?.indicator.id == "Revenue of enterprises")
    #expect(headline("Green Belt")?.claim.name == "record")
    #expect(headline("Green Belt")?.indicator.id == "Exports")
    #expect(field.findings(about: "Stonebridge").best(2).contains { $0.claim.name == "lead" })
    let heads = field.data.regions.compactMap { headline($0.id) }.map { "\($0.claim.name) \($0.indicator.id)" }
    #expect(Set(heads).count >= 7)
  }

  @Test func `a growth rate of its own is the published growth of its level`() throws {
    let found = Self.best(try Sample.districts(), "University Park")
    #expect(!found.all.contains { $0.indicator.id == "Revenue growth" })
    let change = found.all.first { $0.indicator.id == "Revenue of enterprises" && $0.claim.name == "change" }
    #expect(change?.comparison.change?.indicator == "Revenue growth")
    #expect(change?.comparison.change?.isDerived == false)
    #expect(change?.comparison.from?.period == .year(2022))
    #expect(change?.comparison.prices == .current)
  }

  @Test func `most of the fall of all exports was that of University Park`() throws {
    let found = Self.best(try Sample.districts(), "University Park")
    let claim = found.all.compactMap {
      if case .contribution(let claim) = $0.claim, $0.indicator.id == "Exports" { claim } else { nil }
    }.first
    #expect(claim?.share.reading(.title, unit: .percent, language: .english).text == "56%")
    let share = found.all.first { $0.claim.name == "share" && $0.indicator.id == "Exports" }?.comparison
    #expect(share?.from?.reading(.sentence, unit: .percent, language: .english).text == "18.3%")
    #expect(share?.to.reading(.sentence, unit: .percent, language: .english).text == "16.1%")
    #expect(share?.direction == .fall)
  }

  @Test func `Ningwan’s exports were 7,9% above a year earlier and the highest of 30 months`() throws {
    let found = Self.best(try Sample.ports(), "Ningwan")
    let headline = try #require(found.headline)
    guard case .record(let record) = headline.claim else {
      Issue.record("the headline is \(headline.claim.name)")
      return
    }
    #expect(record.end == .highest)
    #expect(record.count == 30)
    #expect(record.since == nil)
    #expect(headline.comparison.from?.period == .month(2023, 6))
    #expect(headline.comparison.change?.reading(.sentence, unit: .percent, language: .english).text == "7.9%")
    #expect(Self.score(found, "Export volume", "record") == 2.64)
    let crossing = found.all.compactMap { if case .crossing(let claim) = $0.claim { claim } else { nil } }.first
    #expect(crossing?.after == 8)
    let tally = found.all.compactMap { if case .tally(let claim) = $0.claim, claim.content == .periods { claim } else { nil } }
      .first
    #expect(tally.map { [$0.below, $0.count] } == [23, 30])
  }

  @Test func `浙江省2015年以来增幅居9省区首位`() throws {
    let found = Self.best(try Sample.provinces(), "浙江省")
    let headline = try #require(found.headline)
    guard case .course(let course) = headline.claim else {
      Issue.record("the headline is \(headline.claim.name)")
      return
    }
    #expect(course.place == RankedPlace(rank: 1, sharing: 1, count: 9))
    #expect(course.periods == 8)
    #expect(headline.comparison.basis == .since(.year(2015)))
    #expect(headline.comparison.change?.reading(.sentence, unit: .percent, language: .english).text == "70.8%")
    #expect(headline.comparison.prices == .current)
    let rank = found.all.compactMap { if case .rank(let claim) = $0.claim { claim } else { nil } }.first
    #expect(rank?.place.rank == 3)
    #expect(rank?.unchangedSince == .year(2015))
  }
}
