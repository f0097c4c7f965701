import FoundationEssentials
import Languages
import Statistics
import Testing

struct LibraryExampleTests {
  private static let folder = String(
    decoding: #filePath.utf8.prefix(#filePath.utf8.count - "/LibraryExampleTests.swift".utf8.count), as: UTF8.self)

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(Self.folder)/\(path)")), as: UTF8.self)
  }

  @Test func `README's lines of Swift draw a chart`() throws {
    let svg = String(decoding: try chartOfRevenue(), as: UTF8.self)
    #expect(svg.hasPrefix("<?xml"))
    #expect(svg.contains("width=\"360pt\"") || svg.contains("width=\"360\""))
  }

  @Test func `README's lines of Swift draw a map`() throws {
    let names = ["west", "middle", "east", "far-east", "farthest"]
    let squares = names.enumerated().map { index, name in
      let (left, right) = (119 + index, 120 + index)
      return """
        {"type": "Feature", "id": "\(name)", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
        [[[\(left), 29], [\(right), 29], [\(right), 30], [\(left), 30], [\(left), 29]]]}}
        """
    }
    let file = "{\"type\": \"FeatureCollection\", \"features\": [\(squares.joined(separator: ", "))]}"
    let regions = names.map { Region(id: $0, name: [.english: $0]) }
    let rates: [String: Statistics.Decimal] = ["west": 3, "middle": 4, "east": 5, "far-east": 7]
    let svg = String(decoding: try mapOfUnemployment(Array(file.utf8), regions, rates), as: UTF8.self)
    #expect(svg.hasPrefix("<?xml"))
    #expect(svg.contains("<path"))
  }

  @Test(arguments: ["LibraryExample.swift", "MapExample.swift"])
  func `README shows the lines that are tested`(_ file: String) throws {
    let tested = try text(file).split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    #expect(try text("../../../README.md").contains("```swift\n\(tested.joined(separator: "\n"))```"))
  }
}
