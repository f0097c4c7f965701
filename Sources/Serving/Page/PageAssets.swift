internal import Drawing
internal import Editions
internal import Languages
internal import NIOCore
internal import Publishing
internal import Statistics
internal import Styling
internal import Synchronization

/// A file that the page loads, at an address that changes with its content.
struct PageAsset: Sendable {
  /// Its bytes.
  let content: TaggedBytes
  /// Its media type.
  let mediaType: MediaType
  /// Its name below `/assets/`.
  let name: String

  /// Where it is.
  var address: String { "/assets/\(name)" }

  init(_ bytes: [UInt8], _ stem: String, _ ending: String, _ mediaType: MediaType) {
    content = TaggedBytes(bytes)
    self.mediaType = mediaType
    name = "\(stem)-\(sha256(bytes).prefix(16)).\(ending)"
  }
}

/// What the page loads beside pictures: its style sheet, in the colours and faces of the project's style, its script, its sign, and the
/// faces that the pages are set in, so that it looks the same on a machine that has none of them.
final class PageAssets: Sendable {
  /// The style sheet.
  let styleSheet: PageAsset
  /// The script.
  let script: PageAsset
  /// The sign in a browser's tab: the rule and block that open a first page.
  let icon: PageAsset
  /// What every style sheet begins with: the faces, and the colours.
  let head: String
  private let faces: [WebFace]
  private let faceFiles = Mutex<[String: TaggedBytes]>([:])

  /// The assets of the house, which tell nothing of any project; in faces that the reader's machine has.
  static let house = PageAssets(nil, faces: [])

  /// Which characters come from the faces that are sent.
  enum Reach: Sendable {
    /// All that the page may show.
    case all
    /// Those before the Han characters: a page that shows strangers' words takes Han characters from the reader's machine, all of a kind.
    case beforeHan
  }

  /// The assets for a style; `nil` for that of the house.
  init(_ style: Style?, faces: [WebFace], reach: Reach = .all) {
    self.faces = faces
    let han = style?.han.body.han.family
    let rules = faces.flatMap { face in
      let font = WebFont(face.face, at: "/assets/\(face.fileName)")
      switch reach {
      case .beforeHan: return [font.rule(range: "U+0-\(String(WebFont.firstWide - 1, radix: 16))")]
      case .all where face.face.family == han: return [font.rule(), font.rule(as: "Han marks", range: WebFont.hanMarksRange)]
      case .all: return [font.rule()]
      }
    }
    head = rules.joined() + (style.map(Self.tokens) ?? "")
    styleSheet = PageAsset(Array(head.utf8) + PackageResources.page_css, "page", "css", .css)
    let (ink, accent) = (style?.colors.ink.hex ?? "#15202B", style?.colors.accent.hex ?? "#B5341A")
    let sign = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" fill="#fff"/>\
      <path fill="\(ink)" d="M1 3h14v2H1zM1 9h14v1H1zM1 12h10v1H1z"/><path fill="\(accent)" d="M1 3h5v4H1z"/></svg>
      """
    icon = PageAsset(Array(sign.utf8), "sign", "svg", .svg)
    script = PageAsset(PackageResources.page_js, "page", "js", .script)
  }

  /// The assets that are there from the start.
  var all: [PageAsset] { [styleSheet, script, icon] }

  /// The bytes of a name; a face is made when it is first asked for.
  func content(named name: String) -> (content: TaggedBytes, mediaType: MediaType)? {
    if let asset = all.first(where: { $0.name == name }) { return (asset.content, asset.mediaType) }
    guard let face = faces.first(where: { $0.fileName == name }) else { return nil }
    if let made = faceFiles.withLock({ $0[name] }) { return (made, .font) }
    guard let made = face.bytes().map(TaggedBytes.init) else { return nil }
    faceFiles.withLock { $0[name] = made }
    return (made, .font)
  }

  /// The families that a page in a style is set in.
  private static func families(of style: Style) -> [String] {
    [
      style.latin.body.latin.family, style.latin.title.latin.family, style.han.body.han.family, style.han.title.han.family,
    ]
  }

  /// The colours and faces of a style as the variables that the style sheet reads.
  private static func tokens(_ style: Style) -> String {
    let colors = style.colors
    let families = families(of: style).map(WebFont.quoted)
    let values: [(String, String)] = [
      ("ink", colors.ink.hex), ("secondary", colors.secondary.hex), ("tertiary", colors.tertiary.hex), ("hair", colors.hair.hex),
      ("grid", colors.grid.hex), ("panel", colors.panel.hex), ("accent", colors.accent.hex), ("data", colors.data.hex),
      ("paper", colors.paper.hex), ("text-face", families[0]), ("title-face", families[1]), ("han-face", families[2]),
      ("han-title-face", families[3]),
    ]
    return ":root{" + values.map { "--\($0.0):\($0.1)" }.joined(separator: ";") + "}\n"
  }
}
