import Statistics

/// The name of a place in an English sentence.
struct EnglishPlace: Hashable, Sendable {
  /// The name with its article, if it has one: `Hengdian`, `the United Kingdom`.
  let name: String

  /// Reads a name.
  init(_ name: String) {
    self.name = Self.takesArticle(name) ? "the \(name)" : name
  }

  /// The name as an owner: `Hengdian’s`, `the Netherlands’`.
  var possessive: String { name.hasSuffix("s") ? "\(name)’" : "\(name)’s" }

  /// Whether a text names the place, as whole words: then a sentence about that text need not name it again.
  static func isNamed(_ name: String, in text: String) -> Bool {
    guard !name.isEmpty else { return false }
    var rest = text[...]
    while let found = rest.range(ofText: name) {
      let before = found.lowerBound == text.startIndex ? nil : text[text.index(before: found.lowerBound)]
      let after = found.upperBound == text.endIndex ? nil : text[found.upperBound]
      if !(before?.isLetter ?? false), !(after?.isLetter ?? false) { return true }
      rest = text[found.upperBound...]
    }
    return false
  }

  private static func takesArticle(_ name: String) -> Bool {
    if name.lowercased().hasPrefix("the ") { return false }
    if name.hasPrefix("United ") || withArticle.contains(name) { return true }
    // “Pudong New Area” is a name like that of a district; “the Bay Area” says what it is.
    if name.hasSuffix(" New Area") { return false }
    return ["Islands", "Republic", "Federation", "Emirates", "Union", "Region", "Area", "Zone"].contains {
      name.hasSuffix(" \($0)")
    }
  }

  private static let withArticle: Set<String> = ["Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia"]
}
