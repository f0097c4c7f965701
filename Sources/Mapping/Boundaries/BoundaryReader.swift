public import Diagnostics

/// Reads GeoJSON (RFC 7946) and TopoJSON 1.0.
public struct BoundaryReader {
  private let document: JSONDocument
  private let space: Boundaries.Space
  private var problems = DiagnosticList()
  private var points = 0
  private var locator: Locator

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call it.
  ///   - object: the object of a TopoJSON file that has several.
  ///   - space: how coordinates are meant.
  /// - Throws: `InvalidInput` with everything that is wrong, each with its place.
  public static func read(
    _ bytes: [UInt8], name: String, object: String? = nil, space: Boundaries.Space = .degrees
  ) throws(InvalidInput) -> Boundaries {
    guard bytes.count <= Boundaries.mostBytes else {
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: SourceLocation(file: name),
          "the file has \(bytes.count / 1_000_000) MB, more than \(Boundaries.mostBytes / 1_000_000)",
          remedy: "simplify the boundaries: printed maps need far fewer points")
      ])
    }
    var reader = BoundaryReader(document: try JSONDocument(bytes, name: name), space: space)
    let features = reader.features(object: object)
    if features.isEmpty, !reader.problems.hasErrors {
      reader.problems.error(SourceLocation(file: name), "the file has no area", remedy: "give polygons")
    }
    try reader.problems.check()
    return Boundaries(name: name, features: features, warnings: reader.problems.sorted)
  }

  private init(document: JSONDocument, space: Boundaries.Space) {
    (self.document, self.space) = (document, space)
    locator = Locator(document)
  }

  /// More faults than these are not looked for.
  private static let mostFaults = 200

  private mutating func report(_ severity: Diagnostic.Severity, _ offset: Int, _ message: String, remedy: String? = nil) {
    guard problems.errorCount < Self.mostFaults else { return }
    problems.add(Diagnostic(severity, at: locator.location(of: offset), message, remedy: remedy))
  }

  private mutating func features(object: String?) -> [Boundaries.Feature] {
    let root = document.root
    let members = Dictionary(root.members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    if let crs = members["crs"] { checkReference(crs) }
    switch members["type"]?.text {
    case "FeatureCollection":
      guard let list = members["features"], list.kind == .list else {
        report(.error, root.offset, "“features” is missing", remedy: "give a FeatureCollection of polygons")
        return []
      }
      return list.elements.compactMap { problems.errorCount < Self.mostFaults ? feature($0) : nil }
    case "Feature": return [feature(root)].compactMap(\.self)
    case "Topology": return topology(root, members, object: object)
    case "Polygon"?, "MultiPolygon"?:
      report(
        .error, root.offset, "a geometry alone says nothing of which region it is",
        remedy: "give a FeatureCollection with properties")
      return []
    case let other:
      report(
        .error, (members["type"] ?? root).offset,
        other.map { "“\($0)” is neither a FeatureCollection nor a Topology" } ?? "neither GeoJSON nor TopoJSON: “type” is missing",
        remedy: "export the boundaries as GeoJSON or TopoJSON")
      return []
    }
  }

  /// RFC 7946 knows longitude and latitude only; older files declare what they use.
  private mutating func checkReference(_ crs: JSONValue) {
    guard crs.kind == .object else { return }
    let name = crs["properties"]?["name"]?.text ?? ""
    let folded = name.uppercased()
    if folded.contains("CRS84") || folded.hasSuffix(":4326") || folded.hasSuffix("/4326") || folded.isEmpty { return }
    // Other geographic systems are within metres of WGS 84, which no printed map shows.
    let isGeographic = ["4490", "4258", "4269", "4283", "4674", "CRS83", "CRS27"].contains { folded.hasSuffix($0) }
    if isGeographic {
      report(.note, crs.offset, "coordinates in “\(name)” are taken as longitude and latitude")
    } else if space == .degrees {
      report(
        .error, crs.offset, "coordinates are in “\(name)”, not longitude and latitude",
        remedy: "convert them to WGS 84 (EPSG:4326), or write `projection: none` under `map` if they are already projected")
    }
  }

  // MARK: GeoJSON

  private mutating func feature(_ value: JSONValue) -> Boundaries.Feature? {
    guard value.kind == .object, value["type"]?.text == "Feature" else {
      report(.error, value.offset, "not a Feature", remedy: "give a FeatureCollection of polygons")
      return nil
    }
    let properties = value["properties"]
    guard let geometry = value["geometry"], geometry.kind == .object else {
      report(.warning, value.offset, "a feature without a geometry is left out")
      return nil
    }
    let polygons = self.polygons(of: geometry)
    guard !polygons.isEmpty else { return nil }
    return feature(properties, id: value["id"], polygons, at: value.offset)
  }

  private mutating func feature(
    _ properties: JSONValue?, id: JSONValue?, _ polygons: [[Boundaries.Ring]], at offset: Int
  ) -> Boundaries.Feature {
    var names: [String: String] = [:]
    for (name, value) in properties?.members ?? [] { names[name] = value.key }
    if let id = id?.key { names["id"] = id }
    return Boundaries.Feature(
      names: names, polygons: polygons, location: locator.location(of: offset), area: properties?["area"]?.number)
  }

  private mutating func polygons(of geometry: JSONValue) -> [[Boundaries.Ring]] {
    switch geometry["type"]?.text {
    case "Polygon": return [rings(geometry["coordinates"], of: geometry)].filter { !$0.isEmpty }
    case "MultiPolygon":
      guard let coordinates = geometry["coordinates"], coordinates.kind == .list else { return [rings(nil, of: geometry)] }
      return coordinates.elements.map { rings($0, of: geometry) }.filter { !$0.isEmpty }
    case "GeometryCollection": return geometry["geometries"]?.elements.flatMap { polygons(of: $0) } ?? []
    case let other:
      report(.error, geometry.offset, "“\(other ?? "")” has no area", remedy: "give Polygon or MultiPolygon: a map colours areas")
      return []
    }
  }

  private mutating func rings(_ coordinates: JSONValue?, of geometry: JSONValue) -> [Boundaries.Ring] {
    guard let coordinates, coordinates.kind == .list else {
      report(.error, geometry.offset, "“coordinates” is not a list of rings")
      return []
    }
    return coordinates.elements.compactMap { ring($0) }
  }

  /// Reads a ring straight from the nodes: there may be a million places in it.
  private mutating func ring(_ value: JSONValue) -> Boundaries.Ring? {
    let nodes = document.nodes
    guard value.kind == .list else {
      report(.error, value.offset, "not a ring of places")
      return nil
    }
    let end = nodes[value.index].end
    var ring: Boundaries.Ring = []
    var at = value.index + 1
    while at < end {
      guard nodes[at].kind == .list, nodes[at].end >= at + 3, nodes[at + 1].kind == .number, nodes[at + 2].kind == .number else {
        report(.error, nodes[at].offset, "not a place: two numbers are needed, such as [119.65, 29.08]")
        return nil
      }
      let place = Boundaries.Coordinate(x: nodes[at + 1].number, y: nodes[at + 2].number)
      guard check(place, at: nodes[at].offset) else { return nil }
      ring.append(place)
      at = nodes[at].end
    }
    return closed(ring, at: nodes[value.index].offset)
  }

  private mutating func check(_ place: Boundaries.Coordinate, at offset: Int) -> Bool {
    points += 1
    if points == Boundaries.mostPoints + 1 {
      report(
        .error, offset, "the file has more than \(Boundaries.mostPoints) points",
        remedy: "simplify the boundaries: printed maps need far fewer points")
    }
    guard points <= Boundaries.mostPoints else { return false }
    guard place.x.isFinite, place.y.isFinite else {
      report(.error, offset, "a coordinate is not finite")
      return false
    }
    guard space == .plane || abs(place.x) <= 180.000_001 && abs(place.y) <= 90.000_001 else {
      let words = "\(place.x), \(place.y) is not longitude and latitude"
      report(
        .error, offset, words,
        remedy: abs(place.y) <= 180 && abs(place.x) <= 90
          ? "longitude comes first"
          : "convert the boundaries to WGS 84 (EPSG:4326), or write `projection: none` under `map` if they are already projected")
      return false
    }
    return true
  }

  private mutating func closed(_ ring: Boundaries.Ring, at offset: Int) -> Boundaries.Ring? {
    guard ring.count >= 4 else {
      report(.error, offset, "a ring of \(ring.count) places encloses nothing", remedy: "a ring has four or more")
      return nil
    }
    guard ring.first == ring.last else {
      report(.error, offset, "a ring does not end where it begins", remedy: "repeat its first place at the end")
      return nil
    }
    return ring
  }
}

