public import Drawing
public import Styling

/// Where a block may stand: an extent, and everything it needs to know to set itself there.
public struct Space {
  /// Whether anything stands above already.
  public enum Vacancy: Hashable, Sendable {
    /// The page or column is empty: what does not fit here fits nowhere.
    case fresh
    /// Something stands above: what does not fit here may move on.
    case shared
  }

  /// Which furniture a page has, and which type its title.
  public enum PageKind: Hashable, Sendable {
    /// The first of the document.
    case first
    /// Any other.
    case later
  }

  /// Width to fill, in points.
  public var width: Double
  /// Height that is left, in points.
  public var height: Double
  /// Whether anything stands above already.
  public var vacancy: Vacancy
  /// Which type a title is set in: that of the first page only at the top of the first page.
  public var page: PageKind
  /// A number of the block's own: what it tags with when a page end cuts it, and names its destination by.
  public var element: Int
  /// How things are set.
  public var context: LayoutContext
  /// What is remembered of the block from other spaces, if anything is.
  var memory: BlockMemory?

  /// Makes a space.
  public init(
    width: Double, height: Double, vacancy: Vacancy = .fresh, page: PageKind = .later, element: Int = 1, context: LayoutContext
  ) {
    self.width = width
    self.height = height
    self.vacancy = vacancy
    self.page = page
    self.element = element
    self.context = context
  }

  /// The space of the block with this index in a block that holds others. Numbers of different blocks differ.
  func inner(_ index: Int, width: Double, height: Double, vacancy: Vacancy) -> Space {
    var inner = self
    inner.width = width
    inner.height = height
    inner.vacancy = vacancy
    inner.element = element &* 4099 &+ index &+ 1
    inner.memory = memory?.inner(index)
    return inner
  }

  /// Extent in points.
  var size: Size { Size(width: width, height: height) }
}

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

/// What is known of a document's pages once it has been set: how contents and "page 5" come by their numbers.
public struct Outline: Hashable, Sendable {
  /// A title or heading.
  public struct Entry: Hashable, Sendable {
    /// What it says.
    public var title: String
    /// Depth, from 1.
    public var level: Int
    /// Name of its destination.
    public var destination: String
    /// Label of its page.
    public var page: String

    /// Makes an entry.
    public init(title: String, level: Int, destination: String, page: String) {
      self.title = title
      self.level = level
      self.destination = destination
      self.page = page
    }
  }

  /// Number of pages; 0 before the document has been set.
  public var pageCount: Int
  /// Titles and headings in order.
  public var entries: [Entry]
  /// Label of the page of each destination.
  public var pages: [String: String]

  /// Makes an outline.
  public init(pageCount: Int = 0, entries: [Entry] = [], pages: [String: String] = [:]) {
    self.pageCount = pageCount
    self.entries = entries
    self.pages = pages
  }
}
