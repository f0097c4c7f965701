public import Drawing
public import Languages
public import Styling

/// How things are set: the same for a whole document.
public struct LayoutContext {
  /// Everything that never changes, in one place: a style is a large value, and a context is handed down to every block.
  private final class Fixture {
    let typesetter: any Typesetter
    let style: Style
    let type: TypeScale
    let language: TextLanguage
    let words: LayoutWords
    let glossary: Glossary

    init(typesetter: any Typesetter, style: Style, language: TextLanguage, words: LayoutWords, glossary: Glossary) {
      self.typesetter = typesetter
      self.style = style
      self.type = style.type(in: language)
      self.language = language
      self.words = words
      self.glossary = glossary
    }
  }

  private let fixture: Fixture
  /// How far gaps and row pitches give way to fill or to save a page: −1 (tight) over 0 (as designed) to 1 (loose).
  public var looseness: Double
  /// What is known of the document's pages from setting it before.
  public var outline: Outline
  /// The numbers that notes have on the page that is set.
  var numbering = PageNumbering()

  /// Makes a context.
  public init(
    typesetter: any Typesetter, style: Style, language: TextLanguage, words: LayoutWords? = nil, glossary: Glossary = Glossary(),
    looseness: Double = 0, outline: Outline = Outline()
  ) {
    fixture = Fixture(
      typesetter: typesetter, style: style, language: language, words: words ?? LayoutWords(language), glossary: glossary)
    self.looseness = looseness
    self.outline = outline
  }

  /// Turns text into lines.
  public var typesetter: any Typesetter { fixture.typesetter }
  /// How everything looks.
  public var style: Style { fixture.style }
  /// The text styles of the language.
  public var type: TypeScale { fixture.type }
  /// Main language.
  public var language: TextLanguage { fixture.language }
  /// The few words that layout itself prints.
  public var words: LayoutWords { fixture.words }
  /// What the document's abbreviations stand for.
  public var glossary: Glossary { fixture.glossary }
}
