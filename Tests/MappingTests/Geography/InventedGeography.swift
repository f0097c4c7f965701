import Diagnostics
import Glibc
@testable import Mapping
import RandomTesting

/// A geography that is invented cell by cell: a grid with moved corners and ragged borders, some cells joined, with lakes, enclaves and
/// islands.
struct InventedGeography {
  var boundaries: Boundaries
  /// For each area the numbers of those that it has a border with.
  var neighbours: [Int: Set<Int>]

  /// - Parameters:
  ///   - columns: cells across.
  ///   - rows: cells up.
  ///   - levels: how often each border is halved and moved.
  ///   - west: longitude of the left edge.
  init(
    columns: Int, rows: Int, levels: Int = 4, west: Double = 118, south: Double = 27, cell: Double = 0.5, random: inout SeededRandom
  ) {
    typealias Place = Boundaries.Coordinate
    var corners: [[Place]] = []
    for row in 0...rows {
      corners.append(
        (0...columns).map { column in
          Place(
            x: west + (Double(column) + Double.random(in: -0.25...0.25, using: &random)) * cell,
            y: south + (Double(row) + Double.random(in: -0.25...0.25, using: &random)) * cell)
        })
    }
    func ragged(_ from: Place, _ to: Place) -> [Place] {
      var line = [from, to]
      for _ in 0..<levels {
        var finer = [line[0]]
        for (one, other) in zip(line, line.dropFirst()) {
          let shift = Double.random(in: -0.12...0.12, using: &random)
          finer.append(
            Place(x: (one.x + other.x) / 2 - (other.y - one.y) * shift, y: (one.y + other.y) / 2 + (other.x - one.x) * shift))
          finer.append(other)
        }
        line = finer
      }
      return line
    }
    let across = (0...rows).map { row in (0..<columns).map { ragged(corners[row][$0], corners[row][$0 + 1]) } }
    let up = (0..<rows).map { row in (0...columns).map { ragged(corners[row][$0], corners[row + 1][$0]) } }
    func turned(_ place: Place) -> Place { place.x > 180 ? Place(x: place.x - 360, y: place.y) : place }
    var features: [Boundaries.Feature] = []
    var neighbours: [Int: Set<Int>] = [:]
    var cells: [[Int]: Int] = [:]
    func add(_ rings: [[Place]], winding isForward: Bool) -> Int {
      let turned = rings.map { ring in (isForward ? ring : ring.reversed()).map(turned) }
      features.append(
        .init(
          names: ["id": "r\(features.count)"], polygons: [turned],
          location: SourceLocation(file: "invented", line: features.count + 1),
          area: nil))
      return features.count - 1
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let outline =
          across[row][column] + up[row][column + 1].dropFirst() + across[row + 1][column].reversed().dropFirst()
          + up[row][column].reversed().dropFirst()
        var rings = [outline]
        let middle = Place(x: west + (Double(column) + 0.5) * cell, y: south + (Double(row) + 0.5) * cell)
        let hole = (0...12).map { step in
          let angle = Double(step % 12) / 12 * 2 * .pi
          return Place(x: middle.x + cos(angle) * cell * 0.07, y: middle.y + sin(angle) * cell * 0.07)
        }
        let isHoled = random.happens(onceIn: 4)
        if isHoled { rings.append(hole) }
        let number = add(rings, winding: random.happens(onceIn: 2))
        if isHoled, random.happens(onceIn: 2) {
          let inner = add([hole], winding: true)
          neighbours[inner] = [number]
          neighbours[number, default: []].insert(inner)
        }
        cells[[column, row]] = number
        for other in [cells[[column - 1, row]], cells[[column, row - 1]]].compactMap(\.self) {
          neighbours[number, default: []].insert(other)
          neighbours[other, default: []].insert(number)
        }
      }
    }
    boundaries = Boundaries(name: "invented", features: features, warnings: [])
    self.neighbours = neighbours
  }

  /// The geography with every area a region of its own.
  func geography(_ projection: Projection? = nil) -> Geography {
    let names = boundaries.features.map { $0.names["id"] }
    return Geography(boundaries, RegionJoin(regions: names), projection: projection)
  }
}
