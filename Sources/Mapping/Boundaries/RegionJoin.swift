public import Diagnostics
import Languages
public import Statistics

/// Which areas of a boundary file are which regions.
public struct RegionJoin: Sendable {
  /// The region of each feature; `nil` for one that the data do not have.
  public var regions: [String?]
  /// The property that says which region a feature is.
  public var property: String?
  /// What did not join.
  public var warnings: [Diagnostic]

  /// More names than these are not listed.
  private static let mostNames = 10

  /// A join that is known already.
  init(regions: [String?]) {
    self.regions = regions
    warnings = []
  }

  /// Joins by code, then by name in any language; never by resemblance.
  ///
  /// - Parameters:
  ///   - boundaries: the areas.
  ///   - regions: the regions of the data.
  ///   - property: the property with the code or name; the one that fits most features if nothing is said.
  /// - Throws: `InvalidInput` where the property is not there, or too few join for a map.
  public init(_ boundaries: Boundaries, to regions: [Region], by property: String? = nil) throws(InvalidInput) {
    var known: [String: String] = [:]
    for region in regions {
      for name in region.name.texts where known[Self.folded(name)] == nil { known[Self.folded(name)] = region.id }
    }
    for region in regions { known[Self.folded(region.id)] = region.id }
    let file = SourceLocation(file: boundaries.name)
    let present = Set(boundaries.features.flatMap(\.names.keys))
    if let property, !present.contains(property) {
      let nearest = NearestName.nearest(to: property, in: present.sorted()).map { "did you mean “\($0)”?" }
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: boundaries.features.first?.location ?? file, "no area has the property “\(property)”",
          remedy: nearest ?? "known: \(present.sorted().joined(separator: ", "))")
      ])
    }
    func joined(by property: String) -> [String?] {
      boundaries.features.map { $0.names[property].flatMap { known[Self.folded($0)] } }
    }
    let usual = ["id", "code", "name"].filter(present.contains)
    let candidates = property.map { [$0] } ?? usual + present.subtracting(usual).sorted()
    var best: (property: String, regions: [String?], count: Int)?
    for candidate in candidates {
      let found = joined(by: candidate)
      let count = Set(found.compactMap(\.self)).count
      if count > best?.count ?? 0 { best = (candidate, found, count) }
    }
    self.property = best?.property ?? property
    self.regions = best?.regions ?? boundaries.features.map { _ in nil }
    warnings = []
    try report(boundaries, regions, count: best?.count ?? 0, candidates)
  }

  private mutating func report(
    _ boundaries: Boundaries, _ all: [Region], count: Int, _ candidates: [String]
  ) throws(InvalidInput) {
    let matched = Set(regions.compactMap(\.self))
    // Parents and places of other levels are not expected on the map: only those beside others that are.
    let parents = Set(all.filter { matched.contains($0.id) }.map(\.parent))
    let absent = all.filter { !matched.contains($0.id) && (matched.isEmpty || parents.contains($0.parent)) }
    let key = property ?? "name"
    let strays = boundaries.features.indices.filter { regions[$0] == nil }
    let strayNames = strays.compactMap { boundaries.features[$0].names[key] }
    let file = SourceLocation(file: boundaries.name)
    if count * 2 < min(all.count, boundaries.features.count) || count == 0 {
      let lines = absent.prefix(Self.mostNames).map { region in
        let nearest = NearestName.nearest(to: region.name.inAnyLanguage, in: strayNames)
        return region.name.inAnyLanguage + (nearest.map { " (nearest: “\($0)”)" } ?? "")
      }
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: file,
          "only \(count) of \(boundaries.features.count) areas are regions of the data; without an area: "
            + lines.joined(separator: ", ") + (absent.count > lines.count ? ", …" : ""),
          remedy: "write `property` under `map`, the property that has the regions’ codes or names; there are "
            + candidates.joined(separator: ", "))
      ])
    }
    for region in absent {
      let nearest = NearestName.nearest(to: region.name.inAnyLanguage, in: strayNames).map { "the nearest name is “\($0)”" }
      warnings.append(Diagnostic(.warning, at: file, "“\(region.name.inAnyLanguage)” has no area", remedy: nearest))
    }
    for index in strays.prefix(Self.mostNames) {
      let name =
        boundaries.features[index].names[key] ?? boundaries.features[index].names.sorted { $0.key < $1.key }.first?.value ?? ""
      let nearest = NearestName.nearest(to: name, in: absent.flatMap(\.name.texts)).map { "the nearest name is “\($0)”" }
      warnings.append(
        Diagnostic(
          .warning, at: boundaries.features[index].location, "the area “\(name)” is no region of the data", remedy: nearest))
    }
    if strays.count > Self.mostNames {
      warnings.append(Diagnostic(.warning, at: file, "\(strays.count - Self.mostNames) more areas are no regions of the data"))
    }
  }

  /// Full-width letters, capitals and blanks around a name make no difference.
  static func folded(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: folded.append(UnicodeScalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0: folded.append(" ")
      default: folded.append(scalar)
      }
    }
    return String(folded).lowercased().split(separator: " ").joined(separator: " ")
  }
}
