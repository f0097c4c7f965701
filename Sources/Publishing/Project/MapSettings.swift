internal import Briefings
package import Diagnostics
internal import Files
internal import Ingestion
package import Languages
package import Mapping
internal import Statistics

/// What a `gazetteer.yml` says of boundaries: the file, how its areas are joined to regions, and what is printed under maps.
package struct MapSettings: Hashable, Sendable {
  /// The file’s path from the project’s folder.
  package var boundaries: String
  /// The object of a TopoJSON file that has several.
  package var object: String?
  /// The property that has the regions’ codes or names.
  package var property: String?
  /// Whose boundaries they are.
  package var source: LocalizedText
  /// The approval number, or `none-needed`.
  package var approval: String?
  /// How they are projected; as suits their extent if nothing is said.
  package var projection: Projection?
  /// Where the file says so.
  package let location: SourceLocation

  /// Reads `boundaries`, `object`, `property`, `source`, `approval` and `projection`; `nil`, recorded, where boundaries are missing.
  init?(_ map: TokenMap, _ reader: TemplateReader) {
    defer { map.finish() }
    location = map.location
    boundaries = map.required("boundaries").flatMap { map.problems.projectPath($0, path: map.path(of: "boundaries")) } ?? ""
    object = map.optional("object")?.text
    property = map.optional("property")?.text
    source = map.required("source").map { reader.localized($0, path: map.path(of: "source")) } ?? [:]
    approval = map.optional("approval")?.text
    if let token = map.optional("projection") {
      projection = token.text.flatMap(Projection.init)
      if projection == nil {
        map.refuse(
          "projection", token,
          needs: "albers 105 25 47 (meridian and parallels), azimuthal 105 35, cylindrical 105 10, equal-earth 105, or none")
      }
    }
    if boundaries.isEmpty { return nil }
  }

  /// The approval as it bears on maps of regions in some languages.
  private func approval(of regions: [Region], in languages: [Language]) -> Atlas.Approval {
    switch approval {
    case "none-needed": return .notNeeded
    case let number?: return .number(number)
    case nil:
      let isRegulated = languages.contains { $0.rules.isHan } || regions.contains { Self.isCodeOfChina($0.id) }
      return isRegulated ? .missing : .notNeeded
    }
  }

  /// Whether a key is one of GB/T 2260: six digits, the first for a part of the country.
  private static func isCodeOfChina(_ id: String) -> Bool {
    let digits = Array(id.utf8)
    return digits.count == 6 && digits.allSatisfy { (0x30...0x39).contains($0) } && (0x31...0x38).contains(digits[0])
  }

  /// Reads the boundaries and joins them to the regions.
  ///
  /// - Returns: the atlas, if the file can be used, and what is wrong or doubtful: a briefing without its map is better than none.
  func atlas(_ file: DataFile, regions: [Region], languages: [Language]) -> (atlas: Atlas?, diagnostics: [Diagnostic]) {
    do throws(InvalidInput) {
      let read = try BoundaryReader.read(
        file.bytes, name: file.name, object: object, space: projection == .plane ? .plane : .degrees)
      let join = try RegionJoin(read, to: regions, by: property)
      let approval = approval(of: regions, in: languages)
      var diagnostics = read.warnings + join.warnings
      if approval == .missing {
        diagnostics.append(
          Diagnostic(
            .warning, at: location, "maps of regions of China need an approval number (审图号), so tiles are drawn in place of maps",
            remedy: "write `approval: NUMBER` under `map`, or `approval: none-needed`"))
      }
      let geography = Geography(read, join, projection: projection)
      return (Atlas(geography: geography, source: source, approval: approval), diagnostics)
    } catch {
      return (nil, error.diagnostics)
    }
  }
}