// MARK: TopoJSON

extension BoundaryReader {
  private mutating func topology(_ root: JSONValue, _ members: [String: JSONValue], object: String?) -> [Boundaries.Feature] {
    guard let objects = members["objects"], objects.kind == .object else {
      report(.error, root.offset, "“objects” is missing", remedy: "export the boundaries again as TopoJSON")
      return []
    }
    guard let arcs = arcs(members["arcs"], transform: members["transform"], root) else { return [] }
    let known = objects.members
    let chosen: JSONValue
    if let object {
      guard let found = objects[object] else {
        let nearest = NearestName.nearest(to: object, in: known.map(\.name)).map { "did you mean “\($0)”?" }
        report(
          .error, objects.offset, "there is no object “\(object)”",
          remedy: nearest ?? "known: \(known.map(\.name).joined(separator: ", "))")
        return []
      }
      chosen = found
    } else if known.count == 1 {
      chosen = known[0].value
    } else {
      report(
        .error, objects.offset, "the file has \(known.count) objects: \(known.map(\.name).joined(separator: ", "))",
        remedy: "write which one as `object` under `map` in gazetteer.yml")
      return []
    }
    let geometries = chosen["type"]?.text == "GeometryCollection" ? chosen["geometries"]?.elements ?? [] : [chosen]
    return geometries.compactMap { geometry in
      let polygons = polygons(of: geometry, arcs)
      return polygons.isEmpty ? nil : feature(geometry["properties"], id: geometry["id"], polygons, at: geometry.offset)
    }
  }

