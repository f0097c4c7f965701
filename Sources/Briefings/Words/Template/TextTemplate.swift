/// A text with figures in it, as a template writes it.
///
/// - `{…}` stands for something about the figures of a region: see `FigureReference`. `{{` and `}}` are braces.
/// - `**…**` is bold.
/// - `[…]` with a placeholder in it is left out where that has no figure: `{film_tax}[, or {share film_tax of film_revenue} of revenue].`
///   Without a placeholder, brackets are brackets.
/// - A sentence with a placeholder (outside of brackets) that has no figure for the region is left out as a whole; the others stay.
///   A sentence ends with 。！？, or with . ! ? before a space and anything but a small letter.
package struct TextTemplate: Hashable, Sendable {
  /// A stretch of a sentence.
  enum Piece: Hashable, Sendable {
    /// Characters as written.
    case text(String, Weight)
    /// A placeholder.
    case figure(FigureReference, Weight)
    /// Left out where one of its placeholders has no figure.
    case optional([Piece])
  }

  /// How heavy a stretch is set.
  enum Weight: Hashable, Sendable {
    case regular
    case strong
  }

  /// The sentences in order.
  let sentences: [[Piece]]

  /// Reads a text; `indicators` are the keys that exist. Fails at the first thing that is wrong, with its offset.
  package static func parse(_ text: String, indicators: Set<String>) throws(TextTemplateError) -> TextTemplate {
    guard TextTemplateParser.isNeeded(for: text) else {
      return TextTemplate(sentences: TextTemplateSentences.split(text.isEmpty ? [] : [.text(text, .regular)]))
    }
    var parser = TextTemplateParser(text, indicators: indicators)
    return TextTemplate(sentences: TextTemplateSentences.split(try parser.pieces()))
  }

  /// Everything its placeholders stand for, in order of first use.
  package var references: [FigureReference] {
    var seen: Set<FigureReference> = []
    return sentences.flatMap { $0 }.flatMap(Self.references).filter { seen.insert($0).inserted }
  }

  private static func references(in piece: Piece) -> [FigureReference] {
    switch piece {
    case .text: []
    case .figure(let reference, _): [reference]
    case .optional(let pieces): pieces.flatMap(references)
    }
  }
}
