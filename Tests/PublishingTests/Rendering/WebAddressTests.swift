import Editions
import Foundation
import ProgramTesting
import Publishing
import Testing

/// Pages whose place on the web is known: other sites can show their figures, and a picture next to a link.
struct WebAddressTests {
  private static let site = "https://example.org/regional-briefings"

  /// The pages of two regions of the sample.
  private func render(to folder: TemporaryFolder, site: String? = site) throws -> RenderOutcome {
    var project = try Project.open(.sample)
    project.configuration.site = site
    let wishes = RenderRequest.Wishes(regions: ["yiwu", "jinhua"], output: folder.path, format: "html")
    return try Publisher(project: project, request: RenderRequest(project: project, wishes: wishes)).run()
  }

  /// What attributes of a page say, as addresses are.
  private func values(_ name: String, in html: String) throws -> [String] {
    try html.matches(of: Regex("\(name)=\"([^\"]*)\"")).map { String($0.output[1].substring ?? "") }
  }

  @Test func `each figure has a page of its own, a snippet that shows it elsewhere, and every address is that of a file`() throws {
    let folder = try TemporaryFolder()
    let outcome = try render(to: folder)
    let files = Set(try folder.files)
    #expect(outcome.manifest.briefings.count == 4)
    for page in outcome.manifest.briefings.map(\.file) {
      let html = String(decoding: try folder.bytes(page), as: UTF8.self)
      let figures = try values("<figure id", in: html)
      #expect(!figures.isEmpty)
      let ids = Set(try values(" id", in: html))
      // The snippet is text on the page, which a reader copies.
      let frames = html.matches(of: #/<code>&lt;iframe src=&quot;([^&]*)&quot;/#).map { String($0.1) }
      #expect(frames == figures.map { "\(Self.site)/\(page.dropLast(5))/\($0).html" })
      for (figure, frame) in zip(figures, frames) {
        let path = String(frame.dropFirst(Self.site.count + 1))
        #expect(files.contains(path), "\(path)")
        let alone = String(decoding: try folder.bytes(path), as: UTF8.self)
        #expect(try values("<figure id", in: alone) == [figure])
        #expect(!alone.contains("<script") && !alone.contains("src=\""))
        // What leads away from the figure leads to the page, out of the frame.
        for address in try values("<a target=\"_top\" href", in: alone) {
          #expect(address.hasPrefix("\(Self.site)/\(page)#"), "\(address)")
          #expect(ids.contains(String(address.split(separator: "#")[1])), "\(address)")
        }
        #expect(alone.matches(of: #/<a /#).count == alone.matches(of: #/<a target="_top" /#).count)
        for face in alone.matches(of: #/src:url\(\.\./\.\./([^)]*)\)/#) { #expect(files.contains(String(face.1))) }
      }
    }
    #expect(files == Set(outcome.paths.map { String($0.dropFirst(folder.path.count + 1)) }))
  }

  @Test func `a page tells where it is, and other sites show the head of its first page`() throws {
    let folder = try TemporaryFolder()
    for made in try render(to: folder).manifest.briefings {
      let html = String(decoding: try folder.bytes(made.file), as: UTF8.self)
      #expect(html.contains("<link rel=\"canonical\" href=\"\(Self.site)/\(made.file)\">"))
      #expect(html.contains("\"url\":\"\(Self.site)/\(made.file)\""))
      let picture = "\(made.file.dropLast(5)).png"
      #expect(html.contains("<meta property=\"og:image\" content=\"\(Self.site)/\(picture)\">"))
      let png = try folder.bytes(picture)
      #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      // Width and height in pixels.
      #expect(png[16..<24].elementsEqual([0, 0, 4, 176, 0, 0, 2, 118]))
      let verified = try BriefingVerification.verify("\(folder.path)/\(made.file)")
      #expect(verified.isSound && verified.rerun == .same)
    }
  }

  @Test func `a second run gives the same bytes, and without an address nothing of it is there`() throws {
    let (first, second, plain) = (try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder())
    _ = try render(to: first)
    _ = try render(to: second)
    for path in try first.files { #expect(try first.bytes(path) == second.bytes(path), "\(path)") }
    _ = try render(to: plain, site: nil)
    for path in try plain.files where path.hasSuffix(".html") {
      let html = String(decoding: try plain.bytes(path), as: UTF8.self)
      #expect(!html.contains("iframe") && !html.contains("og:image") && !html.contains("canonical"))
    }
    #expect(try !plain.files.contains { $0.hasSuffix(".png") || $0.contains("figure-") })
  }

  @Test func `the figures of each table can be taken, and are those of the briefing`() throws {
    let folder = try TemporaryFolder()
    for made in try render(to: folder).manifest.briefings {
      let html = String(decoding: try folder.bytes(made.file), as: UTF8.self)
      func rows(_ address: Substring) throws -> [Substring] {
        let encoded = address.split(separator: ",", maxSplits: 1)
        let text =
          encoded[0].hasSuffix("base64")
          ? String(decoding: try #require(Data(base64Encoded: String(encoded[1]))), as: UTF8.self)
          : try #require(encoded[1].replacing("&#39;", with: "'").removingPercentEncoding)
        return text.split(separator: "\r\n").flatMap { $0.split(separator: "\n") }
      }
      let all = try #require(html.firstMatch(of: #/href="(data:text/csv[^"]*)" download="data.csv"/#))
      let known = Set(try rows(all.1).map { $0.split(separator: ",").prefix(3).joined(separator: ",") })
      let tables = html.matches(of: #/href="(data:text/csv[^"]*)" download="(table-[^"]*)"/#)
      #expect(!tables.isEmpty, "\(made.file)")
      for table in tables {
        let figures = try rows(table.1).map { $0.split(separator: ",").prefix(3).joined(separator: ",") }
        #expect(figures.count > 1 && figures[0] == "REF_AREA,INDICATOR,TIME_PERIOD", "\(table.2)")
        #expect(known.isSuperset(of: figures), "\(table.2): \(Set(figures).subtracting(known))")
      }
    }
  }
}
