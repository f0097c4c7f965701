import Diagnostics
@testable import Mapping
import RandomTesting
import Testing

@Suite struct BoundaryCheckTests {
  private typealias Ring = [(Double, Double)]

  private static func square(_ x: Double, _ y: Double, _ side: Double = 1) -> Ring {
    [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
  }

  /// The problems of areas that are regions with given keys.
  private func problems(
    _ areas: [(String, [Ring])], regions: [String]? = nil, said: [Double?] = [], isSwapped: Bool = false
  ) -> [String] {
    let features = areas.enumerated().map { index, area in
      Boundaries.Feature(
        names: ["name": area.0],
        polygons: [area.1.map { $0.map { isSwapped ? .init(x: $0.1, y: $0.0) : .init(x: $0.0, y: $0.1) } }],
        location: SourceLocation(file: "areas.geojson", line: index + 1, column: 1), area: index < said.count ? said[index] : nil)
    }
    let boundaries = Boundaries(name: "areas.geojson", features: features, warnings: [])
    let join = RegionJoin(regions: regions ?? areas.map { $0.0.lowercased() })
    return BoundaryCheck(boundaries, join, Geography(boundaries, join)).problems.map(\.description)
  }

  @Test func `Areas that cover each other are an error with names, share and place`() {
    let found = problems([("East", [Self.square(119, 29)]), ("West", [Self.square(118.1, 29)]), ("North", [Self.square(119, 30)])])
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix("areas.geojson:2:1: error: “East” and “West” overlap on 10% of the smaller"), "\(found)")
    #expect(found[0].contains("give areas of one level that share their borders"))
  }

  @Test func `A hair's breadth of overlap is none, and an enclave over its surroundings is one`() {
    #expect(problems([("East", [Self.square(119, 29)]), ("West", [Self.square(118.0005, 29)])]) == [])
    let found = problems([("Around", [Self.square(119, 29)]), ("Inside", [Self.square(119.4, 29.4, 0.1)])])
    #expect(found.count == 1)
    #expect(found.first?.contains("overlap on 100% of the smaller") == true, "\(found)")
    let holed = problems([
      ("Around", [Self.square(119, 29), Self.square(119.4, 29.4, 0.1)]), ("Inside", [Self.square(119.4, 29.4, 0.1)]),
    ])
    #expect(holed == [])
  }

  @Test func `More overlaps than ten are counted`() {
    let found = problems((0..<6).map { ("A\($0)", [Self.square(119 + Double($0) * 0.01, 29)]) })
    #expect(found.count == 11)
    #expect(found.last?.contains("5 more pairs of areas overlap") == true)
  }

  @Test func `An outline that crosses or touches itself is a warning`() {
    let bow: Ring = [(119, 29), (120, 30), (120, 29), (119, 30), (119, 29)]
    let eight: Ring = [(119, 29), (119.5, 29.5), (120, 29), (120, 30), (119.5, 29.5), (119, 30), (119, 29)]
    for ring in [bow, eight] {
      let found = problems([("Knot", [ring]), ("Plain", [Self.square(121, 29)])])
      #expect(found.count == 1)
      #expect(found[0].hasPrefix("areas.geojson:1:1: warning: outlines touch or cross themselves: “Knot”"), "\(found)")
    }
  }

  @Test func `An area two per cent off what the file says is a warning, and a wrong unit is one, not many`() {
    // A degree squared at 29° north.
    let found = problems([("East", [Self.square(119, 29)]), ("West", [Self.square(118, 29)])], said: [10_800, 11_300])
    #expect(found.count == 1)
    #expect(found[0].contains("warning: the file says that “West” has 11300 km², and its outline encloses 10"), "\(found)")
    let many = problems((0..<8).map { ("A\($0)", [Self.square(110 + Double($0), 29)]) }, said: Array(repeating: 1.08e10, count: 8))
    #expect(many.count == 1)
    #expect(many[0].contains("8 of 8 areas differ"))
  }

  @Test func `Latitude before longitude is told where the codes of regions say which country it is`() {
    let european = problems(
      [("A", [Self.square(9, 48)]), ("B", [Self.square(10, 48)])], regions: ["DE11", "DE12"], isSwapped: true)
    #expect(european.count == 1)
    #expect(
      european[0].hasPrefix("areas.geojson:1:1: warning: the areas are not where the codes of the regions say"), "\(european)")
    #expect(problems([("A", [Self.square(9, 48)])], regions: ["DE11"]) == [])
    // Where codes say nothing, nothing is told.
    #expect(problems([("A", [Self.square(9, 48)])], regions: ["north"], isSwapped: true) == [])
  }

  @Test func `Random geographies have nothing wrong`() {
    var random = SeededRandom(seed: 23)
    for _ in 0..<40 {
      let invented = InventedGeography(
        columns: Int.random(in: 1...7, using: &random), rows: Int.random(in: 1...7, using: &random),
        levels: Int.random(in: 1...4, using: &random), random: &random)
      let join = RegionJoin(regions: invented.boundaries.features.map { $0.names["id"] })
      let check = BoundaryCheck(invented.boundaries, join, Geography(invented.boundaries, join))
      #expect(check.problems.filter { $0.severity == .error }.map(\.description) == [])
    }
  }
}