  /// The arcs in degrees, quantized or not.
  private mutating func arcs(_ list: JSONValue?, transform: JSONValue?, _ root: JSONValue) -> [Boundaries.Ring]? {
    guard let list, list.kind == .list else {
      report(.error, root.offset, "“arcs” is missing", remedy: "export the boundaries again as TopoJSON")
      return nil
    }
    let scale = transform?["scale"]?.elements.compactMap(\.number) ?? [1, 1]
    let shift = transform?["translate"]?.elements.compactMap(\.number) ?? [0, 0]
    guard scale.count == 2, shift.count == 2 else {
      report(.error, (transform ?? root).offset, "“transform” needs a scale and a translate of two numbers each")
      return nil
    }
    let nodes = document.nodes
    var arcs: [Boundaries.Ring] = []
    for arc in list.elements {
      guard arc.kind == .list else {
        report(.error, arc.offset, "not an arc of places")
        return nil
      }
      var (line, x, y) = (Boundaries.Ring(), 0.0, 0.0)
      var at = arc.index + 1
      while at < nodes[arc.index].end {
        guard nodes[at].kind == .list, nodes[at].end >= at + 3, nodes[at + 1].kind == .number, nodes[at + 2].kind == .number else {
          report(.error, nodes[at].offset, "not a place: two numbers are needed")
          return nil
        }
        if transform == nil {
          (x, y) = (nodes[at + 1].number, nodes[at + 2].number)
        } else {
          (x, y) = (x + nodes[at + 1].number, y + nodes[at + 2].number)
        }
        let place = Boundaries.Coordinate(x: x * scale[0] + shift[0], y: y * scale[1] + shift[1])
        guard check(place, at: nodes[at].offset) else { return nil }
        line.append(place)
        at = nodes[at].end
      }
      arcs.append(line)
    }
    return arcs
  }

  private mutating func polygons(of geometry: JSONValue, _ arcs: [Boundaries.Ring]) -> [[Boundaries.Ring]] {
    guard let list = geometry["arcs"] else {
      if geometry["type"]?.text == "GeometryCollection" {
        return geometry["geometries"]?.elements.flatMap { polygons(of: $0, arcs) } ?? []
      }
      if geometry["type"]?.kind == .null || geometry["type"] == nil { return [] }
      report(
        .error, geometry.offset, "“\(geometry["type"]?.text ?? "")” has no area",
        remedy: "give Polygon or MultiPolygon: a map colours areas")
      return []
    }
    switch geometry["type"]?.text {
    case "Polygon": return [list.elements.compactMap { ring($0, arcs) }].filter { !$0.isEmpty }
    case "MultiPolygon":
      return list.elements.map { $0.elements.compactMap { ring($0, arcs) } }.filter { !$0.isEmpty }
    case let other:
      report(.error, geometry.offset, "“\(other ?? "")” has no area", remedy: "give Polygon or MultiPolygon: a map colours areas")
      return []
    }
  }

  /// A ring of arcs, each forwards or, by its number's complement, backwards; where two meet they share a place.
  private mutating func ring(_ list: JSONValue, _ arcs: [Boundaries.Ring]) -> Boundaries.Ring? {
    var ring: Boundaries.Ring = []
    for entry in list.elements {
      guard let number = entry.number, number == number.rounded(), abs(number) < 1e9 else {
        report(.error, entry.offset, "not the number of an arc")
        return nil
      }
      let index = Int(number) < 0 ? ~Int(number) : Int(number)
      guard arcs.indices.contains(index) else {
        report(.error, entry.offset, "there is no arc \(index): the file has \(arcs.count)")
        return nil
      }
      let line = Int(number) < 0 ? arcs[index].reversed() : arcs[index]
      ring += ring.isEmpty ? line[...] : line.dropFirst()
    }
    return closed(ring, at: document.nodes[list.index].offset)
  }
}
