public import Languages

extension String {
  /// The text as it may be printed: characters that are not seen and steer others are shown by their numbers, such as ‹U+202E›, where they are
  /// suspicious; line ends and tabs are spaces; of many marks on one letter the first four remain.
  public var disarmed: String {
    guard mayHide else { return self }
    let text = Array(unicodeScalars)
    var shown = Substring.UnicodeScalarView()
    var marks = 0
    for (index, scalar) in text.enumerated() {
      let isMark = scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .enclosingMark
      marks = isMark ? marks + 1 : 0
      if HiddenCharacter.effect(of: index, in: text) != nil {
        shown.append(contentsOf: "‹\(scalar.codeName)›".unicodeScalars)
      } else if [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029].contains(scalar.value) {
        if shown.last != " " { shown.append(" ") }
      } else if marks <= Self.mostMarks {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// More marks than this on one letter say nothing and reach into the lines around.
  private static let mostMarks = 4

  /// The text as it may be printed within a sentence: one that holds letters written from right to left is isolated (U+2068 … U+2069), so
  /// that the text around it keeps its place.
  public var isolated: String {
    let text = disarmed
    guard text.mayHide, text.unicodeScalars.contains(where: \.readsRightToLeft) else { return text }
    return "\u{2068}\(text)\u{2069}"
  }

  /// Whether any character may be hidden or read from right to left: a quick look at the bytes that most texts pass.
  private var mayHide: Bool {
    utf8.contains { byte in
      switch byte {
      case 0x20..<0x7F, 0xE4...0xE9: false
      case 0xC3, 0x80..<0xC0: false
      default: true
      }
    }
  }
}

extension LocalizedText {
  /// The text as it may be printed within a sentence, in each language.
  public var isolated: LocalizedText { map(\.isolated) }
  /// The text as it may be printed by itself, in each language.
  public var disarmed: LocalizedText { map(\.disarmed) }
}

extension Dataset {
  /// The data with names as they may be printed. Keys and figures are as they were.
  public var isolated: Dataset {
    var safe = self
    for index in safe.regions.indices { safe.regions[index].name = safe.regions[index].name.isolated }
    for index in safe.indicators.indices {
      safe.indicators[index].name = safe.indicators[index].name.isolated
      safe.indicators[index].shortName = safe.indicators[index].shortName?.isolated
      safe.indicators[index].note = safe.indicators[index].note?.disarmed
    }
    for index in safe.units.indices { safe.units[index].name = safe.units[index].name.isolated }
    for index in safe.sources.indices {
      safe.sources[index].title = safe.sources[index].title.isolated
      safe.sources[index].publisher = safe.sources[index].publisher.isolated
    }
    return safe
  }
}
