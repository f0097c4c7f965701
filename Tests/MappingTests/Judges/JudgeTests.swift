import Diagnostics
import Drawing
import Foundation
@testable import Mapping
import Statistics
import Testing

/// What shapely, pyproj and mapclassify say of random shapes and values, as judge.py wrote it down.
@Suite struct JudgeTests {
  private struct Judged: Decodable {
    struct Overlap: Decodable {
      var one: [[Double]]
      var other: [[Double]]
      var share: Double
    }

    struct Ring: Decodable {
      var ring: [[Double]]
      var crosses: Bool
    }

    struct Area: Decodable {
      var ring: [[Double]]
      var area: Double
    }

    struct Pole: Decodable {
      var ring: [[Double]]
      var radius: Double
    }

    struct Classes: Decodable {
      var values: [Double]
      var breaks: [Double]
      var counts: [Int]
      var best: Double
      var quantiles: Double
    }

    var overlaps: [Overlap]
    var rings: [Ring]
    var areas: [Area]
    var poles: [Pole]
    var classes: [Classes]
  }

  private static let judged: Judged? = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "judged.json")
    return (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(Judged.self, from: $0) }
  }()

  private func geography(_ rings: [[[Double]]], _ projection: Projection? = .plane) -> (Boundaries, RegionJoin, Geography) {
    let features = rings.enumerated().map { index, ring in
      Boundaries.Feature(
        names: ["name": "area \(index)"], polygons: [[ring.map { .init(x: $0[0], y: $0[1]) }]],
        location: SourceLocation(file: "random", line: index + 1), area: nil)
    }
    let boundaries = Boundaries(name: "random", features: features, warnings: [])
    let join = RegionJoin(regions: rings.indices.map { "r\($0)" })
    return (boundaries, join, Geography(boundaries, join, projection: projection))
  }

  @Test func `Areas overlap where and as much as shapely says`() throws {
    let judged = try #require(Self.judged)
    for (index, pair) in judged.overlaps.enumerated() {
      let found = Overlaps(geography([pair.one, pair.other]).2).found
      // On the edge of what counts, either is right.
      if abs(pair.share - 0.001) < 0.0002 { continue }
      #expect(found.isEmpty == (pair.share < 0.001), "\(index): \(pair.share), found \(found)")
      if let overlap = found.first {
        #expect(abs(overlap.share - pair.share) < 0.003, "\(index): \(pair.share), found \(overlap.share)")
      }
    }
  }

  @Test func `Rings cross themselves where shapely says so`() throws {
    let judged = try #require(Self.judged)
    for (index, ring) in judged.rings.enumerated() {
      let (boundaries, join, geography) = geography([ring.ring])
      let check = BoundaryCheck(boundaries, join, geography)
      #expect(check.problems.contains { $0.message.contains("cross themselves") } == ring.crosses, "\(index)")
    }
  }

  @Test func `Areas are those that pyproj measures on the ellipsoid`() throws {
    let judged = try #require(Self.judged)
    for (index, area) in judged.areas.enumerated() {
      let computed = try #require(geography([area.ring], nil).2.areas[0].squareKilometres)
      #expect(abs(computed / area.area - 1) < 1e-4, "\(index): \(area.area), computed \(computed)")
    }
  }

  @Test func `Labels go to nearly the widest circle that shapely finds`() throws {
    let judged = try #require(Self.judged)
    for (index, pole) in judged.poles.enumerated() {
      let ring = pole.ring.dropLast().map { Drawing.Point(x: $0[0], y: $0[1]) }
      let part = OutlineMap.Part([], rings: [Array(ring)])
      let anchor = try #require(OutlineMap.anchor(of: part))
      #expect(
        anchor.radius <= pole.radius + 0.02 && anchor.radius > pole.radius * 0.93, "\(index): \(pole.radius), \(anchor.radius)")
    }
  }

  @Test
  func `Values are in the classes that mapclassify puts them into, and round breaks fit them nearly as well as the best there are`()
    throws
  {
    let judged = try #require(Self.judged)
    var better = 0
    for (index, set) in judged.classes.enumerated() {
      func decimal(_ value: Double, _ digits: Int) -> Statistics.Decimal {
        Statistics.Decimal(Int((value * (digits == 1 ? 10 : 100)).rounded()), exponent: -digits)
      }
      let values = set.values.map { decimal($0, 1) }
      let given = ClassBreaks(breaks: set.breaks.map { decimal($0, 2) })
      #expect((0..<given.count).map { place in values.count { given.index(of: $0) == place } } == set.counts, "\(index)")
      // How far values are from the middle of their class, all together. The best classes are best by squares, so hardly better by this.
      let found = ClassBreaks(of: values, count: 5)
      guard found.count == 5 else { continue }
      let distance = (0..<5).reduce(0.0) { sum, place in
        let own = set.values.filter { found.index(of: decimal($0, 1)) == place }.sorted()
        guard !own.isEmpty else { return sum }
        let middle = (own[(own.count - 1) / 2] + own[own.count / 2]) / 2
        return sum + own.reduce(0) { $0 + abs($1 - middle) }
      }
      #expect(distance >= set.best * 0.97, "\(index)")
      #expect(distance < set.best * 2.6 + 1, "\(index): \(distance), best \(set.best)")
      if distance < set.quantiles { better += 1 }
    }
    #expect(better * 2 > judged.classes.count)
  }
}
