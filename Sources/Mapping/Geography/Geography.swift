package import Drawing
import Synchronization

/// The regions of a run on the ground: outlines with shared borders, projected; made once and drawn at any size.
///
/// A class because maps at the sizes of a run are kept in it.
public final class Geography: Sendable {
  /// One area.
  public struct Area: Sendable {
    /// The region that it is; `nil` for one that the data do not have.
    public var region: String?
    /// Square kilometres on the ellipsoid; `nil` on a plane.
    public var squareKilometres: Double?
    /// Areas that share a border with it.
    public var neighbours: [Int]
    /// The numbers of its features in the file.
    var features: [Int]
  }

  /// The areas: those of regions first.
  public let areas: [Area]
  /// How they are projected.
  public let projection: Projection
  /// What may be done to its outlines.
  let treatment: Treatment
  let topology: Topology
  /// Kilometres right of and below the top left corner, by the numbers of places.
  let points: [(x: Double, y: Double)]
  /// The boxes of islands that are farther away than the land is wide, in kilometres.
  let insets: [Inset]
  /// How much each place of each arc matters, in square kilometres.
  let weights: [[Double]]
  /// Kilometres across and up.
  let extent: Size
  private let indices: [String: Int]
  private let made = Mutex<[OutlineMap.Key: OutlineMap]>([:])

  /// What may be done to boundaries for a map.
  public enum Treatment: Hashable, Sendable {
    /// Lines are simplified for the size of the map, parts too small to be seen are left out, islands that are farther from the land than it
    /// is wide are drawn in boxes beside it, and a small place is drawn larger in a circle.
    case adapted
    /// Nothing but that places nearer to each other than a tenth of a point are one: what was approved must stay as it is.
    case approved
  }

  /// A box of islands.
  struct Inset: Hashable, Sendable {
    /// Where it is.
    var frame: Rect
    /// Which part of the scale it has: 5 for a fifth.
    var part: Int
  }

  /// Prepares boundaries.
  ///
  /// - Parameters:
  ///   - boundaries: what was read.
  ///   - join: which areas are which regions.
  ///   - asked: the projection that the project asks for; one that suits the extent otherwise.
  ///   - treatment: what may be done to them.
  public init(
    _ boundaries: Boundaries, _ join: RegionJoin, projection asked: Projection? = nil, treatment: Treatment = .adapted
  ) {
    // 1. The parts of one region are one area.
    var regions: [String?] = []
    var parts: [[[Boundaries.Ring]]] = []
    var indices: [String: Int] = [:]
    var features: [[Int]] = []
    let matched = boundaries.features.indices.filter { join.regions[$0] != nil }
    for index in matched + boundaries.features.indices.filter({ join.regions[$0] == nil }) {
      let polygons = boundaries.features[index].polygons
      if let region = join.regions[index], let known = indices[region] {
        parts[known] += polygons
        features[known].append(index)
      } else {
        if let region = join.regions[index] { indices[region] = parts.count }
        regions.append(join.regions[index])
        parts.append(polygons)
        features.append([index])
      }
    }
    self.indices = indices
    // 2. Shared borders, in whole quanta.
    let grid: PlaceGrid = asked == .plane ? .plane(parts) : .sphere(parts, meridian: asked?.meridian)
    topology = Topology(parts.map { $0.map { $0.map { $0.map(grid.place) } } })
    // 3. On the plane of the map.
    let sheet = GeographySheet(topology, grid, projection: asked, hasBoxes: treatment == .adapted && asked != .plane)
    self.treatment = treatment
    (projection, points, extent, insets) = (sheet.projection, sheet.points, sheet.extent, sheet.insets)
    let points = sheet.points
    // 4. What matters in every line.
    weights = topology.arcs.map { arc in Simplification.weights(arc.map { points[Int($0)] }) }
    // 5. What is known of each area.
    let neighbours = topology.neighbours
    let topology = topology
    areas = regions.indices.map { index in
      Area(
        region: regions[index],
        squareKilometres: asked == .plane ? nil : grid.squareKilometres(of: topology.areas[index], in: topology),
        neighbours: neighbours[index], features: features[index])
    }
  }

  /// Prepares what is around some boundaries: they are one area of a region of its own, the others are land.
  ///
  /// - Parameters:
  ///   - around: what is around, whole.
  ///   - boundaries: what lies in it.
  ///   - projection: none, or that coordinates are those of a plane.
  ///   - treatment: what may be done to both.
  public convenience init(
    _ around: Boundaries, around boundaries: Boundaries, projection: Projection? = nil, treatment: Treatment = .adapted
  ) {
    var all = around
    all.features += boundaries.features
    let regions = around.features.map { _ in String?.none } + boundaries.features.map { _ in "here" }
    self.init(all, RegionJoin(regions: regions), projection: projection, treatment: treatment)
  }

  /// Whether islands that are farther away are in boxes.
  public var hasInsets: Bool { !insets.isEmpty }

  /// The area of a region.
  public func area(of region: String) -> Int? { indices[region] }

  /// The regions that share a border with one.
  public func neighbours(of region: String) -> [String] {
    area(of: region).map { areas[$0].neighbours.compactMap { areas[$0].region } } ?? []
  }

  /// The outlines within a size in points, made once for each size.
  ///
  /// - Parameters:
  ///   - size: how wide and how high the map may be.
  ///   - triangle: the smallest triangle that is drawn, in square points.
  package func outlines(within size: Size, triangle: Double = 0.09) -> OutlineMap {
    let scale = min(size.width / extent.width, size.height / extent.height)
    let key = OutlineMap.Key(scale: scale, triangle: treatment == .approved ? 0 : triangle)
    if let known = made.withLock({ $0[key] }) { return known }
    let map = OutlineMap(self, key)
    made.withLock { $0[key] = map }
    return map
  }

  /// The outlines of a few areas, as fine as their scale asks for; the others have none.
  func outlines(of areas: [Int], scale: Double) -> OutlineMap {
    OutlineMap(self, OutlineMap.Key(scale: scale, triangle: treatment == .approved ? 0 : 0.09), only: Set(areas))
  }
}

extension Geography {
  /// A grid of tiles for regions that all have areas, each near where it is.
  func tiles(of regions: [String], columnsAtMost most: Int) -> TileArrangement {
    let map = outlines(within: Size(width: 500, height: 500), triangle: 1)
    return TileArrangement(
      of: regions, at: regions.map { area(of: $0).flatMap { map.anchors[$0]?.label } ?? .zero }, columnsAtMost: most)
  }
}
