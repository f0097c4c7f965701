import Drawing
public import Statistics

/// Which cell of a grid each place has.
public struct TileArrangement: Hashable, Sendable {
  /// The cell of each region.
  public var cells: [String: Region.Tile]
  /// The number of columns.
  public var columns: Int
  /// The number of rows.
  public var rows: Int

  /// Given cells, moved so that the first column and row are 1; `nil` where a region has none or two have the same.
  public init?(given regions: [Region]) {
    let tiles = regions.compactMap(\.tile)
    guard tiles.count == regions.count, Set(tiles).count == tiles.count, let first = tiles.first else { return nil }
    let (left, top) = tiles.reduce((first.column, first.row)) { (min($0.0, $1.column), min($0.1, $1.row)) }
    cells = Dictionary(
      zip(regions, tiles).map { ($0.id, Region.Tile(column: $1.column - left + 1, row: $1.row - top + 1)) },
      uniquingKeysWith: { first, _ in first })
    columns = cells.values.map(\.column).max() ?? 1
    rows = cells.values.map(\.row).max() ?? 1
  }

  /// Arranges regions by where they are: each goes to a cell so that all together are moved as little as can be.
  ///
  /// - Parameters:
  ///   - regions: keys of the regions, in the order of the data.
  ///   - centers: where each is on the map.
  ///   - most: as many columns as there is room for.
  init(of regions: [String], at centers: [Point], columnsAtMost most: Int = .max) {
    let count = regions.count
    let (xs, ys) = (centers.map(\.x), centers.map(\.y))
    let width = max((xs.max() ?? 0) - (xs.min() ?? 0), 1e-9)
    let height = max((ys.max() ?? 0) - (ys.min() ?? 0), 1e-9)
    let columns = min(max(Int((Double(count) * width / height).squareRoot().rounded()), 1), count, most)
    let rows = (count + columns - 1) / columns
    let across = Self.blended(xs, cells: columns)
    let down = Self.blended(ys, cells: rows)
    let costs = (0..<count).map { index in
      (0..<columns * rows).map { cell -> Double in
        let (dx, dy) = (across[index] - Double(cell % columns), down[index] - Double(cell / columns))
        return dx * dx + dy * dy
      }
    }
    let chosen = Assignment.cheapest(costs)
    self.columns = columns
    self.rows = rows
    cells = Dictionary(
      zip(regions, chosen).map { ($0, Region.Tile(column: $1 % columns + 1, row: $1 / columns + 1)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Half by position and half by rank, so that a crowd spreads and what is far stays far.
  private static func blended(_ values: [Double], cells: Int) -> [Double] {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var blended = [Double](repeating: 0, count: values.count)
    for (rank, index) in order.enumerated() {
      let place = high > low ? (values[index] - low) / (high - low) : 0.5
      let part = values.count > 1 ? Double(rank) / Double(values.count - 1) : 0.5
      blended[index] = (place + part) / 2 * Double(cells - 1)
    }
    return blended
  }
}

/// Gives each of several things one of at least as many others so that all together costs least.
///
/// Source: Jonker and Volgenant, “A shortest augmenting path algorithm for dense and sparse linear assignment problems”, Computing 38
/// (1987), without its start.
enum Assignment {
  /// For each row its column; of equal choices those of earlier columns.
  static func cheapest(_ costs: [[Double]]) -> [Int] {
    guard let width = costs.first?.count else { return [] }
    var (rowPrice, columnPrice) = ([Double](repeating: 0, count: costs.count + 1), [Double](repeating: 0, count: width + 1))
    var owner = [Int](repeating: 0, count: width + 1)
    for row in 1...costs.count {
      var (least, before) = ([Double](repeating: .infinity, count: width + 1), [Int](repeating: 0, count: width + 1))
      var isUsed = [Bool](repeating: false, count: width + 1)
      owner[0] = row
      var column = 0
      repeat {
        isUsed[column] = true
        let current = owner[column]
        var (step, next) = (Double.infinity, 0)
        for other in 1...width where !isUsed[other] {
          let cost = costs[current - 1][other - 1] - rowPrice[current] - columnPrice[other]
          if cost < least[other] { (least[other], before[other]) = (cost, column) }
          if least[other] < step { (step, next) = (least[other], other) }
        }
        for other in 0...width {
          if isUsed[other] {
            rowPrice[owner[other]] += step
            columnPrice[other] -= step
          } else {
            least[other] -= step
          }
        }
        column = next
      } while owner[column] != 0
      repeat {
        owner[column] = owner[before[column]]
        column = before[column]
      } while column != 0
    }
    var columns = [Int](repeating: 0, count: costs.count)
    for column in 1...width where owner[column] > 0 { columns[owner[column] - 1] = column - 1 }
    return columns
  }
}
