package import Statistics

/// Words of a briefing before they are set: text in which the raised marks of figures and the numbers of notes keep their places.
///
/// A phrase can be written as a string literal, with other phrases, marks and notes interpolated: `"\(level) more\(mark: .derived)"`.
package struct Phrase: Hashable, Sendable {
  /// One stretch of a phrase.
  package enum Part: Hashable, Sendable {
    /// Plain characters.
    case text(String)
    /// The raised letter that says how the figure before it is known; never `.final`.
    case mark(Standing)
    /// The raised number of a note.
    case note(Note)
    /// Characters in bold.
    case strong(String)
  }

  /// The stretches in reading order; neighbouring texts are joined, empty ones are left out.
  package private(set) var parts: [Part]

  /// Makes a phrase from its parts.
  package init(_ parts: [Part] = []) {
    self.parts = []
    for part in parts { append(part) }
  }

  /// Makes a phrase of plain characters.
  package init(_ text: String) {
    self.init([.text(text)])
  }

  /// Whether nothing is in it.
  package var isEmpty: Bool { parts.isEmpty }

  /// The characters with each mark as its raised letter (`13.36ᵈ`) and without notes: for comparison and for lists in plain text.
  package var string: String {
    parts.map { part in
      switch part {
      case .text(let text), .strong(let text): text
      case .mark(let standing): standing.mark.raised
      case .note: ""
      }
    }.joined()
  }

  /// The characters alone, without marks and notes: for measuring. A title may have U+200B between its parts.
  package var plain: String {
    parts.map { part in
      switch part {
      case .text(let text), .strong(let text): text
      case .mark, .note: ""
      }
    }.joined()
  }

  /// The standings whose marks it has, each once, in order of first appearance.
  package var marks: [Standing] {
    unique(parts.compactMap { if case .mark(let standing) = $0 { standing } else { nil } })
  }

  /// The notes it needs, each once, in order of first appearance.
  package var notes: [Note] {
    unique(parts.compactMap { if case .note(let note) = $0 { note } else { nil } })
  }

  /// Adds a part at the end.
  package mutating func append(_ part: Part) {
    switch (parts.last, part) {
    case (_, .text("")), (_, .strong("")), (_, .mark(.final)): break
    case (.text(let before)?, .text(let text)): parts[parts.count - 1] = .text(before + text)
    case (.strong(let before)?, .strong(let text)): parts[parts.count - 1] = .strong(before + text)
    default: parts.append(part)
    }
  }

  /// Both phrases, one after the other.
  package static func + (first: Phrase, second: Phrase) -> Phrase {
    Phrase(first.parts + second.parts)
  }

  /// Adds a phrase at the end.
  package static func += (first: inout Phrase, second: Phrase) {
    for part in second.parts { first.append(part) }
  }

  /// Between two parts of a title in ideographs: a line ends here before it ends between any two other ideographs. U+200B.
  static let seam = "\u{200B}"

  /// The phrase with its first letter as a capital.
  package var capitalized: Phrase {
    guard let first = parts.first else { return self }
    var parts = parts
    switch first {
    case .text(let text): parts[0] = .text(text.capitalizedFirst)
    case .strong(let text): parts[0] = .strong(text.capitalizedFirst)
    case .mark, .note: break
    }
    return Phrase(parts)
  }

  /// The phrase without its notes: in a title, or if the notes are elsewhere.
  package var withoutNotes: Phrase {
    Phrase(parts.filter { if case .note = $0 { false } else { true } })
  }

  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// Collects the parts of an interpolated literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    /// Starts with nothing.
    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(interpolationCount * 2 + 1)
    }

    /// Adds the characters between two interpolations.
    package mutating func appendLiteral(_ literal: String) {
      parts.append(.text(literal))
    }

    /// Adds another phrase with its marks and notes.
    package mutating func appendInterpolation(_ phrase: Phrase) {
      parts += phrase.parts
    }

    /// Adds characters.
    package mutating func appendInterpolation(_ text: String) {
      parts.append(.text(text))
    }

    /// Adds a whole number in digits.
    package mutating func appendInterpolation(_ number: Int) {
      parts.append(.text(String(number)))
    }

    /// Adds the raised letter of a standing.
    package mutating func appendInterpolation(mark standing: Standing) {
      parts.append(.mark(standing))
    }

    /// Adds the raised number of a note, where there is one.
    package mutating func appendInterpolation(note: Note?) {
      if let note { parts.append(.note(note)) }
    }
  }

  /// Makes a phrase of plain characters.
  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// Makes a phrase from an interpolated literal.
  package init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.parts)
  }
}

extension String {
  /// A mark in letters and digits that Unicode has raised, for plain text; one without them in brackets.
  var raised: String {
    let characters = map { raisedCharacters[$0] }
    guard !characters.contains(nil) else { return unicodeScalars.allSatisfy(\.isASCII) ? "[\(self)]" : self }
    return String(characters.compactMap(\.self))
  }
}

private let raisedCharacters: [Character: Character] = [
  "p": "ᵖ", "e": "ᵉ", "f": "ᶠ", "d": "ᵈ", "t": "ᵗ", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
  "8": "⁸", "9": "⁹", ",": "˒",
]

extension Phrase {
  /// A phrase as a title has it: no marks, no notes.
  var asTitle: Phrase {
    Phrase(
      parts.filter {
        switch $0 {
        case .mark, .note: false
        case .text, .strong: true
        }
      })
  }

  /// The phrase without the marks of plans and targets, where its words say that it is one.
  var withoutAimMarks: Phrase {
    Phrase(
      parts.filter {
        switch $0 {
        case .mark(.forecast), .mark(.target): false
        case .mark, .text, .strong, .note: true
        }
      })
  }

  /// The phrase as running text, where a line may end anywhere.
  var withoutSeams: Phrase {
    Phrase(
      parts.map { part in
        if case .text(let text) = part { .text(text.split(separator: Phrase.seam).joined()) } else { part }
      })
  }
}
