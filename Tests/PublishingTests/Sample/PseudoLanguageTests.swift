import Briefings
import Drawing
import Files
import Foundation
import Languages
import ProgramTesting
import Publishing
import Statistics
import Styling
import Testing

/// What ships, in a language that nobody speaks: English with accents, forty percent longer, in brackets. A word without accents that is
/// not of the data was written past the languages; a page that breaks would break in the next language with long words.
struct PseudoLanguageTests {
  @Test(arguments: [Project.Origin.sample, .specimen], Style.shippedNames)
  func `no word bypasses the languages, and no page breaks`(_ origin: Project.Origin, style: String) throws {
    let project = try Project.open(origin)
    let request = try RenderRequest(
      project: project, wishes: .init(languages: [Language.pseudo.tag], style: style, output: "/nowhere"))
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    let known = Self.wordsOfData(origin == .sample ? ShippedSample.files : ShippedSpecimen.files)
    for region in request.regions {
      let composed = try bench.compose(region, .pseudo)
      // The specimen has a figure that shows nothing, to be seen.
      #expect(composed.faults.count == (try bench.compose(region, .usual)).faults.count)
      var texts = DocumentTexts()
      texts.read(composed.briefing.document)
      #expect(texts.outside.isEmpty, "\(region.id)")
      #expect(texts.all.contains { $0.contains("[") })
      let bypassing = PlainWords.of(texts.all).subtracting(known)
      #expect(bypassing.isEmpty, "\(region.id): \(bypassing.sorted())")
    }
  }

  @Test(arguments: ["unemployment-rate.csv", "counties-long.csv"])
  func `no word bypasses the languages on pages that are made of findings`(_ file: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/\(file)").path
    let project = try Project.open(.dataFile(path))
    let request = try RenderRequest(project: project, wishes: .init(languages: [Language.pseudo.tag], output: "/nowhere"))
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    let known = Self.wordsOfData([(path: file, bytes: try InputFile.read(path))])
    for region in request.regions.prefix(3) {
      var texts = DocumentTexts()
      texts.read(try bench.compose(region, .pseudo).briefing.document)
      #expect(texts.outside.isEmpty, "\(region.id)")
      let bypassing = PlainWords.of(texts.all).subtracting(known)
      #expect(bypassing.isEmpty, "\(region.id): \(bypassing.sorted())")
    }
  }

  /// The words of names and texts in data and template, and none of the keys beside them.
  private static func wordsOfData(_ files: [(path: String, bytes: [UInt8])]) -> Set<String> {
    var known = PlainWords.of(["Gazetteer", "data.csv", "briefing.json"])
    for file in files {
      known.formUnion(PlainWords.of(file.path))
      let text = String(decoding: file.bytes, as: UTF8.self)
      if file.path.hasSuffix(".csv") {
        known.formUnion(PlainWords.of(text))
      } else {
        for match in text.matches(of: /(?s)\ben:(.*?)(?:\bzh:|\n\n)/) { known.formUnion(PlainWords.of(String(match.1))) }
      }
    }
    return known
  }
}

/// Every text of a document, seen or heard, and where one leaves its page.
private struct DocumentTexts {
  var all: [String] = []
  var outside: [String] = []

  mutating func read(_ document: Document) {
    let metadata = document.metadata
    all += [metadata.title, metadata.author, metadata.subject] + metadata.keywords + document.bookmarks.map(\.title)
    for page in document.pages {
      read(page.scene.items, at: .zero, on: Rect(x: 0, y: 0, width: page.scene.size.width, height: page.scene.size.height))
    }
  }

  private mutating func read(_ items: [Scene.Item], at origin: Point, on page: Rect) {
    for item in items {
      switch item {
      case .path, .image: break
      case .text(let line, let point):
        all.append(line.wordsWithoutMarks)
        let (left, baseline) = (origin.x + point.x, origin.y + point.y)
        if left < page.minX || left + line.width > page.maxX || baseline < page.minY || baseline > page.maxY {
          outside.append(line.text)
        }
      case .group(let group):
        switch group.tag?.role {
        case .figure(let alternative)?: all.append(alternative)
        case .span(_, let expansion?)?: all.append(expansion)
        default: break
        }
        read(group.items, at: Point(x: origin.x + group.origin.x, y: origin.y + group.origin.y), on: page)
      case .link(let link):
        all.append(link.description)
        read(link.items, at: origin, on: page)
      }
    }
  }
}

extension TextLine {
  /// What is said, without the letters that are marks of notes.
  fileprivate var wordsWithoutMarks: String {
    runs.map { run in run.attributes.contains { if case .mark = $0 { true } else { false } } ? " " : run.text }.joined()
  }
}
