import Drawing

/// What colours are called: the palettes of the files that lie over each other, and the roles above them.
struct ColorNames {
  /// Palettes with the file they stand in, the uppermost first.
  var palettes: [(file: String, colors: [String: Color])] = []
  /// Roles such as `ink`.
  var roles: [String: Color] = [:]

  /// The colour a token names: `#RRGGBB`, a role, or a name in the palette of the token's own file, else of a file below.
  func color(_ token: Token) -> Color? {
    guard let name = token.text else { return nil }
    if let color = Color(hex: name) ?? roles[name] { return color }
    let own = palettes.first { $0.file == token.place.file }?.colors[name]
    return own ?? palettes.lazy.compactMap { $0.colors[name] }.first
  }

  /// Every name, for a hint.
  var all: [String] { palettes.flatMap(\.colors.keys) + roles.keys }

  /// Reads `color.palette` of a file; a colour of the palette may name another one.
  mutating func readPalette(of root: Token, problems: Problems) {
    guard let palette = root.value(at: "color", "palette") else { return }
    let map = TokenMap(palette, path: "color.palette", problems: problems)
    var colors: [String: Color] = [:]
    for key in map.keys {
      guard let token = map.optional(key) else { continue }
      var target = token
      var steps = 0
      while let name = target.text, Color(hex: name) == nil, let next = palette[name], steps < 16 {
        target = next
        steps += 1
      }
      if let color = target.text.flatMap(Color.init(hex:)) {
        colors[key] = color
      } else {
        map.refuse(key, token, wants: "a colour such as \"#143F66\" or the name of another one")
      }
    }
    palettes.insert((root.place.file, colors), at: 0)
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
      refuse(key, token, wants: "a list of \(number) colours")
      return harmless
    }
    return list.enumerated().map { color($0.element, key: "\(key)[\($0.offset)]", names) }
  }

  private func color(_ token: Token, key: String, _ names: ColorNames) -> Color {
    if let color = names.color(token) { return color }
    if let name = token.text, !name.hasPrefix("#") {
      let hint = Spelling.nearest(to: name, in: names.all).map { "; did you mean “\($0)”?" } ?? ""
      problems.add("no colour is called “\(name)”\(hint)", at: token.place, path: path(of: key))
    } else {
      refuse(key, token, wants: "a colour such as \"#143F66\" or a name from the palette")
    }
    return .black
  }
}
