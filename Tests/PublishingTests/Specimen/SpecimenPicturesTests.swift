import Foundation
import Languages
import ProgramTesting
import Publishing
import Testing

/// The specimen's pages beside what they were when somebody last looked at them, in every style and language.
///
/// A difference is a decision. The report shows what was, what is and where they differ: `SPECIMEN_REPORT=FOLDER` says where it goes,
/// otherwise it is in the folder for temporary files. Look at the page, then record it: `RECORD_SPECIMEN=house.en-3` for one page,
/// `RECORD_SPECIMEN=house.en` for one document, `RECORD_SPECIMEN=all` for everything.
@Suite(.serialized) struct SpecimenPicturesTests {
  /// More of a page than this may not differ, in thousandths: another version of a font library smooths letters otherwise.
  private static let tolerance = 6

  /// The Inter with which pages were recorded, as fontconfig numbers it: Debian 12's. That of Debian 13 is wider, and words wrap elsewhere.
  private static let recordedFont = "197853"

  private static let font = Result {
    try Program.run("fc-match", ["--format=%{fontversion}", "Inter:weight=80"]).output
  }

  @Test(arguments: ["house", "bulletin", "monochrome", "screen"], ["en", "zh"])
  func `pages look as they did`(style: String, language: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try SpecimenRun.run(.init(languages: [language], style: style, output: folder.path))
    #expect(outcome.status == .done)
    let name = "\(style).\(language)"
    let pages = try PagePicture.pages(of: "\(folder.path)/specimen/specimen-\(name).pdf")
    #expect(pages.count >= 6)
    let file = References.folder.appending(path: "\(name).txt")
    var references = try References(file: file)
    if let wish = ProcessInfo.processInfo.environment["RECORD_SPECIMEN"], references.record(pages, named: name, wish: wish) {
      try references.write(to: file)
    }
    #expect(references.pages.count == pages.count, "\(name) has \(pages.count) pages, \(references.pages.count) are recorded")
    // With another font there are as many pages, but they cannot look the same.
    guard try Self.font.get() == Self.recordedFont else { return }
    let differing = zip(pages, references.pages).enumerated().filter { _, pair in
      pair.0.difference(from: pair.1) > Self.tolerance
    }
    guard !differing.isEmpty else { return }
    let report = try DifferenceReport.write(
      name: name, pdf: "\(folder.path)/specimen/specimen-\(name).pdf",
      pages: differing.map { (number: $0.offset + 1, now: $0.element.0, before: $0.element.1) })
    Issue.record("pages \(differing.map { $0.offset + 1 }) of \(name) look otherwise: see \(report)")
  }
}

/// The pictures that were recorded, a file a document.
struct References {
  var pages: [PagePicture]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Data/Specimen")

  init(file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else {
      pages = []
      return
    }
    let text = try String(contentsOf: file, encoding: .utf8)
    pages = text.split(separator: "\n\n").compactMap { PagePicture(text: $0) }
  }

  /// Takes over the pages that were wished; whether any was.
  mutating func record(_ now: [PagePicture], named name: String, wish: String) -> Bool {
    if wish == "all" || wish == name {
      pages = now
      return true
    }
    guard wish.hasPrefix(name + "-"), let number = Int(wish.dropFirst(name.count + 1)), pages.indices.contains(number - 1),
      now.indices.contains(number - 1)
    else { return false }
    pages[number - 1] = now[number - 1]
    return true
  }

  func write(to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (pages.map(\.text).joined(separator: "\n\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}

/// A page for the browser with three pictures a page: before, now, and where they differ.
enum DifferenceReport {
  /// Writes the report; returns its path.
  static func write(name: String, pdf: String, pages: [(number: Int, now: PagePicture, before: PagePicture)]) throws -> String {
    let root =
      ProcessInfo.processInfo.environment["SPECIMEN_REPORT"].map { URL(filePath: $0) }
      ?? FileManager.default.temporaryDirectory.appending(path: "specimen-report")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    var rows = ""
    for page in pages {
      let large = "\(name)-\(page.number)"
      _ = try Program.run(
        "pdftoppm",
        ["-r", "60", "-png", "-f", "\(page.number)", "-l", "\(page.number)", "-singlefile", pdf, "\(root.path)/\(large)"])
      let before = page.before.bitmap { grey(page.before.light[$0]) }
      let difference = page.now.bitmap { point in
        guard page.before.light.indices.contains(point) else { return (200, 0, 0) }
        let (old, new) = (Int(page.before.light[point]), Int(page.now.light[point]))
        return abs(old - new) > 3 ? (old < new ? (200, 0, 0) : (0, 0, 200)) : grey(UInt8(12 + new / 5))
      }
      rows += """
        <h2>Page \(page.number)</h2>
        <p>Differs in \(page.now.difference(from: page.before)) ‰. Red was there, blue is new. Record it with RECORD_SPECIMEN=\(large)</p>
        <img width="330" alt="before" src="data:image/bmp;base64,\(Data(before).base64EncodedString())">
        <img width="330" alt="now" src="\(large).png">
        <img width="330" alt="difference" src="data:image/bmp;base64,\(Data(difference).base64EncodedString())">

        """
    }
    let file = root.appending(path: "\(name).html")
    let html =
      "<!doctype html><meta charset=\"utf-8\"><title>\(name)</title><style>img{image-rendering:pixelated}</style><h1>\(name)</h1>\n"
    try (html + rows).write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  private static func grey(_ light: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    let level = UInt8(min(Int(light) * 17, 255))
    return (level, level, level)
  }
}
