import Diagnostics
import Ingestion
import Statistics
import Testing

/// Cubes that describe far more than they hold are refused at once.
struct CubeLimitTests {
  private func read(_ text: String) throws -> ReadDataset {
    try DataSource.read(file: DataFile(name: "u.json", bytes: Array(text.utf8)))
  }

  private static func cube(dimensions: Int, categories: Int, value: String, unit: String = "") -> String {
    let names = (0..<dimensions).map { "d\($0)" }
    let index = (0..<categories).map { "\"c\($0)\"" }.joined(separator: ",")
    let others = names.map { "\"\($0)\":{\"category\":{\"index\":[\(index)]\(unit)}}" }.joined(separator: ",")
    return """
      {"id":["geo","time",\(names.map { "\"\($0)\"" }.joined(separator: ","))],
      "size":[1,1,\(names.map { _ in "\(categories)" }.joined(separator: ","))],
      "dimension":{"geo":{"category":{"index":["A"]}},"time":{"category":{"index":["2020"]}},\(others)},"value":\(value)}
      """
  }

  @Test func `many dimensions with one value make one figure`() throws {
    #expect(try read(Self.cube(dimensions: 26, categories: 2, value: "{\"5\":1}")).dataset.observations.count == 1)
    #expect(try read(Self.cube(dimensions: 3, categories: 400, value: "{\"5\":1,\"63999999\":2}")).dataset.observations.count == 2)
  }

  @Test func `one value for all cells of a vast cube is refused`() throws {
    let failure = try #require(throws: InvalidInput.self) { try read(Self.cube(dimensions: 3, categories: 400, value: "7")) }
    #expect(failure.description == "u.json: error: one value is given for 64000000 cells; give a value for each cell")
  }

  @Test(arguments: [
    ("\"decimals\":9223372036854775807", "is not a number of decimals"), ("\"mult\":4000000000", "is not a power of ten"),
  ])
  func `decimals and powers beyond any figure are refused`(_ setting: String, _ expected: String) throws {
    let text = Self.cube(dimensions: 1, categories: 1, value: "[1]", unit: ",\"unit\":{\"c0\":{\(setting)}}")
    #expect(try #require(throws: InvalidInput.self) { try read(text) }.description.contains(expected))
  }

  @Test func `what is missing is named as JSON-stat names it`() throws {
    let failure = try #require(throws: InvalidInput.self) { try read("{\"size\":[1]}") }
    #expect(failure.description == "u.json: error: the file is not JSON-stat: “id” is missing; give a data set of JSON-stat 2.0")
  }
}
