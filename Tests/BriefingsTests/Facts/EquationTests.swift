import Languages
import Statistics
import Testing

@testable import Briefings

/// The arithmetic of a figure as a reader checks it.
struct EquationTests {
  private let data = SampleFacts.shared.dataset

  private func earlier(_ region: String, _ indicator: String) throws -> Observation {
    let figure = try #require(data.observations.first { $0.region == region && $0.indicator == indicator })
    return try DatasetIndex(data).earlier(than: figure)
  }

  @Test func `of figures that are about right one sign says so for all`() throws {
    let book = FactBook(data)
    let about = try earlier("jinhua", "pan_entertainment_revenue")
    #expect(about.qualifier == .about)
    #expect(book.equation(of: about, language: .english) == "≈ 31 ÷ 1.20")
    #expect(book.formula(of: about, language: .english) == "≈ 31 ÷ ≈ 1.20")
  }

  @Test func `exact figures are equal to their arithmetic`() throws {
    let exact = try #require(
      data.observations.first { $0.region == "hengdian" && $0.growth?.qualifier == .exact && $0.decimals == 3 })
    let before = try DatasetIndex(data).earlier(than: exact)
    #expect(FactBook(data).equation(of: before, language: .english)?.hasPrefix("= 15.799 ÷ 1.1826") == true)
  }

  @Test func `arithmetic ends its amounts with the digit that tables end them with`() throws {
    let figures = [
      World.figure("east", "gdp", .year(2020), "98185.9"), World.figure("east", "gdp", .year(2021), "98190.25"),
    ]
    let book = FactBook(World.book(figures).dataset, readings: .oneForEach)
    let change = try Derivations.difference(figures[1], less: figures[0], indicator: "gdp")
    #expect(book.formula(of: change, language: .english) == "98,190.25 \u{2212} 98,185.90")
    #expect(DatasetIndex(book.dataset).formula(of: change, language: .english)?.contains("98185.90") != true)
  }

  @Test func `a sum that is on the page is in the arithmetic as it is printed there`() throws {
    let figures = [
      World.figure("east", "gdp", .year(2021), "30"), World.figure("west", "gdp", .year(2021), "70"),
    ]
    let sum = try Derivations.sum(figures, region: "province", indicator: "gdp")
    let share = try Derivations.share(of: figures[0], among: sum, unit: .percent)
    let book = World.book(figures)
    #expect(book.formula(of: share, language: .english, sums: [sum])?.contains("÷ 100") == true)
    #expect(DatasetIndex(data).formula(of: share, language: .english) != nil)
  }

  private typealias World = SmallWorld
}
