internal import Diagnostics
import Drawing

extension BrandReading {
  mutating func readTypography(_ typography: Token) {
    let base = typography["base"].map { ($0, $0["family"] ?? $0) }
    let headings = typography["headings"].map { ($0, $0["family"] ?? $0) }
    if let (_, token) = base, let family = Self.family(token) {
      set(["families", "text"], .scalar(family), at: token.location)
      set(["families", "display"], .scalar(family), at: token.location)
    }
    if let (_, token) = headings ?? base, let family = Self.family(token) ?? base.flatMap({ Self.family($0.1) }) {
      set(["families", "title"], .scalar(family), at: token.location)
    }
    if let weight = headings?.0["weight"] {
      if let number = Self.weight(weight) {
        for style in ["title", "later-title"] {
          set(
            ["type-latin", style, "latin"],
            .list(["title", String(number)].map { Token(content: .scalar($0), location: weight.location) }), at: weight.location)
        }
      } else {
        problems.add(
          "needs a weight from 100 to 900 or a name such as bold, not \(weight.kind)", at: weight.location,
          path: "typography.headings.weight")
      }
    }
    if let color = headings?.0["color"]?.lightVariant { readHeadingColor(color) }
    if let size = base?.0["size"] { readSize(size, lineHeight: base?.0["line-height"]) }
  }

  private mutating func readHeadingColor(_ token: Token) {
    guard let color = BrandColors(root)?.color(token) ?? token.text.flatMap(Color.init(css:)) else {
      problems.add(
        "needs a colour such as \"#143F66\" or a name of the palette, not \(token.kind)", at: token.location,
        path: "typography.headings.color")
      return
    }
    let paper = tokens.value(at: "colors", "paper")?.text.flatMap(Color.init(hex:)) ?? houseColor("colors", "paper")
    let printed = color.deepened(to: Style.Ratio.text, on: paper)
    if printed != color {
      note(
        "\(color.hex) is too light for headings on \(paper.hex); they are set in its shade \(printed.hex)", at: token.location,
        "typography.headings.color")
    }
    for (scale, style) in ["type-latin", "type-zh"].flatMap({ scale in ["title", "later-title", "heading"].map { (scale, $0) } }) {
      set([scale, style, "color"], printed, at: token.location)
    }
  }

  /// Sizes of the web (px, em, rem, %) say nothing about paper: the page keeps its own. Lengths of print are taken if the grid allows them.
  private mutating func readSize(_ token: Token, lineHeight: Token?) {
    let units: [(name: String, points: Double?)] = [
      ("rem", nil), ("em", nil), ("px", nil), ("%", nil), ("pt", 1), ("mm", 72 / 25.4), ("cm", 720 / 25.4), ("in", 72),
    ]
    guard let text = token.text,
      let unit = units.first(where: { text.hasSuffix($0.name) }) ?? (Double(text) == nil ? nil : ("", nil)),
      let number = Double(text.dropLast(unit.name.count)), number > 0
    else {
      problems.add("needs a size such as 9pt, 16px or 1rem, not \(token.kind)", at: token.location, path: "typography.base.size")
      return
    }
    guard let points = unit.points.map({ $0 * number }) else { return }
    guard (8...10.5).contains(points) else {
      note("running text is 8 to 10.5 pt; \(text) is not used", at: token.location, "typography.base.size")
      return
    }
    let ratio = lineHeight?.text.flatMap(Double.init).map { min(1.8, max(1.2, $0)) } ?? 1.41
    for scale in ["type-latin", "type-zh"] {
      let leading = scale == "type-zh" ? max(1.7, ratio) * points : ratio * points
      set([scale, "body", "size"], .scalar(String(points)), at: token.location)
      set([scale, "body", "leading"], .scalar(String((leading * 2).rounded() / 2)), at: token.location)
    }
  }

  /// The first family of a list as CSS writes it.
  private static func family(_ token: Token) -> String? {
    let first = token.text?.split(separator: ",").first?.filter { $0 != "\"" && $0 != "'" }
    let name = first.map { String($0.drop { $0 == " " }) }
    return name?.isEmpty == false ? name : nil
  }

  /// A weight as a number or one of CSS's names.
  private static func weight(_ token: Token) -> Int? {
    let names = [
      "thin": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400, "regular": 400, "medium": 500,
      "semi-bold": 600, "demi-bold": 600, "bold": 700, "extra-bold": 800, "ultra-bold": 800, "black": 900,
    ]
    guard let text = token.text else { return nil }
    return names[text] ?? Int(text).flatMap { (100...900).contains($0) ? $0 : nil }
  }
}
