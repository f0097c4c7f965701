internal import Drawing
internal import Publishing
internal import Styling

/// A file that the page loads, at an address that changes with its content.
struct PageAsset: Sendable {
  /// Its bytes.
  let bytes: [UInt8]
  /// Its media type.
  let mediaType: String
  /// Its name below `/assets/`.
  let name: String

  /// Where it is.
  var address: String { "/assets/\(name)" }

  init(_ bytes: [UInt8], _ stem: String, _ ending: String, mediaType: String) {
    self.bytes = bytes
    self.mediaType = mediaType
    name = "\(stem)-\(sha256(bytes).prefix(16)).\(ending)"
  }
}

/// What the page loads beside pictures: its style sheet, in the colours and faces of the project's style, its script and its sign.
struct PageAssets: Sendable {
  /// The style sheet.
  let styleSheet: PageAsset
  /// The script.
  let script: PageAsset
  /// The sign in a browser's tab: the rule and block that open a first page.
  let icon: PageAsset

  /// The assets for a style; `nil` for that of the house.
  init(_ style: Style?) {
    let head = style.map(Self.tokens) ?? ""
    styleSheet = PageAsset(Array(head.utf8) + PackageResources.page_css, "page", "css", mediaType: "text/css; charset=utf-8")
    let (ink, accent) = (style?.colors.ink.hex ?? "#15202B", style?.colors.accent.hex ?? "#B5341A")
    let sign = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" fill="#fff"/>\
      <path fill="\(ink)" d="M1 3h14v2H1zM1 9h14v1H1zM1 12h10v1H1z"/><path fill="\(accent)" d="M1 3h5v4H1z"/></svg>
      """
    icon = PageAsset(Array(sign.utf8), "sign", "svg", mediaType: "image/svg+xml")
    script = PageAsset(PackageResources.page_js, "page", "js", mediaType: "text/javascript; charset=utf-8")
  }

  /// The asset of a name.
  func named(_ name: String) -> PageAsset? { [styleSheet, script, icon].first { $0.name == name } }

  /// The colours and faces of a style as the variables that the style sheet reads.
  private static func tokens(_ style: Style) -> String {
    let colors = style.colors
    let values: [(String, String)] = [
      ("ink", colors.ink.hex), ("secondary", colors.secondary.hex), ("tertiary", colors.tertiary.hex), ("hair", colors.hair.hex),
      ("grid", colors.grid.hex), ("panel", colors.panel.hex), ("accent", colors.accent.hex), ("data", colors.data.hex),
      ("paper", colors.paper.hex), ("text-face", quoted(style.latin.body.latin.family)),
      ("title-face", quoted(style.latin.title.latin.family)),
      ("han-face", quoted(style.chinese.body.han.family)), ("han-title-face", quoted(style.chinese.title.han.family)),
    ]
    return ":root{" + values.map { "--\($0.0):\($0.1)" }.joined(separator: ";") + "}\n"
  }

  private static func quoted(_ family: String) -> String {
    "\""
      + String(
        family.unicodeScalars.filter { $0.properties.isAlphabetic || $0 == " " || $0 == "-" || ("0"..."9").contains($0) }.map(
          Character.init))
      + "\""
  }
}
