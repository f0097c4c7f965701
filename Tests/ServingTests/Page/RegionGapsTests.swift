import Briefings
import FoundationEssentials
import Languages
import Publishing
import Statistics
import Testing

@testable import Serving

@Suite struct RegionGapsTests {
  private let unit = Unit(id: "PERSON", kind: .count, name: [.english: "people", .chinese: "人"])
  private let jobs = Indicator(id: "jobs", name: [.english: "Jobs", .chinese: "就业"])
  private let rent = Indicator(id: "rent", name: [.english: "Rent", .chinese: "租金"])

  private func figure(_ region: String, _ indicator: String, _ year: Int, _ status: Status = .final) -> Observation {
    let isMissing = if case .missing = status { true } else { false }
    return Observation(
      region: region, indicator: indicator, period: .year(year), value: isMissing ? nil : 1, unit: "PERSON", status: status)
  }

  private func gaps(_ observations: [Observation]) -> RegionGaps {
    let places = ["a", "b", "c"].map { Region(id: $0, name: [.english: $0], parent: "top") }
    let book = FactBook(
      Dataset(
        regions: places + [Region(id: "top", name: "Top", isSubject: false)], indicators: [jobs, rent], units: [unit],
        observations: observations))
    return RegionGaps(of: places[0], period: .year(2021), cutoff: nil, in: book)
  }

  @Test func `a figure known to be unpublished is missing, one that cannot be is not`() {
    let found = gaps([figure("a", "jobs", 2021), figure("a", "jobs", 2020, .missing(.notPublished))])
    #expect(found.gaps == [.unpublished(jobs, .year(2020), .notPublished)])
    #expect(found.gaps.first?.text[.english] == "Jobs, 2020: not published")
    #expect(found.gaps.first?.text[.chinese] == "就业，2020年：未公布")
    #expect(gaps([figure("a", "jobs", 2021), figure("a", "jobs", 2020, .missing(.notApplicable))]).gaps.isEmpty)
  }

  @Test func `what most neighbours have is missing`() {
    let found = gaps([figure("a", "jobs", 2021), figure("b", "rent", 2021), figure("c", "rent", 2021)])
    #expect(found.gaps == [.onlyNeighbours(rent, have: 2, of: 2)])
    #expect(found.gaps.first?.text[.english] == "Rent: no figure, though 2 of 2 neighbours have one")
    #expect(found.gaps.first?.text[.chinese] == "租金：无数据，而相邻地区有2个（共2个）有")
    #expect(gaps([figure("a", "jobs", 2021), figure("b", "rent", 2021), figure("c", "jobs", 2021)]).gaps.isEmpty)
  }

  @Test func `a newest figure from before the period is named with its own`() {
    let found = gaps([figure("a", "jobs", 2021), figure("a", "rent", 2018)])
    #expect(found.gaps == [.older(rent, .year(2018))])
    #expect(found.gaps.first?.text[.english] == "Rent: newest figure is of 2018")
  }
}
