import Diagnostics
import Languages
@testable import Mapping
import Statistics
import Testing

@Suite struct BoundaryReaderTests {
  private static func read(_ text: String, object: String? = nil) throws(InvalidInput) -> Boundaries {
    try BoundaryReader.read(Array(text.utf8), name: "map.geojson", object: object)
  }

  private static func fault(_ text: String, object: String? = nil) -> String {
    do {
      _ = try read(text, object: object)
      return "none"
    } catch {
      return error.description
    }
  }

  private static func collection(_ geometry: String) -> String {
    """
    {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"name": "East"}, "geometry": \(geometry)}
    ]}
    """
  }

  @Test func `GeoJSON is read with names, codes, holes and parts`() throws {
    let text = #"""
      {"features": [
        {"type": "Feature", "id": 330700, "properties": {"name": "\u91d1华", "area": 12.5, "x": null},
         "geometry": {"coordinates": [[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[1,1]]],[[[9,9,7],[10,9,7],[9,10,7],[9,9,7]]]], "type": "MultiPolygon"}},
        {"type": "Feature", "properties": null, "geometry": null}
      ], "type": "FeatureCollection"}
      """#
    let boundaries = try Self.read(text)
    let feature = try #require(boundaries.features.first)
    #expect(feature.names == ["id": "330700", "name": "金华", "area": "12.5"].filter { $0.key != "area" })
    #expect(feature.area == 12.5)
    #expect(feature.polygons.map { $0.map(\.count) } == [[5, 4], [4]])
    #expect(feature.location.line == 2)
    #expect(boundaries.pointCount == 13)
    #expect(boundaries.warnings.map(\.description) == ["map.geojson:4:3: warning: a feature without a geometry is left out"])
  }

  @Test func `TopoJSON is read quantized, with arcs backwards`() throws {
    let text = """
      {"type": "Topology", "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
       "arcs": [[[0,0],[2,0],[0,2]], [[2,2],[-2,0],[0,-2]], [[0,0],[2,2]]],
       "objects": {"areas": {"type": "GeometryCollection", "geometries": [
         {"type": "Polygon", "id": "a", "arcs": [[0, -3]]}, {"type": "Polygon", "id": "b", "arcs": [[2, 1]]}]}}}
      """
    let boundaries = try Self.read(text)
    #expect(boundaries.features.map { $0.names["id"] } == ["a", "b"])
    #expect(
      boundaries.features[0].polygons[0][0] == [.init(x: 10, y: 20), .init(x: 11, y: 20), .init(x: 11, y: 21), .init(x: 10, y: 20)])
  }

  @Test(arguments: [
    ("", "1:1: error: the file is empty"),
    ("{", "1:2: error: not JSON: a name in quotation marks is missing"),
    ("[1, 2", "1:6: error: not JSON: the file ends too early"),
    ("[1 2]", "1:4: error: not JSON: a comma or “]” is missing"),
    ("[1] 2", "1:5: error: not JSON: something follows the end"),
    ("{\"a\": nil}", "1:7: error: not JSON: neither a number nor true, false or null"),
    ("{\"type\": \"Table\"}", "1:11: error: “Table” is neither a FeatureCollection nor a Topology"),
    ("{\"type\": \"FeatureCollection\"}", "1:1: error: “features” is missing"),
    ("{\"type\": \"Topology\"}", "1:1: error: “objects” is missing"),
    (String(repeating: "[", count: 100_000), "1:65: error: values are inside each other more than 64 deep"),
  ])
  func `What is not a boundary file is refused with its place`(_ text: String, _ words: String) {
    #expect(Self.fault(text).contains(words), "\(Self.fault(text))")
  }

  @Test(arguments: [
    ("{\"type\": \"Point\", \"coordinates\": [1, 2]}", "“Point” has no area"),
    ("{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,0],[0,0]]]}", "a ring of 3 places encloses nothing"),
    ("{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,0],[1,1],[0,1]]]}", "a ring does not end where it begins"),
    ("{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[\"1\",0],[1,1],[0,0]]]}", "not a place"),
    ("{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1e999,0],[1,1],[0,0]]]}", "a coordinate is not finite"),
    ("{\"type\": \"Polygon\", \"coordinates\": [[[29.1,119.6],[30,119.6],[30,120],[29.1,119.6]]]}", "longitude comes first"),
    (
      "{\"type\": \"Polygon\", \"coordinates\": [[[500000,3200000],[500100,3200000],[500100,3200100],[500000,3200000]]]}",
      "EPSG:4326"
    ),
    ("{\"type\": \"Polygon\", \"coordinates\": 7}", "not a list of rings"),
  ])
  func `Geometry that no map can colour is refused with its place`(_ geometry: String, _ words: String) {
    let fault = Self.fault(Self.collection(geometry))
    #expect(fault.contains(words), "\(fault)")
    #expect(fault.hasPrefix("map.geojson:2:"), "\(fault)")
  }

  @Test func `Other reference systems than longitude and latitude are refused`() {
    let square = #"{"type": "Polygon", "coordinates": [[[0,0],[1,0],[1,1],[0,0]]]}"#
    func text(_ name: String) -> String {
      Self.collection(square).replacing(
        #"{"type": "FeatureCollection""#,
        with: #"{"crs": {"type": "name", "properties": {"name": "\#(name)"}}, "type": "FeatureCollection""#)
    }
    #expect(Self.fault(text("urn:ogc:def:crs:OGC:1.3:CRS84")) == "none")
    #expect(Self.fault(text("urn:ogc:def:crs:EPSG::4490")) == "none")
    #expect(Self.fault(text("urn:ogc:def:crs:EPSG::3857")).contains("not longitude and latitude"))
  }

  @Test func `A file of several objects needs the name of one`() {
    let text =
      #"{"type": "Topology", "arcs": [], "objects": {"states": {"type": "GeometryCollection", "geometries": []}, "counties": {"type": "GeometryCollection", "geometries": []}}}"#
    #expect(Self.fault(text).contains("the file has 2 objects: states, counties"))
    #expect(Self.fault(text, object: "countys").contains("did you mean “counties”?"))
    #expect(Self.fault(text, object: "states").contains("the file has no area"))
  }

  @Test func `An arc that is not there is refused with its place`() {
    let text = #"{"type": "Topology", "arcs": [], "objects": {"a": {"type": "Polygon", "arcs": [[3]]}}}"#
    #expect(Self.fault(text) == "map.geojson:1:81: error: there is no arc 3: the file has 0")
  }
}

@Suite struct RegionJoinTests {
  private static func boundaries(_ names: [[String: String]]) -> Boundaries {
    Boundaries(
      name: "map.geojson",
      features: names.map {
        .init(
          names: $0, polygons: [[[.init(x: 0, y: 0), .init(x: 1, y: 0), .init(x: 1, y: 1), .init(x: 0, y: 0)]]],
          location: SourceLocation(file: "map.geojson", line: 1), area: nil)
      }, warnings: [])
  }

  private static let regions = [
    Region(id: "province", name: [.english: "Province", .chinese: "省"]),
    Region(id: "330101", name: [.english: "East", .chinese: "东区"], parent: "province"),
    Region(id: "330102", name: [.english: "Harbour West", .chinese: "港西区"], parent: "province"),
    Region(id: "330103", name: [.english: "Old Town", .chinese: "老城区"], parent: "province"),
  ]

  @Test func `The property that fits most areas is found, by code or by name in any language`() throws {
    let codes = try RegionJoin(
      Self.boundaries([["adcode": "330101", "n": "x"], ["adcode": "330102"], ["adcode": "３３０１０３"]]), to: Self.regions)
    #expect(codes.property == "adcode")
    #expect(codes.regions == ["330101", "330102", "330103"])
    let names = try RegionJoin(
      Self.boundaries([["name": "东区"], ["name": "HARBOUR  west "], ["name": "Old Town"]]), to: Self.regions)
    #expect(names.regions == ["330101", "330102", "330103"])
    #expect(names.warnings.isEmpty)
  }

  @Test func `What does not join is reported on both sides with the nearest name`() throws {
    let join = try RegionJoin(Self.boundaries([["name": "East"], ["name": "Harbour West"], ["name": "Oldtown"]]), to: Self.regions)
    #expect(
      join.warnings.map(\.description) == [
        "map.geojson: warning: “Old Town” has no area; the nearest name is “Oldtown”",
        "map.geojson:1: warning: the area “Oldtown” is no region of the data; the nearest name is “Old Town”",
      ])
  }

  @Test func `Too few that join, or a property that is not there, is an error`() {
    #expect(throws: InvalidInput.self) { try RegionJoin(Self.boundaries([["name": "A"], ["name": "B"]]), to: Self.regions) }
    do {
      _ = try RegionJoin(Self.boundaries([["nam": "East"]]), to: Self.regions, by: "name")
      Issue.record("joined")
    } catch {
      #expect(error.description.contains("no area has the property “name”; did you mean “nam”?"))
    }
  }
}
