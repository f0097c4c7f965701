import Drawing

extension Unicode.Scalar {
  /// Whether the character counts as printed: neither white space nor one that only steers line breaking. Typesetters drop those where
  /// they break a line.
  var isPrinted: Bool {
    switch value {
    case 0x21..<0x7F: true
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: false
    case 0x061C, 0x180E, 0xFFF9...0xFFFB: false
    default: true
    }
  }
}

extension StringProtocol {
  /// Number of characters, as Unicode scalars, that are printed.
  var visibleCount: Int { unicodeScalars.reduce(0) { $0 + ($1.isPrinted ? 1 : 0) } }
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
    while let first = kept.first, let text = first.printed, text.visibleCount == 0 { kept.removeFirst() }
    if let first = kept.first, let text = first.printed, text.unicodeScalars.first?.isPrinted == false {
      kept[0] = first.saying(String(text.unicodeScalars.drop { !$0.isPrinted }))
    }
    return RichText(kept, declaring: declared)
  }
}

extension String {
  /// The string without its first `count` printed characters.
  fileprivate func dropping(visible count: Int) -> Substring.UnicodeScalarView {
    var left = count
    return unicodeScalars.drop { scalar in
      guard left > 0 else { return false }
      if scalar.isPrinted { left -= 1 }
      return true
    }
  }
}
