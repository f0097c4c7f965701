internal import Diagnostics
import Drawing

/// What colours are called: the palettes of the layered files, and the roles above them.
struct ColorNames {
  /// Palettes with the file they are in, the uppermost first.
  var palettes: [(file: String, colors: [String: Color])] = []
  /// Roles such as `ink`.
  var roles: [String: Color] = [:]

  /// The colour a token names: `#RRGGBB`, a role, or a name in the palette of the token's own file, else of a file below.
  func color(_ token: Token) -> Color? {
    guard let name = token.text else { return nil }
    if let color = Color(hex: name) ?? roles[name] { return color }
    let own = palettes.first { $0.file == token.location.file }?.colors[name]
    return own ?? color(named: name)
  }

  /// The colour of a name in the uppermost palette that has it.
  func color(named name: String) -> Color? { palettes.lazy.compactMap { $0.colors[name] }.first }

  /// Every name, for a hint.
  var all: [String] { (palettes.flatMap(\.colors.keys) + roles.keys).sorted() }

  /// Takes up the palette of a file, and below it the names of its theme (`primary`, `foreground`, …). Colours that are none are left
  /// out: a style that names one gets a diagnostic.
  mutating func readPalette(of root: Token) {
    guard let brand = BrandColors(root) else { return }
    var colors = brand.themeColors
    for (key, color, _) in brand.paletteColors { colors[key] = color }
    palettes.insert((root.location.file, colors), at: 0)
  }
}

extension TokenMap {
  /// The colour of a key.
  func color(_ key: String, _ names: ColorNames) -> Color {
    guard let token = required(key) else { return .black }
    return color(token, key: key, names)
  }

  /// The colours in a list.
  func colors(_ key: String, _ count: ClosedRange<Int>, _ names: ColorNames) -> [Color] {
    let harmless = [Color](repeating: .black, count: count.lowerBound)
    guard let token = required(key) else { return harmless }
    guard case .list(let list) = token.content, count.contains(list.count) else {
      let number = count.count == 1 ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      refuse(key, token, needs: "a list of \(number) colours")
      return harmless
    }
    return list.enumerated().map { color($0.element, key: "\(key)[\($0.offset)]", names) }
  }

  private func color(_ token: Token, key: String, _ names: ColorNames) -> Color {
    if let color = names.color(token) { return color }
    if let name = token.text, !name.hasPrefix("#") {
      let hint = NearestName.nearest(to: name, in: names.all).map { "; did you mean “\($0)”?" } ?? ""
      problems.add("no colour is called “\(name)”\(hint)", at: token.location, path: path(of: key))
    } else {
      refuse(key, token, needs: "a colour such as \"#143F66\" or a name from the palette")
    }
    return .black
  }
}
