internal import Statistics

/// Words before the name of a part of what is above it: 其中, `of which`, `davon`.
enum PartWords {
  /// The name without such a word, as it would be written by itself; `nil` if it begins with none.
  static func withoutWord(_ name: String) -> String? {
    let lower = name.lowercased()
    for word in words where lower.hasPrefix(word) {
      let rest = name.dropFirst(word.count)
      // A word of letters ends where it ends.
      if word.last?.isASCII ?? false, word.last?.isLetter ?? false, rest.first?.isLetter ?? false { continue }
      let part = rest.drop { " :：,，、-–—\u{3000}\u{A0}".contains($0) }
      return part.prefix(1).uppercased() + part.dropFirst()
    }
    return nil
  }

  private static let words = [
    "#其中", "其中", "of which", "of them", "davon", "darunter", "dont", "de los cuales", "de las cuales", "dos quais", "das quais",
    "di cui",
    "waarvan", "w tym", "z toho", "ebből", "heraf", "varav", "hvorav", "joista", "в том числе", "из них", "うち", "이중",
  ]
}
