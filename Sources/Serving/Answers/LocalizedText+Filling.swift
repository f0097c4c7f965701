internal import Languages
internal import Statistics

extension LocalizedText {
  /// The text with things in the place of each `{}`, in their order. What looks like a gap in a thing stays as it is.
  func filled(_ things: [LocalizedText]) -> LocalizedText {
    func filled(_ language: Language) -> String {
      var parts = self[language].split(separator: "{}", omittingEmptySubsequences: false)[...]
      var text = String(parts.popFirst() ?? "")
      for (thing, part) in zip(things, parts) { text += thing[language] + part }
      return text
    }
    return LocalizedText(english: filled(.english), chinese: filled(.chinese))
  }

  /// The text with names or numbers that are the same in every language in the place of each `{}`.
  func filled(_ things: String...) -> LocalizedText { filled(things.map { LocalizedText(stringLiteral: $0) }) }
}
