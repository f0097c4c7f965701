internal import Statistics

/// The notes below a table to which signs beside its figures and headers refer: `* Advance statistics`, ① 快报数.
struct TableNotes {
  private var texts: [String: String] = [:]

  init(_ table: Table) {
    for note in table.notes {
      let mark = String(note.prefix { CellMarks.isReference(String($0)) && !$0.isWhitespace })
      let text = note.dropFirst(mark.count).drop { " :：=.、\u{3000}\u{A0}".contains($0) }
      if !mark.isEmpty, !text.isEmpty, texts[mark] == nil { texts[mark] = String(text) }
    }
  }

  /// What the note says that a sign refers to; `nil` if there is none.
  func text(of mark: String?) -> String? { mark.flatMap { texts[$0] } }
}
