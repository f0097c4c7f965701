import Diagnostics
import Drawing
@testable import Mapping
import RandomTesting
import Testing

/// Far islands, small places, and what was approved.
@Suite struct TreatmentTests {
  private static func square(_ x: Double, _ y: Double, _ side: Double = 1) -> [Boundaries.Ring] {
    [[(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)].map { .init(x: $0.0, y: $0.1) }]
  }

  private func geography(_ areas: [[[Boundaries.Ring]]], _ treatment: Geography.Treatment = .adapted) -> Geography {
    let features = areas.enumerated().map { index, polygons in
      Boundaries.Feature(
        names: ["id": "r\(index)"], polygons: polygons, location: SourceLocation(file: "islands", line: index + 1), area: nil)
    }
    let join = RegionJoin(regions: areas.indices.map { "r\($0)" })
    return Geography(Boundaries(name: "islands", features: features, warnings: []), join, treatment: treatment)
  }

  @Test func `Islands farther away than the land is wide are in boxes beside it, on their own scale`() {
    // The land is two degrees wide; one island is near, two are far.
    let areas = [
      [Self.square(-9, 39)], [Self.square(-8, 39)], [Self.square(-6.5, 39, 0.2)], [Self.square(-17, 32.5, 0.3)],
      [Self.square(-28, 38, 0.4), Self.square(-25.5, 37.5, 0.4)],
    ]
    let geography = geography(areas)
    #expect(geography.insets.count == 2)
    #expect(geography.insets.allSatisfy { $0.part >= 1 })
    let map = geography.outlines(within: Size(width: 300, height: 300))
    #expect(map.insets.count == 2)
    // All of an island is in its box, and no box is over land or another.
    for area in [3, 4] {
      let frame = map.insets.first { $0.frame.contains(map.parts[area][0].box ?? .init(x: 0, y: 0, width: 0, height: 0)) }?.frame
      #expect(frame != nil)
      for part in map.parts[area] { #expect(part.box.map { frame?.contains($0) ?? false } ?? false) }
    }
    for inset in map.insets {
      for area in 0...2 { #expect(!map.comes(area, into: inset.frame)) }
      #expect(Rect(origin: .zero, size: map.size).contains(inset.frame))
    }
    #expect(!map.insets[0].frame.intersects(map.insets[1].frame))
    // The land keeps the scale that it has alone.
    let alone = self.geography(Array(areas[0...2]))
    #expect(abs(alone.extent.height - geography.extent.height) < 1e-6 || alone.extent.width < geography.extent.width)
    // What an area has is measured where it is.
    #expect(geography.areas[4].squareKilometres.map { abs($0 / (2 * 0.16 * 111.2 * 111.2 * 0.79) - 1) < 0.02 } ?? false)
  }

  @Test func `What was approved stays where it is, and loses no place but those that fall together`() {
    let areas = [[Self.square(-9, 39)], [Self.square(-8, 39)], [Self.square(-17, 32.5, 0.3)]]
    #expect(geography(areas, .approved).insets.isEmpty)
    var random = SeededRandom(seed: 31)
    let invented = InventedGeography(columns: 3, rows: 3, levels: 5, random: &random)
    let join = RegionJoin(regions: invented.boundaries.features.map { $0.names["id"] })
    let approved = Geography(invented.boundaries, join, treatment: .approved)
    let map = approved.outlines(within: Size(width: 400, height: 400))
    for (arc, line) in map.lines.enumerated() {
      // Every place is there to a tenth of a point.
      for number in approved.topology.arcs[arc] {
        let (x, y) = (approved.points[Int(number)].x * map.scale, approved.points[Int(number)].y * map.scale)
        #expect(line.contains { abs($0.x - x) < 0.051 && abs($0.y - y) < 0.051 })
      }
    }
    let adapted = Geography(invented.boundaries, join).outlines(within: Size(width: 400, height: 400))
    #expect(adapted.lines.reduce(0) { $0 + $1.count } < map.lines.reduce(0) { $0 + $1.count })
  }

  @Test func `Neighbours neither gape nor overlap at any size, on any line across the map`() {
    var random = SeededRandom(seed: 32)
    for round in 0..<60 {
      let invented = InventedGeography(
        columns: Int.random(in: 2...6, using: &random), rows: Int.random(in: 2...6, using: &random),
        levels: Int.random(in: 2...5, using: &random), random: &random)
      let geography = invented.geography()
      let map = geography.outlines(within: Size(width: Double.random(in: 60...400, using: &random), height: 400))
      for _ in 0..<12 {
        let y = Double.random(in: 1...max(map.size.height - 1, 2), using: &random)
        // Where areas begin and end on the line.
        var ends: [(x: Double, area: Int)] = []
        for (area, parts) in map.parts.enumerated() {
          for ring in parts.flatMap(\.rings) {
            for (one, other) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (one.y > y) != (other.y > y) {
              ends.append((one.x + (other.x - one.x) * (y - one.y) / (other.y - one.y), area))
            }
          }
        }
        ends.sort { $0.x < $1.x }
        var open: Set<Int> = []
        for (index, end) in ends.enumerated() {
          open.formSymmetricDifference([end.area])
          guard index + 1 < ends.count, open.count > 1 else { continue }
          #expect(ends[index + 1].x - end.x < 0.05, "round \(round): \(open) overlap at \(end.x), \(y)")
        }
      }
    }
  }

  @Test func `A map keeps no more places than its areas need, so that no briefing carries much of it`() {
    var random = SeededRandom(seed: 33)
    let geography = InventedGeography(columns: 10, rows: 10, levels: 7, random: &random).geography()
    let map = geography.outlines(within: Size(width: 500, height: 500), triangle: 0.001)
    let inner = map.lines.reduce(0) { $0 + max(0, $1.count - 2) }
    #expect(inner <= 11 * geography.areas.count + 2 * map.lines.count)
    #expect(inner > 800)
  }

  @Test func `What is in a window is cut out of a ring, and of a line its steps there`() {
    let ring = [Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 10), Point(x: 0, y: 10)]
    let window = Rect(x: 4, y: -2, width: 3, height: 7)
    #expect(abs(ring.clipped(to: window).doubledArea / 2) == 15)
    #expect(ring.clipped(to: Rect(x: 20, y: 20, width: 5, height: 5)).isEmpty)
    let line = (0...20).map { Point(x: Double($0), y: 2) }
    let runs = line.runs(in: window)
    #expect(runs.count == 1)
    #expect(runs[0].first == Point(x: 2, y: 2) || runs[0].first == Point(x: 3, y: 2))
    #expect(runs[0].count < 9)
  }
}
