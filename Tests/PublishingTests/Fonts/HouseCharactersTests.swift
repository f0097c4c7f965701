import Foundation
import Languages
import Statistics
import Testing

@testable import Publishing

@Suite struct HouseCharactersTests {
  /// The files whose literals are printed.
  private static let folders = ["Briefings", "Charting", "Languages", "Layout", "Statistics"]

  /// Names that data may have, and words that headers may have: a project's own are among its characters. What is said in
  /// mails and of problems is on no page.
  private static let others =
    ["Chinese", "English"].flatMap {
      ["\($0)PlaceNames.swift", "\($0)MeasureNames.swift", "\($0)Delivery.swift", "\($0)Problems.swift"]
    }
    + ["IndicatorWords.swift"]

  @Test func `lean faces hold every character of the program's own words`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let held = Set(HouseCharacters.all(in: Language.known).unicodeScalars)
    var missing: Set<Unicode.Scalar> = []
    for folder in Self.folders {
      let files = try #require(FileManager.default.enumerator(at: sources.appending(path: folder), includingPropertiesForKeys: nil))
      for case let file as URL in files where file.pathExtension == "swift" && !Self.others.contains(file.lastPathComponent) {
        missing.formUnion(Self.printed(in: try String(contentsOf: file, encoding: .utf8)).subtracting(held))
      }
    }
    #expect(missing.isEmpty, "add to HouseCharacters: \(String(String.UnicodeScalarView(missing.sorted())))")
  }

  /// The characters beyond ASCII outside of comments, also those written by their number, but for those that leave no ink.
  private static func printed(in source: String) -> Set<Unicode.Scalar> {
    var found: Set<Unicode.Scalar> = []
    for line in source.split(separator: "\n") where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
      found.formUnion(line.unicodeScalars)
      for match in line.matches(of: /\\u\{([0-9A-Fa-f]+)\}/) {
        if let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init) { found.insert(scalar) }
      }
    }
    return found.filter { scalar in
      switch scalar.properties.generalCategory {
      case .format, .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
      default: !scalar.isASCII
      }
    }
  }
}
