/// About how wide a Chinese title is, to know before it is set whether two lines hold it without breaking a name.
enum ChineseTitleWidth {
  /// How many em a line of the first page's title holds: 500 pt at 24 pt, less what an estimate may be out.
  static let line = 20.5

  /// Whether the title fits one line, or two that part at a comma or between its parts.
  static func breaksBySense(_ title: String) -> Bool {
    let characters = Array(title)
    if ems(characters[...]) <= line { return true }
    return characters.indices.dropLast().contains { index in
      ["，", "；", "\u{200B}"].contains(characters[index]) && ems(characters[...index]) <= line
        && ems(characters[(index + 1)...]) <= line
    }
  }

  /// Width in em: an ideograph or full-width mark is one, a mark at the end half, a digit about half.
  static func ems(_ characters: ArraySlice<Character>) -> Double {
    let width = characters.reduce(0.0) { $0 + ems($1) }
    return characters.last.map { "，；".contains($0) } ?? false ? width - 0.5 : width
  }

  private static func ems(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x200B, 0x2060: return 0
    case 0x20, 0x2C, 0x2E: return 0.3
    case 0x25: return 0.85
    case 0..<0x2000: return 0.55
    default: return 1
    }
  }
}
