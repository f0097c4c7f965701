import Findings
import Languages
import Statistics
import Styling
import Testing

@testable import Briefings

/// Six towns: two of each size, and their jobs.
private enum Towns {
  static let sizes = ["a": "100", "b": "210", "c": "1050", "d": "98", "e": "1000", "f": "205"]
  static let ids = ["a", "b", "c", "d", "e", "f"]

  static func book(_ rule: PeerRule) -> FactBook {
    let regions = ids.map { id in
      Region(id: id, name: LocalizedText(stringLiteral: id.uppercased()), group: ["a", "c"].contains(id) ? "first" : "second")
    }
    let figures = ids.flatMap { id in
      [
        SmallWorld.figure(id, "gdp", .year(2021), sizes[id]),
        SmallWorld.figure(id, "trade", .year(2021), String((ids.firstIndex(of: id) ?? 0) + 1)),
      ]
    }
    return FactBook(
      Dataset(regions: regions, indicators: SmallWorld.indicators, units: SmallWorld.units, observations: figures), peers: rule)
  }

  static func peers(_ id: String, _ rule: PeerRule) -> [String] {
    let book = book(rule)
    return book.region(id).map { book.peers(of: $0).map(\.id) } ?? []
  }
}

struct PeerRuleTests {
  @Test func `the nearest are those of like size, whichever way, in the order of the data`() {
    #expect(Towns.peers("a", .nearest(2, by: ["gdp"])) == ["d", "f"])
    #expect(Towns.peers("c", .nearest(1, by: ["gdp"])) == ["e"])
    #expect(Towns.peers("e", .nearest(2, by: ["gdp"])) == ["b", "c"])
  }

  @Test func `a group, a list and all are what they say`() {
    #expect(Towns.peers("b", .group) == ["d", "e", "f"])
    #expect(Towns.peers("a", .lists([["f", "a", "b"], ["c", "d"]])) == ["b", "f"])
    #expect(Towns.peers("e", .lists([["f", "a", "b"], ["c", "d"]])) == [])
    #expect(Towns.peers("a", .all) == ["b", "c", "d", "e", "f"])
    #expect(Towns.peers("a", .parent) == [])
  }

  @Test func `ranks are those among the peers that were asked for`() throws {
    let book = Towns.book(.nearest(2, by: ["gdp"]))
    let league = book.field().league(of: "a", indicator: "trade")
    #expect(league.map(\.region.id) == ["f", "d", "a"])
    #expect(league.map { $0.point.place?.rank } == [1, 2, 3])
    #expect(league.allSatisfy { $0.point.place?.count == 3 })
  }

  @Test(arguments: [
    (PeerRule.nearest(2, by: ["gdp", "trade"]), "Compared regions: the 2 nearest by output and trade"),
    (.group, "Compared regions: those of the same group"), (.lists([["a", "b", "d"]]), "Compared regions: those that the project"),
  ])
  func `the method says why these regions are compared`(_ rule: PeerRule, _ words: String) throws {
    let book = Towns.book(rule)
    let composer = Composer(
      book: book, template: Template(series: "A", pages: []), style: try .shipped("house"), language: .english)
    let region = try #require(book.region("b"))
    let scope = Scope(composer: composer, region: region, facts: book.facts(of: region))
    let first = Template.Method.texts(scope, Register(scope)).first
    #expect(first.map { BriefingSummary.MarkedText($0).plain.hasPrefix(words) } == true)
  }
}
