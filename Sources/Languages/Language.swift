/// A language that briefings are written in.
public enum Language: Hashable, Sendable {
  /// English.
  case english
  /// Chinese in simplified characters.
  case chinese

  /// The languages on offer, the first of them the one that is taken where nothing else is said.
  public static let all: [Language] = [.english, .chinese]

  /// The language that is taken where nothing else is said: the first on offer.
  public static var usual: Language { all[0] }

  /// The tag of the language in options, columns and file names: `en`, `zh`.
  public var tag: String {
    switch self {
    case .english: "en"
    case .chinese: "zh"
    }
  }

  /// What the language calls itself: `English`, `中文`.
  public var ownName: String { rules.ownName }

  /// What its texts are keyed by in JSON: `english`, `chinese`.
  package var key: String { rules.key }

  /// The tag with the script where a language is written in several, as documents and pages declare it: `en`, `zh-Hans`.
  public var textTag: String { rules.textTag }

  /// The tag as text is set with.
  public var textLanguage: TextLanguage { TextLanguage(rawValue: textTag) }

  /// The language on offer with a tag; `nil` if there is none.
  public init?(offered tag: String) {
    guard let found = Self.all.first(where: { $0.tag == tag }) else { return nil }
    self = found
  }

  /// How the language is written, and its fixed words.
  package var rules: any LanguageRules {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    }
  }

  /// The language that a text is taken to be in if nothing but its letters is known: the first on offer that is written in them.
  public static func of(_ text: String) -> Language {
    let isHan = text.unicodeScalars.contains(where: \.isHan)
    return all.first { $0.rules.isHan == isHan } ?? usual
  }
}

extension Language: Codable {
  /// Reads the tag.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let tag = try container.decode(String.self)
    guard let found = Language(offered: tag) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "there is no language “\(tag)”")
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
