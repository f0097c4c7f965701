/// Names that many files have, of places or of what is measured, in the languages on offer: data that only have such names can be told in
/// every language.
///
/// Each language lists its names by keys that all languages share, the name that is written before others that files have. A name counts
/// whole or not at all: no part of it is looked up, and one that could be two places is not known.
///
/// Sources: names of countries and territories are those of CLDR 46 (Unicode licence), by codes of ISO 3166-1, with the spellings of the
/// United Nations and the World Bank; China’s provinces and prefectures are those of the Ministry of Civil Affairs (GB/T 2260), in
/// English as the National Bureau of Statistics writes them; indicators are those of its communiqués and yearbooks, of Eurostat and of the
/// World Bank.
package struct OrdinaryNames: Sendable {
  /// What the names are of.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case places
    case measures
  }

  private var names: [Substring: Substring] = [:]
  private var keys: [String: Set<Substring>] = [:]

  /// No names.
  init() {}

  /// Reads lists of names: `key=name/other name | key=name`.
  init(_ lists: [String]) {
    for list in lists {
      for line in list.split(whereSeparator: \.isNewline) {
        for entry in line.split(separator: " | ") {
          guard let mark = entry.firstIndex(of: "=") else { continue }
          let key = entry[..<mark]
          let all = entry[entry.index(after: mark)...].split(separator: "/")
          names[key] = all.first
          for name in all { keys[Self.squeezed(name), default: []].insert(key) }
        }
      }
    }
  }

  /// The words of which names of measures are made in a language, in lower case: those that begin with a capital at most where a name begins.
  package static func commonWords(in language: Language) -> Set<String> {
    let words = language.rules.ordinaryNames(.measures).names.values.flatMap { name in
      name.split { !$0.isLetter }.enumerated().map { (word: String($1), isFirst: $0 == 0) }
    }
    let proper = Set(words.filter { !$0.isFirst && $0.word.first?.isUppercase == true }.map { $0.word.lowercased() })
    let common = words.filter { !$0.word.dropFirst().contains(where: \.isUppercase) && $0.word.count > 1 }.map {
      $0.word.lowercased()
    }
    return Set(common).subtracting(proper)
  }

  /// The keys of things that have a name.
  var allKeys: Set<Substring> { Set(names.keys) }

  /// The name of a thing that is written.
  func name(of key: Substring) -> String? { names[key].map(String.init) }

  /// What is called so in one language, in another; `nil` if that is not known for sure.
  package static func name(
    of text: String, in language: Language, as other: Language, _ kind: Kind
  ) -> String? {
    let (own, others) = (language.rules.ordinaryNames(kind), other.rules.ordinaryNames(kind))
    let found = Set((own.keys[squeezed(text)] ?? []).compactMap { others.names[$0] })
    return found.count == 1 ? found.first.map(String.init) : nil
  }

  /// A name as it is compared: case, width, kinds of spaces and apostrophes do not matter.
  static func squeezed(_ name: some StringProtocol) -> String {
    var result = ""
    var isSpace = false
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0xA0, 0x2009, 0x202F, 0x3000: isSpace = !result.isEmpty
      default:
        if isSpace { result += " " }
        isSpace = false
        // Full-width forms of ASCII are the same characters.
        let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        result.unicodeScalars.append(narrow == "\u{2019}" || narrow == "\u{2018}" ? "'" : narrow)
      }
    }
    return result.lowercased()
  }
}
