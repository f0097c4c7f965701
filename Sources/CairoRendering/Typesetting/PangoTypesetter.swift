internal import CPangoCairo
public import Drawing

/// Sets text with Pango and HarfBuzz: glyphs with exact places, lines broken by the rules of both languages.
///
/// Words are shaped once and remembered, whole texts too. Belongs to one worker and is not for several threads.
public final class PangoTypesetter: Typesetter {
  /// Texts remembered before all are forgotten and learnt again.
  private static let capacity = 1024

  private let library: FontLibrary
  private let shaper: WordShaper
  private var paragraphs: [StyledText: Paragraph] = [:]

  /// Makes a typesetter of its own with the fonts of `fonts`.
  ///
  /// To paint its lines, take the typesetter of a `RenderingWorker` instead: painter and typesetter then share the loaded faces.
  public convenience init(fonts: FontSetup) throws(FontError) {
    self.init(try FontLibrary(fonts))
  }

  init(_ library: FontLibrary) {
    self.library = library
    shaper = WordShaper(library)
  }

  /// Breaks `text` into lines no wider than `width` points; see `Typesetter`.
  ///
  /// A line broken at a space keeps that space as an invisible glyph, so that words do not run together when the text is read
  /// or copied; it does not count in the line's width.
  public func lines(of text: StyledText, width: Double) -> [TextLine] {
    paragraph(text).lines(width: width)
  }

  private func paragraph(_ text: StyledText) -> Paragraph {
    if let known = paragraphs[text] { return known }
    var builder = ParagraphBuilder(text, library: library, shaper: shaper)
    let paragraph = builder.build()
    if paragraphs.count >= Self.capacity { paragraphs.removeAll(keepingCapacity: true) }
    paragraphs[text] = paragraph
    return paragraph
  }
}
