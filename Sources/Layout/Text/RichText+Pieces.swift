extension RichText.Piece {
  /// The characters of the piece as they are printed; page numbers are unknown here.
  var printed: String? {
    switch self {
    case .text(let text, _), .link(let text, _), .styled(let text, _): text
    case .mark(let note): note.mark
    case .pageNumber: nil
    }
  }

  /// The piece with other characters.
  func saying(_ text: String) -> RichText.Piece {
    switch self {
    case .text(_, let voice): .text(text, voice)
    case .link(_, let target): .link(text, to: target)
    case .styled(_, let style): .styled(text, style)
    case .mark, .pageNumber: self
    }
  }
}
