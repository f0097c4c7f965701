import Drawing
import Glibc
import Languages
import ProgramTesting
import Publishing
import Styling
import Testing

/// What a style names besides itself, pictures and fonts, is a stranger's file too: each fault is one of the settings, told with the name of
/// the file, and none keeps the program waiting.
struct BadStyleTests {
  /// A small PNG: a red dot.
  private static let dot: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0,
    0x90,
    0x77, 0x53, 0xDE, 0, 0, 0, 0x0C, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x38, 0x21, 0x60, 0, 0, 2, 0xAC, 1, 9, 0xB0, 8, 0x64,
    0x68, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  private static let font = "typography: {fonts: [{family: Own, source: file, files: [own.ttf]}], base: {family: Own}}\n"

  /// Why the small project cannot be rendered in a style with this file beside it.
  private func refusal(_ style: String, _ name: String, _ make: (TemporaryFolder) throws -> Void) throws -> Refusal? {
    let folder = try TemporaryFolder(SmallProject.files)
    try folder.write(Array(style.utf8), to: "Styles/own.yml")
    try make(folder)
    return Refusal(in: folder) { () throws(ProjectError) in
      let project = try Project.open(.folder(folder.path))
      _ = try RenderRequest(project: project, wishes: .init(style: "own"))
    }
  }

  @Test func `a sound picture is taken`() throws {
    #expect(try refusal("logo: mark.png\n", "mark.png") { try $0.write(Self.dot, to: "Styles/mark.png") } == nil)
  }

  @Test func `a style of one's own is on the paper that is said behind its name`() throws {
    let folder = try TemporaryFolder(SmallProject.files)
    try folder.write(Array("color: {primary: '#143F66'}\n".utf8), to: "Styles/own.yml")
    let project = try Project.open(.folder(folder.path))
    let style = try RenderRequest(project: project, wishes: .init(style: "own:letter")).style
    #expect(style.name == "own:letter" && style.page.size.width == 612)
    #expect(try RenderRequest(project: project, wishes: .init(style: "own")).style.page.size.width < 600)
    #expect(throws: ProjectError.self) { try RenderRequest(project: project, wishes: .init(style: "own:leter")) }
    #expect(PaperedStyle("house:letter") == PaperedStyle("house", on: .letter) && PaperedStyle("a:b:a4").name == "a:b:a4")
    #expect(PaperedStyle("house:x").style == "house:x" && PaperedStyle("house:x").paper == nil)
  }

  @Test(arguments: [30, 45, 52, 56]) func `a picture whose data are cut off or changed is a fault of the style`(place: Int) throws {
    var bytes = Self.dot
    bytes[place] ^= 0x55
    for picture in [bytes, Array(Self.dot[..<place])] {
      let refusal = try #require(try refusal("logo: mark.png\n", "mark.png") { try $0.write(picture, to: "Styles/mark.png") })
      #expect(refusal.status == .wrongConfiguration)
      #expect(refusal.lines.first?.contains("mark.png") == true, "\(refusal.lines)")
      #expect(!refusal.lines.joined().contains("memory"), "\(refusal.lines)")
    }
  }

  @Test(arguments: [[], Array("no font at all".utf8), dot, [0, 1, 0, 0] + [UInt8](repeating: 0, count: 200)])
  func `a font that is none is a fault of the style`(bytes: [UInt8]) throws {
    let refusal = try #require(try refusal(Self.font, "own.ttf") { try $0.write(bytes, to: "Styles/own.ttf") })
    #expect(refusal.status == .wrongConfiguration)
    #expect(
      refusal.lines == ["Styles/own.ttf: error: is not a font, or is damaged; name a TTF, OTF or TTC file"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["own.ttf", "beside.ttf", "mark.png", "mark.svg"])
  func `a pipe instead of a font or picture, or beside it, is not waited for`(name: String) throws {
    let style = name.hasPrefix("mark") ? "logo: \(name)\n" : Self.font
    let refusal = try refusal(style, name) { folder in
      guard mkfifo("\(folder.path)/Styles/\(name)", 0o600) == 0 else { throw POSIXFault() }
    }
    switch name {
    // A font that is not there is replaced by one that is.
    case "beside.ttf": #expect(refusal == nil)
    case "own.ttf": #expect(refusal?.status == .wrongConfiguration)
    default: #expect(refusal?.lines == ["Styles/\(name): error: the logo cannot be read: it is a pipe or a device, not a file"])
    }
  }

  private struct POSIXFault: Error {}
}
