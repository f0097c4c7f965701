import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// The sample in a language that nobody speaks: English with accents, forty percent longer, in brackets. A word without accents
/// that is not of the data was written past the languages.
struct PseudoLanguageTests {
  @Test func `no printed word bypasses the languages, and no page breaks`() throws {
    let folder = try TemporaryFolder()
    let project = try Project.open(.sample)
    let request = try RenderRequest(project: project, wishes: .init(languages: [Language.pseudo.tag], output: folder.path))
    let outcome = try Publisher(project: project, request: request).run()
    #expect(outcome.status == .done, "\(outcome.diagnostics)")
    let files = try folder.files.filter { $0.hasSuffix(".en-XA.pdf") }
    #expect(files.count == 5)
    let known = Self.wordsOfSample
    var bypassing: Set<String> = []
    for file in files {
      let text = try Program.run("pdftotext", ["-layout", file, "-"], in: folder.path)
      #expect(text.status == 0)
      #expect(text.output.contains("["))
      bypassing.formUnion(Self.latinWords(text.output).subtracting(known))
    }
    #expect(bypassing.isEmpty, "\(bypassing.sorted())")
  }

  /// Words of four small letters and more, as they are written without accents.
  private static func latinWords(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 3 && $0.allSatisfy(\.isASCII) })
  }

  /// Every word that the sample’s own files have, in whatever column: names, units, sources, comments, texts of its pages.
  private static let wordsOfSample = ShippedSample.files.reduce(into: Set(["data", "gazetteer"])) { known, file in
    known.formUnion(latinWords(String(decoding: file.bytes, as: UTF8.self)))
  }
}
