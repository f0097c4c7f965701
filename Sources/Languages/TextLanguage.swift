/// The language of a text as a BCP 47 tag; chooses glyph forms and rules of line breaking.
///
/// A text may be in any language. What is known of those on offer is found by the tag.
public struct TextLanguage: Hashable, Sendable, Codable, RawRepresentable {
  /// The tag with the script where a language is written in several.
  public var rawValue: String

  /// Makes a language from its BCP 47 tag.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Whether the language is written in Han characters without spaces.
  public var isHan: Bool { Self.hanTags.contains(where: isOf) }

  private static let hanTags = Language.all.filter(\.rules.isHan).map(Tag.init)
}

extension TextLanguage {
  /// A tag, and what longer tags of the same language begin with.
  private struct Tag {
    let whole: String
    let prefix: String

    init(_ language: Language) { self.init(language.tag) }

    init(_ tag: String) {
      whole = tag
      prefix = tag + "-"
    }
  }

  private func isOf(_ tag: Tag) -> Bool { rawValue == tag.whole || rawValue.hasPrefix(tag.prefix) }

  /// The language on offer that the tag is of; `nil` if there is none.
  package var offered: Language? {
    Language.known.first { $0.textTag == rawValue } ?? Language.all.first { isOf(Tag($0)) }
  }

  /// The tag that fonts and the rules of line breaking know the language by.
  package var fontTag: String { offered?.rules.fontTag ?? rawValue }

  /// Whether the language is written with ideographs, alone or among other characters.
  package var writesIdeographs: Bool { isHan || writesOtherIdeographs }

  /// Whether ideographs of the language have shapes of their own, other than those of the language on offer.
  package var writesOtherIdeographs: Bool { Self.otherIdeographs.contains(where: isOf) }

  /// Whether the language is written from right to left.
  package var readsRightToLeft: Bool { Self.rightToLeft.contains(where: isOf) }

  private static let otherIdeographs = ["ja", "ko"].map(Tag.init)
  private static let rightToLeft = ["ar", "fa", "he", "ur", "ug", "yi"].map(Tag.init)
}

// MARK: Guesses from letters

extension TextLanguage {
  /// The language that Latin letters are most likely in where another is written without them.
  package static let ofLatinLetters = Language.of("a").textLanguage
  /// The language that ideographs are most likely in where another is written without them.
  package static let ofIdeographs = Language.of("\u{4E00}").textLanguage
  /// The language that Hebrew letters are most likely in.
  package static let ofHebrewLetters = TextLanguage(rawValue: "he")
  /// The language that Arabic letters are most likely in.
  package static let ofArabicLetters = TextLanguage(rawValue: "ar")
}
