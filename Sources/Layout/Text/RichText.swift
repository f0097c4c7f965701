public import Drawing

/// Words with their emphasis, marks and references, before a style says how they look.
///
/// A plain text is just a string literal: `"Cluster revenue"`. Notes come with their marks:
/// `"Larger companies" + .mark(sizeNote)`.
public struct RichText: Hashable, Sendable {
  /// How a stretch of text stands out from the text around it.
  public enum Voice: Hashable, Sendable {
    /// As the text around it.
    case plain
    /// Heavier.
    case strong
    /// In the second ink: derived values, units, years.
    case secondary
    /// Raised and smaller.
    case raised
    /// Heavier, in the ink of the text around it: "Source:" before a source.
    case lead
  }

  /// A stretch of text. Plain words are nearly all there are, and take little memory.
  public enum Piece: Hashable, Sendable {
    /// Words.
    case text(String, Voice)
    /// The raised mark of a note; the note is printed at the foot of the page.
    indirect case mark(Footnote)
    /// The label of the page that holds a destination, with a link to it.
    case pageNumber(of: String)
    /// Words that lead somewhere.
    indirect case link(String, to: Scene.Link.Target)
    /// Words in a style of their own.
    indirect case styled(String, TextStyle)
  }

  /// The stretches in reading order.
  public var pieces: [Piece]
  /// Notes that the text needs without printing a raised mark, such as the meaning of `..`.
  public var declared: [Footnote]

  /// Makes a text from its stretches.
  public init(_ pieces: [Piece] = [], declaring declared: [Footnote] = []) {
    self.pieces = pieces
    self.declared = declared
  }

  /// Makes a text in one voice.
  public init(_ text: String, _ voice: Voice = .plain) {
    self.init(text.isEmpty ? [] : [.text(text, voice)])
  }

  /// Makes a text that is styled already.
  public init(_ text: StyledText) {
    self.init(text.runs.map { .styled($0.text, $0.style) })
  }

  /// Heavier words.
  public static func strong(_ text: String) -> RichText { RichText(text, .strong) }
  /// Words in the second ink.
  public static func secondary(_ text: String) -> RichText { RichText(text, .secondary) }
  /// Raised and smaller words.
  public static func raised(_ text: String) -> RichText { RichText(text, .raised) }
  /// The raised mark of a note.
  public static func mark(_ note: Footnote) -> RichText { RichText([.mark(note)]) }
  /// The label of the page that holds a destination.
  public static func pageNumber(of destination: String) -> RichText { RichText([.pageNumber(of: destination)]) }
  /// Words that lead somewhere.
  public static func link(_ text: String, to target: Scene.Link.Target) -> RichText { RichText([.link(text, to: target)]) }

  /// The text, needing a note without printing a mark for it.
  public func declaring(_ notes: Footnote...) -> RichText {
    RichText(pieces, declaring: declared + notes)
  }

  /// Whether there is nothing to print.
  public var isEmpty: Bool { string.isEmpty }

  /// The notes that the text needs, marks first, in order of appearance.
  public var notes: [Footnote] {
    var notes: [Footnote] = []
    for case .mark(let note) in pieces { notes.append(note) }
    return notes.isEmpty ? declared : notes + declared
  }

  /// The characters alone, marks and page numbers left out: what a bookmark says.
  public var string: String {
    pieces.reduce(into: "") { string, piece in
      switch piece {
      case .text(_, .raised), .mark, .pageNumber: break
      case .text(let text, _), .link(let text, _), .styled(let text, _): string += text.withoutSteering
      }
    }
  }

  /// Whether it needs neither notes nor page numbers: nearly every text.
  var isPlain: Bool {
    declared.isEmpty
      && pieces.allSatisfy { piece in
        switch piece {
        case .text, .link, .styled: true
        case .mark, .pageNumber: false
        }
      }
  }

  var printsPageNumbers: Bool {
    pieces.contains { piece in
      if case .pageNumber = piece { true } else { false }
    }
  }

  /// Both texts, one after the other.
  public static func + (first: RichText, second: RichText) -> RichText {
    RichText(first.pieces + second.pieces, declaring: first.declared + second.declared)
  }
}

extension String {
  /// The string without characters that only steer where a line ends or which way a text reads: they are not part of what it says.
  fileprivate var withoutSteering: String {
    // All of them begin with this byte; most texts have none.
    guard utf8.contains(0xE2) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !Self.isSteering($0) }))
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200B || (0x2066...0x2069).contains(scalar.value)
  }
}
