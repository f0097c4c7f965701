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
  /// The path of a file with what is around the regions, which a locator shows them in.
  package var context: String?
  /// How they are projected; as suits their extent if nothing is said.
  package var projection: Projection?
  /// Where the file says so.
  package let location: SourceLocation

  /// Where the file says the approval number.
  private let approvalLocation: SourceLocation?

  /// Reads `boundaries`, `object`, `property`, `source`, `approval`, `projection` and `context`; `nil`, recorded, where boundaries are missing.
  init?(_ map: TokenMap, _ reader: TemplateReader) {
    defer { map.finish() }
    location = map.location
    boundaries = map.required("boundaries").flatMap { map.problems.projectPath($0, path: map.path(of: "boundaries")) } ?? ""
    object = map.optional("object")?.text
    property = map.optional("property")?.text
    source = map.required("source").map { reader.localized($0, path: map.path(of: "source")) } ?? [:]
    approval = map.optional("approval")?.text
    approvalLocation = map.optional("approval")?.location
    context = map.optional("context").flatMap { map.problems.projectPath($0, path: map.path(of: "context")) }
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

  /// A number as authorities write it: `GS(2024)0650号` of the state, `GS京(2023)0123号` and `浙S(2023)12号` of a province.
  private static func isApprovalNumber(_ text: String) -> Bool {
    let plain = text.replacing("（", with: "(").replacing("）", with: ")")
    return plain.wholeMatch(of: /(GS|GS\p{Han}|\p{Han}S)\([12][0-9]{3}\)[0-9]{1,5}号/) != nil
  }

  /// Reads the boundaries and joins them to the regions.
  ///
  /// - Parameters:
  ///   - file: The boundaries.
  ///   - around: What is around them.
  ///   - regions: The regions of the data.
  ///   - languages: Those of the briefings.
  /// - Returns: the atlas, if the file can be used, and what is wrong or doubtful: a briefing without its map is better than none.
  func atlas(
    _ file: DataFile, around: DataFile?, regions: [Region], languages: [Language]
  ) -> (atlas: Atlas?, diagnostics: [Diagnostic]) {
    do throws(InvalidInput) {
      let space: Boundaries.Space = projection == .plane ? .plane : .degrees
      let read = try BoundaryReader.read(file.bytes, name: file.name, object: object, space: space)
      let join = try RegionJoin(read, to: regions, by: property)
      let approval = approval(of: regions, in: languages)
      var diagnostics = read.warnings + join.warnings
      var treatment = Geography.Treatment.adapted
      switch approval {
      case .missing:
        diagnostics.append(
          Diagnostic(
            .warning, at: location, "maps of regions of China need an approval number (审图号), so tiles are drawn in place of maps",
            remedy: "write `approval: NUMBER` under `map`, or `approval: none-needed`"))
      case .number(let number):
        treatment = .approved
        if !Self.isApprovalNumber(number) {
          diagnostics.append(
            Diagnostic(
              .warning, at: approvalLocation ?? location, "map.approval: “\(number)” is not written as approval numbers (审图号) are",
              remedy: "such as GS(2024)0650号, GS京(2023)0123号 or 浙S(2023)12号; it is printed as it is"))
        }
      case .notNeeded: break
      }
      let geography = Geography(read, join, projection: projection, treatment: treatment)
      let check = BoundaryCheck(read, join, geography)
      diagnostics += check.problems
      if check.problems.contains(where: { $0.severity == .error }) { return (nil, diagnostics) }
      let (context, doubts) = try context(around, space, of: read, treatment)
      return (Atlas(geography: geography, context: context, source: source, approval: approval), diagnostics + doubts)
    } catch {
      return (nil, error.diagnostics)
    }
  }

  /// What is around the regions, with their areas as one in it.
  private func context(
    _ file: DataFile?, _ space: Boundaries.Space, of boundaries: Boundaries, _ treatment: Geography.Treatment
  ) throws(InvalidInput) -> (Geography?, [Diagnostic]) {
    guard let file else { return (nil, []) }
    do throws(InvalidInput) {
      let around = try BoundaryReader.read(file.bytes, name: file.name, space: space)
      return (
        Geography(around, around: boundaries, projection: space == .plane ? .plane : nil, treatment: treatment), around.warnings
      )
    } catch {
      // The other maps need it not.
      return (nil, error.diagnostics)
    }
  }
}
