/// A language that briefings are written in.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  /// English.
  case english = "en"
  /// Chinese in simplified characters.
  case chinese = "zh"
}

/// A name in each language it is known in.
public struct LocalizedText: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
  /// In English, if known.
  public var english: String?
  /// In Chinese, if known.
  public var chinese: String?

  /// Makes a name from what is known of it; at least one language should be.
  public init(english: String?, chinese: String? = nil) {
    self.english = english
    self.chinese = chinese
  }

  /// The same text in every language.
  public init(stringLiteral value: String) {
    self.init(english: value, chinese: value)
  }

  /// The name in `language`, or else in the language it is known in.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english ?? chinese ?? ""
    case .chinese: chinese ?? english ?? ""
    }
  }
}
