/// A text in each language it is known in.
///
/// ```swift
/// let name: LocalizedText = [.english: "Jinhua", .chinese: "金华"]
/// name[.chinese]  // 金华
/// ```
public struct LocalizedText: Hashable, Sendable {
  /// The text in one language.
  private struct Entry: Hashable, Sendable {
    var language: Language
    var text: String
  }

  /// In the order of the languages' tags, so that equal texts are stored alike.
  private var entries: [Entry] = []

  /// Makes a text from what is known of it.
  public init(_ texts: some Sequence<(Language, String)>) {
    for (language, text) in texts { set(text, in: language) }
  }

  /// The text in a language, or else in the first language on offer that has one, or else in any; empty if there is none.
  public subscript(language: Language) -> String {
    if let text = text(in: language) { return text }
    guard entries.count > 1 else { return entries.first?.text ?? "" }
    for other in Language.all {
      if let text = text(in: other) { return text }
    }
    return entries[0].text
  }

  /// The text in the first language that has one; empty if there is none.
  public var inAnyLanguage: String { self[.usual] }

  /// The text that is said in a language and not borrowed from another; `nil` if there is none.
  public func text(in language: Language) -> String? { entries.first { $0.language == language }?.text }

  /// The different texts.
  public var texts: [String] {
    entries.reduce(into: []) { texts, entry in
      if !texts.contains(entry.text) { texts.append(entry.text) }
    }
  }

  /// The text with every language's changed in the same way.
  public func map(_ change: (String) -> String) -> LocalizedText {
    var changed = self
    for index in changed.entries.indices { changed.entries[index].text = change(entries[index].text) }
    return changed
  }

  private mutating func set(_ text: String, in language: Language) {
    let index = entries.firstIndex { $0.language.tag >= language.tag } ?? entries.endIndex
    if index < entries.endIndex, entries[index].language == language {
      entries[index].text = text
    } else {
      entries.insert(Entry(language: language, text: text), at: index)
    }
  }
}

extension LocalizedText: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  /// The same text in every language.
  public init(stringLiteral value: String) { self.init(Language.known.map { ($0, value) }) }

  /// A text in some languages: `[.english: "Jinhua", .chinese: "金华"]`.
  public init(dictionaryLiteral texts: (Language, String)...) { self.init(texts) }
}

extension LocalizedText {
  /// A text of data whose language is not said: it is the one written in these letters.
  public init(found text: String) { self.init([(Language.of(text), text)]) }
}

extension LocalizedText: Codable {
  /// A language by its key.
  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(_ language: Language) { stringValue = language.key }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads a text for each language on offer, under the language's key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for language in Language.all {
      if let text = try container.decodeIfPresent(String.self, forKey: Name(language)) { set(text, in: language) }
    }
  }

  /// Writes a text for each language on offer, under the language's key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for entry in entries where entry.language.rules.isOffered { try container.encode(entry.text, forKey: Name(entry.language)) }
  }
}
