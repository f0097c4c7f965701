import Drawing

extension Character {
  /// Whether the character is printed: anything but white space. Typesetters drop spaces where they break a line.
  var isVisible: Bool { !isWhitespace }
}

extension StringProtocol {
  /// Number of characters that are printed.
  var visibleCount: Int { reduce(0) { $0 + ($1.isVisible ? 1 : 0) } }
}

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

extension RichText {
  /// What is left after `count` printed characters, without the space it would begin with. Marks and page numbers are never cut.
  func dropping(visible count: Int) -> RichText {
    guard count > 0 else { return self }
    var left = count
    var kept: [Piece] = []
    for piece in pieces {
      if left <= 0 {
        kept.append(piece)
        continue
      }
      let text = piece.printed ?? "0"
      let visible = text.visibleCount
      if visible <= left {
        left -= visible
        continue
      }
      kept.append(piece.saying(String(text.dropping(visible: left))))
      left = 0
    }
    while let first = kept.first, let text = first.printed, text.allSatisfy({ !$0.isVisible }) { kept.removeFirst() }
    if let first = kept.first, let text = first.printed, text.first?.isVisible == false {
      kept[0] = first.saying(String(text.drop { !$0.isVisible }))
    }
    return RichText(kept, declaring: declared)
  }

  /// The pieces that the first `count` printed characters touch: enough to know which notes they need.
  func keeping(visible count: Int) -> RichText {
    var left = count
    var kept: [Piece] = []
    for piece in pieces where left > 0 {
      kept.append(piece)
      left -= (piece.printed ?? "0").visibleCount
    }
    return RichText(kept, declaring: declared)
  }
}

extension String {
  /// The string without its first `count` printed characters.
  fileprivate func dropping(visible count: Int) -> Substring {
    var left = count
    return drop { character in
      guard left > 0 else { return false }
      if character.isVisible { left -= 1 }
      return true
    }
  }
}
