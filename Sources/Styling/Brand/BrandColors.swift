internal import Diagnostics
import Drawing

/// The `color` part of a brand.yml file.
struct BrandColors {
  private let root: Token
  private let palette: Token?

  init?(_ root: Token) {
    guard let color = root["color"], case .map = color.content else { return nil }
    // Early files of the format keep the theme apart under `theme`.
    self.root = color["theme"] ?? color
    palette = color["palette"]
  }

  /// The colour of a theme key such as `primary`, with the place where it is written.
  func theme(_ key: String) -> (color: Color?, token: Token)? {
    guard let token = root[key]?.lightVariant, token.content != .empty else { return nil }
    return (color(token), token)
  }

  /// The colour that a value names: a hexadecimal one, a name of the palette, of the theme or of CSS, in this order.
  func color(_ value: Token) -> Color? {
    var token = value.lightVariant
    for _ in 0..<16 {
      guard let name = token.text else { return nil }
      if let color = Color(css: name) { return color }
      guard let next = palette?[name] ?? root[name], next != token else { return Color(cssName: name) }
      token = next.lightVariant
    }
    return nil
  }

  /// The colours of the theme by their keys.
  var themeColors: [String: Color] {
    let keys = [
      "foreground", "background", "primary", "secondary", "tertiary", "success", "info", "warning", "danger", "light", "dark",
    ]
    return Dictionary(uniqueKeysWithValues: keys.compactMap { key in theme(key)?.color.map { (key, $0) } })
  }

  /// The colours of the palette in the order of the file; `nil` for one that is none.
  var paletteColors: [(key: String, color: Color?, token: Token)] {
    guard case .map(let entries)? = palette?.content else { return [] }
    return entries.map { ($0.key, color($0.value), $0.value) }
  }
}

extension Token {
  /// The variant for light paper, where a value has one for light and one for dark screens.
  var lightVariant: Token { self["light"] ?? self }
}

extension Color {
  /// Reads what CSS allows without names: `#RGB`, `#RRGGBB`, an opaque `#RRGGBBAA`, or `rgb(1, 2, 3)`.
  init?(css text: String) {
    if text.hasPrefix("#") {
      let isOpaque = text.count == 9 && text.uppercased().hasSuffix("FF")
      self.init(hex: isOpaque ? String(text.dropLast(2)) : text)
    } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
      let parts = text.dropFirst(4).dropLast().split { $0 == "," || $0 == " " }.map { UInt8($0) }
      guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
      self.init(red: red, green: green, blue: blue)
    } else {
      return nil
    }
  }

  /// One of the sixteen basic colour names of CSS, or `orange`.
  init?(cssName name: String) {
    let basic = [
      "black": "#000000", "silver": "#C0C0C0", "gray": "#808080", "grey": "#808080", "white": "#FFFFFF", "maroon": "#800000",
      "red": "#FF0000", "purple": "#800080", "fuchsia": "#FF00FF", "green": "#008000", "lime": "#00FF00", "olive": "#808000",
      "yellow": "#FFFF00", "navy": "#000080", "blue": "#0000FF", "teal": "#008080", "aqua": "#00FFFF", "orange": "#FFA500",
    ]
    guard let hex = basic[name.lowercased()] else { return nil }
    self.init(hex: hex)
  }
}
