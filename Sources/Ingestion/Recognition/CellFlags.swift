internal import Statistics

/// Letters behind a number or a colon that give its status: `12.3 bp`, `:c`.
enum CellFlags {
  /// Takes the letters off a text; `nil` if there are none.
  static func take(from text: inout String) -> String? {
    let flags = String(text.reversed().prefix { $0.isLetter }.reversed())
    let rest = String(text.dropLast(flags.count)).trimmingBlanks()
    guard !flags.isEmpty, rest == ":" || rest.last?.isWholeNumber == true else { return nil }
    text = rest
    return flags
  }
}
