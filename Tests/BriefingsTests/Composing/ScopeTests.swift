import Languages
import Statistics
import Styling
import Testing

@testable import Briefings

private typealias World = SmallWorld

struct ScopeTests {
  private static let book = World.book(
    World.figure("east", "gdp", .year(2021), "12", growth: "20"), World.figure("east", "trade", .year(2020), "5"),
    World.figure("east", "place", .year(2021), "2", unit: Figures.rank), World.figure("west", "gdp", .year(2021), "9"),
    World.figure("district", "gdp", .year(2021), "3"), World.figure("province", "gdp", .year(2021), "30"),
    World.figure("island", "gdp", .year(2021), "1"))

  private func scope(_ region: String, _ language: Language = .english, _ cutoff: FactBook.Cutoff = .init()) throws -> Scope {
    let composer = Composer(
      book: Self.book, template: Template(series: "A", pages: []), style: try Style.shipped("house"), language: language,
      cutoff: cutoff)
    let place = World.region(region)
    return Scope(composer: composer, region: place, facts: Self.book.facts(of: place, cutoff))
  }

  @Test(arguments: [
    (Template.Selection(), ["gdp", "trade", "place"]),
    (.init(indicators: ["trade", "exports", "gdp"]), ["trade", "gdp"]),
    (.init(indicators: ["exports"]), []),
    (.init(theme: "economy"), ["gdp", "place"]),
    (.init(theme: "economy", kinds: [.rank]), ["place"]),
    (.init(limit: 2), ["gdp", "trade"]),
    (.init(limit: 1, rest: .unshown), ["trade"]),
  ]) func `a selection takes what the region has, in its own order`(_ selection: Template.Selection, _ chosen: [String]) throws {
    #expect(try scope("east").select(selection, shown: ["gdp"]).map(\.indicator.id) == chosen)
  }

  @Test(arguments: [
    (Template.Condition.always, ["east", "west", "island"]), (.has(["exports", "trade"]), ["east"]), (.has(["exports"]), []),
    (.regions(["west", "island"]), ["west", "island"]), (.hasPlacesWithin, ["east"]),
  ]) func `a condition holds for some regions`(_ condition: Template.Condition, _ regions: [String]) throws {
    #expect(try ["east", "west", "island"].filter { try scope($0).holds(condition) } == regions)
  }

  @Test(arguments: [
    (Template.Places.itself, ["east"]), (.within, ["district"]), (.peers, ["east", "west"]),
    (.all, ["east", "province", "west", "district", "island"]),
  ]) func `places are taken from around the region`(_ places: Template.Places, _ regions: [String]) throws {
    #expect(try scope("east").regions(places).map(\.id) == regions)
  }

  @Test func `a place is named with what it lies in, but for the country`() throws {
    #expect(try scope("district").placeName == "District, Province")
    #expect(try scope("district", .chinese).placeName == "省东市·区")
    #expect(try scope("province").placeName == "Province")
    #expect(try scope("island").placeName == "Island")
  }

  @Test func `the period is that of the latest figure with growth, or the one that was asked for`() throws {
    #expect(try scope("east").period == .year(2021))
    #expect(try scope("east", .english, .init(period: .year(2020))).period == .year(2020))
  }
}
