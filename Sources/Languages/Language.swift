/// A language that briefings are written in: a value, which its folder makes.
///
/// ```swift
/// Language(tag: "en")?.ownName  // English
/// ```
public struct Language: Hashable, Sendable {
  /// Where its rules are among all: small, and copied without counting references.
  private let index: UInt8

  /// How each language is written: the one list of them, those on offer first.
  private static let written: [any LanguageRules] = [English(), Chinese(), Pseudo()]

  /// The languages on offer, the first of them the one that is taken where nothing else is said.
  public static let all = known.filter(\.rules.isOffered)

  /// The language that is taken where nothing else is said: the first on offer.
  public static var usual: Language { all[0] }

  /// The languages there are: those on offer, and what only tests ask for.
  package static let known = written.map { Language($0) }

  /// The language that is written by these rules.
  package init(_ rules: any LanguageRules) {
    guard let index = Self.written.firstIndex(where: { $0.tag == rules.tag }) else {
      preconditionFailure("“\(rules.tag)” is not in the list of languages")
    }
    self.index = UInt8(index)
  }

  /// The language with a tag, on offer or only for tests; `nil` if there is none.
  public init?(tag: String) {
    guard let index = Self.written.firstIndex(where: { $0.tag == tag }) else { return nil }
    self.index = UInt8(index)
  }

  /// How the language is written, and its fixed words.
  package var rules: any LanguageRules { Self.written[Int(index)] }

  /// The tag of the language in options, columns and file names: `en`, `zh`.
  public var tag: String { rules.tag }

  /// What the language calls itself.
  public var ownName: String { rules.ownName }

  /// What its texts are keyed by in JSON: `english`, `chinese`.
  package var key: String { rules.key }

  /// The tag with the script where a language is written in several, as documents and pages declare it: `en`, `zh-Hans`.
  public var textTag: String { rules.textTag }

  /// The tag as text is set with.
  public var textLanguage: TextLanguage { TextLanguage(rawValue: textTag) }

  /// The language that a text is taken to be in if nothing but its letters is known: the first on offer that is written in them.
  public static func of(_ text: String) -> Language {
    let isHan = text.unicodeScalars.contains(where: \.isHan)
    return all.first { $0.rules.isHan == isHan } ?? usual
  }
}

extension Language: CustomStringConvertible {
  /// The tag.
  public var description: String { tag }
}

extension Language: Codable {
  /// Reads the tag.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let tag = try container.decode(String.self)
    guard let found = Language(tag: tag) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(tag)” is not a language on offer")
    }
    self = found
  }

  /// Writes the tag.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(tag)
  }
}

extension Unicode.Scalar {
  /// Whether this is a Chinese character, of the blocks that modern text uses.
  package var isHan: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x20000...0x3134F).contains(value)
      || value == 0x3007
  }
}
