public import Diagnostics
import Drawing
import Statistics

/// What is wrong or doubtful with areas that could be read: some cover each other, an outline crosses itself, the file says another area
/// than its outline encloses, or latitude comes first.
public struct BoundaryCheck {
  /// What was found: errors are of areas that cannot be drawn truthfully.
  public private(set) var problems: [Diagnostic] = []
  private let boundaries: Boundaries
  private let join: RegionJoin
  private let geography: Geography

  /// More of one kind are counted, not listed.
  private static let most = 10

  /// Looks at the areas of a file.
  ///
  /// - Parameters:
  ///   - boundaries: what was read.
  ///   - join: which areas are which regions.
  ///   - geography: what was made of both.
  public init(_ boundaries: Boundaries, _ join: RegionJoin, _ geography: Geography) {
    (self.boundaries, self.join, self.geography) = (boundaries, join, geography)
    findOverlaps()
    findCrossings()
    compareAreas()
    findSwapped()
  }

  private func feature(_ area: Int) -> Boundaries.Feature { boundaries.features[geography.areas[area].features[0]] }

  private func name(_ area: Int) -> String {
    let names = feature(area).names
    return names["name"] ?? join.property.flatMap { names[$0] } ?? geography.areas[area].region ?? "\(area + 1)"
  }

  private func percent(_ share: Double) -> String {
    let tenths = (share * 1_000).rounded()
    return tenths >= 100 ? "\(Int((tenths / 10).rounded()))" : "\(tenths / 10)"
  }

  private mutating func findOverlaps() {
    let overlaps = Overlaps(geography).found
    for overlap in overlaps.prefix(Self.most) {
      problems.append(
        Diagnostic(
          .error, at: feature(overlap.second).location,
          "“\(name(overlap.first))” and “\(name(overlap.second))” overlap on \(percent(overlap.share))% of the smaller",
          remedy: "give areas of one level that share their borders"))
    }
    if overlaps.count > Self.most {
      problems.append(
        Diagnostic(.error, at: SourceLocation(file: boundaries.name), "\(overlaps.count - Self.most) more pairs of areas overlap"))
    }
  }

  private mutating func findCrossings() {
    let topology = geography.topology
    var found: Set<Int> = []
    // Lines of one outline that cross, however often.
    let lines = topology.arcs.map { arc in arc.map { Point(x: geography.points[Int($0)].x, y: geography.points[Int($0)].y) } }
    for pair in Crossings.pairs(lines) {
      let (one, other) = (topology.owners[pair.first], topology.owners[pair.second])
      for area in [one.first, one.second] where area >= 0 && (area == other.first || area == other.second) {
        found.insert(Int(area))
      }
    }
    // A place that an outline comes to twice is one where arcs begin.
    for (area, polygons) in topology.areas.enumerated() where !found.contains(area) {
      for ring in polygons.joined() {
        let starts = ring.map { use in topology.arcs[Int(use.arc)][use.isReversed ? topology.arcs[Int(use.arc)].count - 1 : 0] }
        if Set(starts).count < starts.count { found.insert(area) }
      }
    }
    guard let first = found.min() else { return }
    let names = found.sorted().prefix(Self.most).map { "“\(name($0))”" }.joined(separator: ", ")
    problems.append(
      Diagnostic(
        .warning, at: feature(first).location,
        "outlines touch or cross themselves: \(names)\(found.count > Self.most ? " and \(found.count - Self.most) more" : "")",
        remedy: "repair the boundaries: what such an outline encloses twice may be left without colour"))
  }

  private mutating func compareAreas() {
    var compared = 0
    var wrong: [(area: Int, said: Double, computed: Double)] = []
    for (index, area) in geography.areas.enumerated() {
      let said = area.features.compactMap { boundaries.features[$0].area }
      guard said.count == area.features.count, let computed = area.squareKilometres else { continue }
      compared += 1
      let sum = said.reduce(0, +)
      if abs(sum - computed) > 0.02 * computed { wrong.append((index, sum, computed)) }
    }
    func rounded(_ value: Double) -> String { value < 100 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))" }
    // Other units are one mistake, not many.
    let isUnit = wrong.count > 3 && 2 * wrong.count > compared
    for (area, said, computed) in wrong.prefix(isUnit ? 1 : Self.most) {
      problems.append(
        Diagnostic(
          .warning, at: feature(area).location,
          "the file says that “\(name(area))” has \(rounded(said)) km², and its outline encloses \(rounded(computed)) km²"
            + (isUnit ? "; \(wrong.count) of \(compared) areas differ" : ""),
          remedy: "`area` is in square kilometres; check whether these are the boundaries that the figures are of"))
    }
  }

  /// Latitude comes first where no place is where its region’s country is, but would be the other way round.
  private mutating func findSwapped() {
    guard let country = Country(of: join.regions.compactMap(\.self)) else { return }
    let places = boundaries.features.lazy.flatMap { $0.polygons.joined().joined() }
    guard let first = boundaries.features.first, !places.contains(where: { country.has(longitude: $0.x, latitude: $0.y) }),
      places.contains(where: { country.has(longitude: $0.y, latitude: $0.x) })
    else { return }
    problems.append(
      Diagnostic(
        .warning, at: first.location, "the areas are not where the codes of the regions say, but would be if latitude came first",
        remedy: "longitude comes first in GeoJSON: swap the coordinates"))
  }
}

/// Where regions are that have the codes of one country or of Europe.
private struct Country {
  private let longitudes: ClosedRange<Double>
  private let latitudes: ClosedRange<Double>

  /// GB/T 2260: six digits, the first for a part of China; NUTS and ISO 3166-2: two letters of a country of Europe, then others.
  init?(of regions: [String]) {
    func all(_ isOne: (Substring) -> Bool) -> Bool { !regions.isEmpty && regions.allSatisfy { isOne($0[...]) } }
    if all({ $0.count == 6 && $0.allSatisfy(\.isWholeNumber) && "123456".contains($0.first ?? "0") }) {
      (longitudes, latitudes) = (73...136, 3...54)
    } else if all({ (3...6).contains($0.count) && Self.europe.contains(String($0.prefix(2))) }) {
      // The mainland and its islands, without what is overseas.
      (longitudes, latitudes) = (-32...45, 27...72)
    } else {
      return nil
    }
  }

  private static let europe: Set<String> = [
    "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
    "LT",
    "LU", "LV", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "TR", "UK",
  ]

  func has(longitude: Double, latitude: Double) -> Bool { longitudes.contains(longitude) && latitudes.contains(latitude) }
}
