/// The language of a text as a BCP 47 tag; chooses glyph forms and rules of line breaking.
public struct TextLanguage: Hashable, Sendable, Codable, RawRepresentable {
  /// The tag, such as `en` or `zh-Hans`.
  public var rawValue: String

  /// Makes a language from its BCP 47 tag.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// English.
  public static let english = TextLanguage(rawValue: "en")
  /// Chinese in simplified characters.
  public static let chinese = TextLanguage(rawValue: "zh-Hans")

  /// Whether the language is written in Han characters without spaces.
  public var isHan: Bool { rawValue == "zh" || rawValue.hasPrefix("zh-") }
}

extension TextLanguage {
  /// The language that Latin letters are most likely in where another is written without them.
  static let ofLatinLetters = english
  /// The language that ideographs are most likely in where another is written without them.
  static let ofIdeographs = chinese
  /// The language that Hebrew letters are most likely in.
  static let ofHebrewLetters = TextLanguage(rawValue: "he")
  /// The language that Arabic letters are most likely in.
  static let ofArabicLetters = TextLanguage(rawValue: "ar")

  /// Whether the language is written with ideographs, alone or among other characters.
  var writesIdeographs: Bool { isHan || isOne(of: ["ja", "ko"]) }

  /// Whether the language is written from right to left.
  package var readsRightToLeft: Bool { isOne(of: ["ar", "fa", "he", "ur", "ug", "yi"]) }

  private func isOne(of subtags: [String]) -> Bool { subtags.contains { rawValue == $0 || rawValue.hasPrefix($0 + "-") } }
}
