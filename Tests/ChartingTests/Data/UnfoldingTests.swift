import Languages
import Statistics
import Testing

@testable import Charting

@Suite struct UnfoldingTests {
  private static func series(_ region: String, _ indicator: String, _ value: Decimal) -> Series {
    Series(
      region: Region(id: region, name: "R"), indicator: Indicator(id: indicator, name: "I"),
      unit: Unit(id: "CNY", kind: .currency, name: "yuan"),
      observations: [
        Observation(region: region, indicator: indicator, period: .year(2022), value: value, unit: "CNY")
      ])
  }

  @Test(arguments: [Field.region, .indicator])
  func `keys with spaces are told apart`(field: Field) throws {
    let layer = BarMark([Self.series("a b", "c", 1), Self.series("a", "b c", 2)], x: .value, y: field).layer
    let data = try #require(Unfolding(naming: PlaceNaming(language: .english, replacements: [:]), scaling: nil).unfold(layer))
    #expect(data.places.count == 2)
    #expect(data.places.map { data.data(at: $0).map(\.value) } == [[1], [2]])
  }
}
