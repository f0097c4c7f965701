internal import CPangoCairo
public import Drawing
internal import Glibc

/// Sets text with Pango and HarfBuzz: glyphs with exact places, lines broken by the rules of both languages.
///
/// Words are shaped once and remembered, whole texts too. Belongs to one worker and is not for several threads.
public final class PangoTypesetter: Typesetter {
  private let library: FontLibrary
  private let shaper: WordShaper
  private var paragraphs = RecentCache<Key, ShapedParagraph>(capacity: 768)

  /// A text, hashed by what mostly differs. Characters are compared byte by byte, which is quick, and as they will be found in the
  /// document.
  private struct Key: Hashable {
    var text: StyledText

    /// Texts differ in length or within so many bytes.
    private static let mostHashed = 32

    static func == (first: Key, second: Key) -> Bool {
      let (one, other) = (first.text.runs, second.text.runs)
      return one.count == other.count
        && one.indices.allSatisfy { index in
          one[index].style == other[index].style && hasSameBytes(one[index].text, other[index].text)
            && one[index].attributes == other[index].attributes
        }
        && first.text.language == second.text.language && first.text.glossary == second.text.glossary
    }

    private static func hasSameBytes(_ first: String, _ second: String) -> Bool {
      var (first, second) = (first, second)
      return first.withUTF8 { one in
        second.withUTF8 { other in
          guard let start = one.baseAddress, let otherStart = other.baseAddress else { return one.count == other.count }
          return one.count == other.count && memcmp(start, otherStart, one.count) == 0
        }
      }
    }

    func hash(into hasher: inout Hasher) {
      for run in text.runs {
        var characters = run.text
        characters.withUTF8 { bytes in
          hasher.combine(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes.prefix(Self.mostHashed))))
        }
        hasher.combine(characters.utf8.count)
        hasher.combine(run.style.size)
      }
    }
  }

  /// Makes a typesetter of its own with the fonts of `fonts`.
  ///
  /// To paint its lines, take the typesetter of a `RenderingWorker` instead: painter and typesetter then share the loaded faces.
  public convenience init(fonts: FontSetup) throws(FontError) {
    self.init(try FontLibrary(fonts))
  }

  init(_ library: FontLibrary) {
    self.library = library
    shaper = WordShaper()
  }

  /// Breaks `text` into lines no wider than `width` points; see `Typesetter`.
  ///
  /// A line broken at a space keeps that space as an invisible glyph, so that words do not run together when the text is read
  /// or copied; it does not count in the line's width.
  public func lines(of text: StyledText, width: Double) -> [TextLine] {
    FaceLock.shared.lock()
    defer { FaceLock.shared.unlock() }
    return paragraph(text).lines(width: width)
  }

  /// The text on one line, whatever its width; see `Typesetter`.
  public func line(of text: StyledText) -> TextLine {
    FaceLock.shared.lock()
    defer { FaceLock.shared.unlock() }
    var single = text
    for index in single.runs.indices where single.runs[index].text.utf8.contains(UInt8(ascii: "\n")) {
      single.runs[index].text = String(single.runs[index].text.map { $0 == "\n" || $0 == "\r\n" ? " " : $0 })
    }
    let lines = paragraph(single).lines(width: .infinity)
    return lines.first
      ?? TextLine(runs: [], width: 0, ascent: 0, descent: 0, leading: text.leading, language: text.language, end: 0)
  }

  private func paragraph(_ text: StyledText) -> ShapedParagraph {
    let key = Key(text: text)
    if let known = paragraphs.value(key) { return known }
    var builder = ParagraphBuilder(text, library: library, shaper: shaper)
    let paragraph = builder.build()
    paragraphs.remember(paragraph, for: key)
    return paragraph
  }
}
