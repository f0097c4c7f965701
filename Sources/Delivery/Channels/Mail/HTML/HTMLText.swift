internal import Briefings
internal import Drawing
internal import Publishing

/// Text in HTML.
enum HTMLText {
  /// Without a character that could begin a tag, end an attribute or be an entity, and without controls other than line ends.
  static func escaped(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || !$0.isControl })).markup
  }

  /// With raised marks, which do not push their line down. What a word joiner holds together, such as a number and its unit, and a
  /// Chinese character with its mark stay on one line without one, as some readers draw boxes for word joiners.
  static func marked(_ text: BriefingSummary.MarkedText) -> String {
    var result = ""
    var run = Run()
    for atom in atoms(of: text) {
      if atom.bond == .none {
        result += run.html
        run = Run()
      }
      run.content += atom.html
      run.isHeld = run.isHeld || atom.bond == .held
    }
    return result + run.html
  }

  /// Characters of which each belongs to the one before.
  private struct Run {
    var content = ""
    var isHeld = false

    var html: String { isHeld ? "<span style=\"white-space:nowrap\">\(content)</span>" : content }
  }

  /// How a character belongs to the one before.
  private enum Bond {
    /// Not at all.
    case none
    /// As digits of one number.
    case digit
    /// No line may end between them.
    case held
  }

  private static func atoms(of text: BriefingSummary.MarkedText) -> [(html: String, bond: Bond)] {
    var atoms: [(html: String, bond: Bond)] = []
    var previous: Character?
    var isHeld = false
    for piece in text.pieces {
      switch piece {
      case .words(let words):
        for character in words {
          if character == "\u{2060}" {
            isHeld = true
            continue
          }
          let isDigit = isOfNumber(character) && previous.map(isOfNumber) == true
          atoms.append((escaped(String(character)), isHeld ? .held : isDigit ? .digit : .none))
          previous = character
          isHeld = false
        }
      case .mark(let mark):
        let bond = previous.map { $0.isASCII ? Bond.digit : .held } ?? .none
        atoms.append(("<sup style=\"font-size:11px;line-height:0\">\(escaped(mark))</sup>", bond))
      }
    }
    return atoms
  }

  private static func isOfNumber(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || character == "." || character == ","
  }
}
