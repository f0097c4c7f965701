import FoundationEssentials
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

  @Test func `README shows the lines that are tested`() throws {
    let tested = try text("LibraryExample.swift").split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    #expect(try text("../../../README.md").contains("```swift\n\(tested.joined(separator: "\n"))```"))
  }
}
