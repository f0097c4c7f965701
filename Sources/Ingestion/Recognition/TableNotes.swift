internal import Statistics

/// The notes below a table to which signs beside its figures and headers refer: `* Advance statistics`, ① 快报数.
struct TableNotes {
  private var texts: [String: String] = [:]

  init(_ table: Table) {
    for note in table.notes {
      let mark = String(note.prefix { CellMarks.isReference(String($0)) && !$0.isWhitespace })
      let text = note.dropFirst(mark.count).drop { " :：=.、\u{3000}\u{A0}".contains($0) }
      if !mark.isEmpty, !text.isEmpty, texts[Self.number(mark)] == nil { texts[Self.number(mark)] = String(text) }
      // A number before a note is raised in print, or has a bracket behind it.
      let digits = String(note.prefix(while: \.isASCIIDigit))
      let rest = note.dropFirst(digits.count)
      guard (1...2).contains(digits.count), let next = rest.first, next == ")" || next == " " else { continue }
      let said = rest.drop { " ).\u{A0}".contains($0) }
      if !said.isEmpty, texts[Self.number(digits)] == nil { texts[Self.number(digits)] = String(said) }
    }
  }

  /// A mark by which it is found, whether it is raised or not, and whether it has a bracket or not.
  private static func number(_ mark: String) -> String {
    RaisedText.raised(mark.filter { !"()[]".contains($0) }).filter { !"⁽⁾".contains($0) }
  }

  /// What the note says that a sign refers to; `nil` if there is none.
  func text(of mark: String?) -> String? { mark.flatMap { texts[Self.number($0)] } }
}
