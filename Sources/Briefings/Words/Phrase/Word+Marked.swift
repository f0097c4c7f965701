import Languages
import Layout

/// Text that keeps its marks where a fixed word is filled with it.
protocol WordFilling {
  /// Characters without marks.
  static func words(_ text: String) -> Self
  /// One text after the other.
  static func + (first: Self, second: Self) -> Self
}

extension WordFilling {
  /// A fixed word with what stands in braces filled in.
  init(_ word: Word, _ language: Language, _ values: KeyValuePairs<String, Self>) {
    self = word[language].wordParts.map { part in
      switch part {
      case .text(let text): .words(text)
      case .value(let name): values.first { $0.key == name }?.value ?? .words("{\(name)}")
      }
    }.reduce(Self.words(""), +)
  }
}

extension RichText: WordFilling {
  static func words(_ text: String) -> RichText { RichText(text) }
}

extension BriefingSummary.MarkedText: WordFilling {
  static func words(_ text: String) -> Self { Self(text) }

  static func + (first: Self, second: Self) -> Self { Self(first.pieces + second.pieces) }
}
