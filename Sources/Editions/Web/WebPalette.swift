internal import Drawing
internal import Styling

/// The inks of a page on the web: the style's, and what becomes of them on dark ground.
struct WebPalette {
  /// An ink that follows the page into the dark.
  private struct Token {
    var name: String
    var light: Color
    var dark: Color
  }

  private let tokens: [Token]

  /// Dark ground, and neutral inks on it.
  private static let ground = Color(red: 0x10, green: 0x17, blue: 0x1D)

  init(_ style: Style) {
    let (colors, chart) = (style.colors, style.chart)
    func gray(_ hex: UInt32) -> Color {
      Color(red: UInt8(hex >> 16 & 0xFF), green: UInt8(hex >> 8 & 0xFF), blue: UInt8(hex & 0xFF))
    }
    tokens = [
      Token(name: "paper", light: colors.paper, dark: Self.ground),
      Token(name: "ink", light: colors.ink, dark: gray(0xE8ECEF)),
      Token(name: "ink2", light: colors.secondary, dark: gray(0xB5BFC8)),
      Token(name: "ink3", light: colors.tertiary, dark: gray(0x94A1AC)),
      Token(name: "hair", light: colors.hair, dark: gray(0x44515C)),
      Token(name: "grid", light: colors.grid, dark: gray(0x2B3640)),
      Token(name: "panel", light: colors.panel, dark: gray(0x1C262E)),
      Token(name: "acc", light: colors.accent, dark: Self.lightened(colors.accent)),
      Token(name: "data", light: colors.data, dark: Self.lightened(colors.data, vividness: 0.8, contrast: 8.8)),
      Token(name: "pos", light: chart.positive, dark: Self.lightened(chart.positive, vividness: 0.8, contrast: 8.8)),
      Token(name: "neg", light: chart.negative, dark: Self.lightened(chart.negative)),
      Token(name: "ctx", light: chart.context, dark: gray(0x5C6974)),
      Token(name: "tint", light: chart.tint, dark: gray(0x37566F)),
    ]
  }

  /// The ink so much lighter, in its own hue, that it is legible on dark ground.
  private static func lightened(_ color: Color, vividness: Double = 1, contrast: Double = 7) -> Color {
    let parts = [color.red, color.green, color.blue].map { Double($0) / 255 }
    let (most, least) = (parts.max() ?? 0, parts.min() ?? 0)
    let lightness = (most + least) / 2
    let saturation = most == least ? 0 : vividness * (most - least) / (1 - abs(2 * lightness - 1))
    for step in 0...50 {
      let wanted = max(lightness, Double(step) / 50)
      let reach = saturation * (1 - abs(2 * wanted - 1))
      let mixed = parts.map { part in
        let place = most == least ? 0.5 : (part - least) / (most - least)
        return UInt8(((wanted + (place - 0.5) * reach) * 255).rounded())
      }
      let candidate = Color(red: mixed[0], green: mixed[1], blue: mixed[2])
      if candidate.contrast(with: ground) >= contrast { return candidate }
    }
    return .white
  }

  /// An ink as style sheets and drawings write it.
  func value(of color: Color) -> String {
    tokens.first { $0.light == color }.map { "var(--\($0.name))" } ?? color.hex
  }

  /// Whether all inks of an item have a form for the dark.
  func adapts(_ item: Scene.Item) -> Bool {
    func adapts(_ color: Color?) -> Bool { color.map { color in tokens.contains { $0.light == color } } ?? true }
    switch item {
    case .path(_, let fill, let stroke): return adapts(fill) && adapts(stroke?.color)
    case .text(let line, _): return line.runs.allSatisfy { adapts($0.color) }
    case .image: return false
    case .group(let group): return group.items.allSatisfy { self.adapts($0) }
    case .link(let link): return link.items.allSatisfy { self.adapts($0) }
    }
  }

  /// The variables of the page: as on paper, in the dark, in the reader's own colours; and of what stays on paper.
  var rules: String {
    func list(_ value: (Token) -> String) -> String { tokens.map { "--\($0.name):\(value($0))" }.joined(separator: ";") }
    let (light, dark) = (list(\.light.hex), list(\.dark.hex))
    let forced = list { $0.name == "paper" ? "Canvas" : $0.name == "acc" ? "LinkText" : "CanvasText" }
    return """
      :root{\(light);color-scheme:light dark}
      @media screen and (prefers-color-scheme:dark){:root{\(dark)}.lit{\(light);background:\(tokens[0].light.hex)}}
      @media (forced-colors:active){:root{\(forced)}.lit{\(light);background:\(tokens[0].light.hex);forced-color-adjust:none}}
      """
  }
}
