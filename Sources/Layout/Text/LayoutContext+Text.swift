public import Drawing
import Styling

extension LayoutContext {
  /// The text in the styles of a place whose plain text looks like `base`.
  public func styled(_ text: RichText, _ base: TextStyle) -> StyledText {
    styled(runs(of: text, base))
  }

  /// Runs as a text in the document's language, with its abbreviations.
  func styled(_ runs: [StyledText.Run]) -> StyledText {
    StyledText(runs, language: language, glossary: glossary)
  }

  /// The runs of a text whose plain words look like `base`.
  func runs(of text: RichText, _ base: TextStyle) -> [StyledText.Run] {
    text.pieces.map { run(of: $0, base) }
  }

  private func run(of piece: RichText.Piece, _ base: TextStyle) -> StyledText.Run {
    switch piece {
    case .text(let text, let voice): .init(text, base.speaking(voice, in: style))
    case .mark(let note): .init(numbering.numbered(note).mark, base.raised, [.mark(note: note.key)])
    case .pageNumber(let destination):
      if let label = outline.pages[destination] {
        .init(label, base, [.link(to: .destination(destination), description: label)])
      } else {
        .init("0", base)
      }
    case .link(let text, let target): .init(text, base, [.link(to: target, description: text.replacing("\n", with: ""))])
    case .styled(let text, let style): .init(text, style)
    }
  }

  /// How wide running text is set in a column: no wider than eight columns of the grid, about 75 letters or 40 ideographs.
  func measure(in width: Double) -> Double {
    min(width, style.grid.width(of: min(8, style.grid.columns)))
  }

  /// The text broken into lines of at most `width` points.
  func lines(of text: RichText, _ base: TextStyle, width: Double) -> [TextLine] {
    typesetter.lines(of: styled(text, base), width: width)
  }

  /// The text on one line.
  func line(of text: RichText, _ base: TextStyle) -> TextLine {
    typesetter.line(of: styled(text, base))
  }
}

extension TextStyle {
  /// The style in another voice.
  func speaking(_ voice: RichText.Voice, in style: Style) -> TextStyle {
    switch voice {
    case .plain: self
    case .strong: style.strong(self).colored(style.colors.ink)
    case .lead: style.strong(self)
    case .secondary: colored(style.colors.secondary)
    case .raised: raised
    }
  }

  /// Where the baseline is in a line's box of the height of the leading, from its top in points: small letters and ideographs
  /// are in the middle. On a half point, so that lines of one style are placed alike everywhere.
  var baseline: Double { ((leading / 2 + size * 0.35) * 2).rounded() / 2 }

  /// The style at another type size; leading and rise stay.
  func sized(_ size: Double) -> TextStyle {
    var style = self
    style.size = size
    return style
  }
}

/// How lines are aligned between two edges.
enum Alignment: Hashable, Sendable {
  case leading, trailing, centered

  /// The left edge of something `width` wide.
  func left(_ width: Double, in available: Double) -> Double {
    switch self {
    case .leading: 0
    case .trailing: available - width
    case .centered: (available - width) / 2
    }
  }
}

extension [TextLine] {
  /// The lines as items, each at its own baseline.
  func items(left: Double = 0, width: Double = 0, firstBaseline: Double, leading: Double, alignment: Alignment = .leading)
    -> [Scene.Item]
  {
    enumerated().map { index, line in
      .text(
        line,
        at: Point(x: left + alignment.left(line.width, in: width), y: firstBaseline + Double(index) * leading))
    }
  }

  /// The widest line's width, in points.
  var width: Double { map(\.width).max() ?? 0 }
}

extension Scene.Item {
  /// A horizontal rule whose top edge is at `y`.
  static func rule(y: Double, from left: Double = 0, to right: Double, _ color: Color, width: Double) -> Scene.Item {
    let middle = y + width / 2
    return .path(
      .line(from: Point(x: left, y: middle), to: Point(x: right, y: middle)), fill: nil, stroke: Stroke(color, width: width))
  }

  /// The items as one tagged group.
  static func tagged(_ role: Tag.Role, _ items: [Scene.Item], element: Int? = nil) -> Scene.Item {
    .group(.init(items, tag: Tag(role, element: element)))
  }
}
