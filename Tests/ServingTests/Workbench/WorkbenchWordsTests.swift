import Foundation
import Languages
import Testing

@testable import Serving

struct WorkbenchWordsTests {
  private static func words(_ language: Language) -> [String: String] {
    WorkbenchWords.words[language.tag] ?? [:]
  }

  /// Names of what is filled in; a count that only chooses between forms need not be printed.
  private static func gaps(_ text: String) -> Set<Substring> { Set(text.matches(of: /\{(\w+)\}/).map(\.1)) }

  @Test func `every language says everything, and fills in the same`() {
    let (english, chinese) = (Self.words(.english), Self.words(.chinese))
    #expect(english.count > 300 && Set(english.keys) == Set(chinese.keys))
    #expect(Set(WorkbenchWords.words.keys) == Set(Language.all.map(\.tag)))
    for (key, text) in english where key != "measures" {
      let counted = Set(text.matches(of: /\{(\w+)\|/).map(\.1))
      let (one, other) = (Self.gaps(text).union(counted), Self.gaps(chinese[key] ?? ""))
      #expect(other.isSubset(of: one) && Self.gaps(text).isSubset(of: other.union(counted)), "\(key)")
    }
  }

  @Test func `no Latin punctuation is in words of Han characters`() {
    for (key, text) in Self.words(.chinese)
    where text.contains(where: { $0.unicodeScalars.allSatisfy { $0.properties.isIdeographic } }) {
      #expect(!text.replacing(/\{[^}]*\}/, with: "").contains { ",;()!?".contains($0) }, "\(key): \(text)")
    }
  }

  @Test func `a script asks for no word that is not there`() throws {
    let words = Self.words(.english)
    let scripts = [
      PackageResources.main_js, PackageResources.drop_js, PackageResources.understand_js, PackageResources.sheet_js,
      PackageResources.panel_js, PackageResources.compose_js, PackageResources.take_js, PackageResources.preview_js,
      PackageResources.signin_js, PackageResources.edges_js,
    ]
    for script in scripts {
      for match in String(decoding: script, as: UTF8.self).matches(of: /\bt\("([A-Za-z-]+)"/) {
        #expect(words[String(match.1)] != nil, "\(match.1)")
      }
    }
  }
}
