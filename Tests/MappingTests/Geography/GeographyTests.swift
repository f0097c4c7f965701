import Drawing
@testable import Mapping
import RandomTesting
import Testing

@Suite struct GeographyTests {
  @Test func `Neighbours are those that share a border, enclaves too`() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<30 {
      let invented = InventedGeography(
        columns: Int.random(in: 1...6, using: &random), rows: Int.random(in: 1...6, using: &random), random: &random)
      let geography = invented.geography()
      for (index, area) in geography.areas.enumerated() {
        #expect(Set(area.neighbours) == invented.neighbours[index] ?? [])
      }
    }
  }

  @Test func `Borders stay shared at every size: no gaps, no overlaps, no crossing`() {
    var random = SeededRandom(seed: 6)
    for round in 0..<120 {
      let invented = InventedGeography(
        columns: Int.random(in: 1...7, using: &random), rows: Int.random(in: 1...7, using: &random),
        levels: Int.random(in: 1...6, using: &random), random: &random)
      let geography = invented.geography()
      let size = Size(width: Double.random(in: 30...500, using: &random), height: 500)
      let map = geography.outlines(within: size, triangle: random.pick([0.09, 0.2, 2]))
      // What crosses whole is left as it is.
      let whole = Crossings.lines(OutlineMap.simplified(geography, .init(scale: map.scale, triangle: 0)))
      let crossing = Crossings.lines(OutlineMap.simplified(geography, .init(scale: map.scale, triangle: 0.2)))
      #expect(Set(crossing).isSubset(of: whole), "round \(round)")
      // Each border runs once in each direction, so what areas enclose together is what the outer borders enclose.
      let areas = map.parts.joined().reduce(0) { $0 + $1.area }
      var outer: [Topology.Use: [Point]] = [:]
      for (arc, owners) in geography.topology.owners.enumerated() where owners.second < 0 {
        outer[.init(arc: Int32(arc), isReversed: false)] = map.lines[arc]
      }
      var enclosed = 0.0
      for polygons in geography.topology.areas {
        for rings in polygons {
          let ring = rings.map { uses in
            uses.flatMap { use in use.isReversed ? map.lines[Int(use.arc)].reversed() : map.lines[Int(use.arc)] }
          }
          let sign = ring[0].doubledArea > 0 ? 1.0 : -1.0
          for (uses, line) in zip(rings, ring) {
            // An outline is counted forwards, a hole backwards, and only where there is nothing on the other side.
            let turn = (uses == rings[0] ? sign : line.doubledArea > 0 ? -1 : 1)
            for use in uses where outer[.init(arc: use.arc, isReversed: false)] != nil {
              let points = use.isReversed ? map.lines[Int(use.arc)].reversed() : map.lines[Int(use.arc)]
              for (one, other) in zip(points, points.dropFirst()) { enclosed += turn * (one.x * other.y - other.x * one.y) / 2 }
            }
          }
        }
      }
      #expect(abs(areas - enclosed) < 0.05, "round \(round): \(areas) \(enclosed)")
    }
  }

  @Test func `Areas together are the area of the ground, and a map keeps their proportions`() {
    var random = SeededRandom(seed: 7)
    let invented = InventedGeography(columns: 6, rows: 3, random: &random)
    for projection in [nil, Projection.albers(meridian: 119, south: 27, north: 29), .equalEarth(meridian: 119)] {
      let geography = invented.geography(projection)
      let map = geography.outlines(within: Size(width: 4_000, height: 4_000), triangle: 0)
      for (index, area) in geography.areas.enumerated() {
        let printed = map.parts[index].reduce(0) { $0 + $1.area } / (map.scale * map.scale)
        let ground = area.squareKilometres ?? 0
        #expect(abs(printed / ground - 1) < 2e-3)
      }
    }
  }

  @Test func `What crosses the antimeridian is whole`() {
    var (random, other) = (SeededRandom(seed: 8), SeededRandom(seed: 8))
    let across = InventedGeography(columns: 4, rows: 3, west: 179.1, random: &random).geography()
    let beside = InventedGeography(columns: 4, rows: 3, west: 119.1, random: &other).geography()
    #expect(abs(across.extent.width - beside.extent.width) < 0.01)
    #expect(abs(across.extent.height - beside.extent.height) < 0.01)
    #expect(across.areas.map(\.neighbours) == beside.areas.map(\.neighbours))
  }

  @Test func `No ring becomes a line, however small it is drawn`() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<20 {
      let geography = InventedGeography(columns: 3, rows: 3, levels: 6, random: &random).geography()
      let map = geography.outlines(within: Size(width: 300, height: 300), triangle: 400)
      let rings = map.parts.joined().flatMap(\.rings)
      #expect(!rings.contains { $0.count < 3 })
    }
  }
}

@Suite struct SimplificationTests {
  @Test func `Places matter by the triangle that they make, and never less than those that went before`() {
    let weights = Simplification.weights([(0, 0), (1, 0.1), (2, -0.1), (3, 5), (4, 6), (5, 7), (6, 8.1), (7, 9)])
    #expect(weights[0] == .infinity)
    #expect(weights[7] == .infinity)
    #expect(weights[3] > weights[1])
    #expect(weights[1] > 0)
    #expect(weights[4] == 0)
  }
}
