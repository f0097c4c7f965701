public import Languages

/// A font family at one weight, by the names fontconfig knows.
public struct Face: Hashable, Sendable, Codable {
  /// Family name, such as `Inter`.
  public var family: String
  /// CSS weight, 100 to 900.
  public var weight: Int

  /// Makes a face from family and weight.
  public init(_ family: String, weight: Int) {
    self.family = family
    self.weight = weight
  }
}

/// Everything that decides how a stretch of text looks.
public struct TextStyle: Hashable, Sendable, Codable {
  /// How digits are set.
  public enum Figures: String, Hashable, Sendable, Codable {
    /// Each digit as wide as it is: headlines, tiles, single labels.
    case proportional
    /// All digits equally wide: columns of numbers.
    case tabular
  }

  /// The face of Latin letters, digits and their punctuation.
  public var latin: Face
  /// The face of ideographs and full-width punctuation.
  public var han: Face
  /// Type size in points.
  public var size: Double
  /// Distance between baselines in points.
  public var leading: Double
  /// Extra space after each letter, in em.
  public var tracking: Double
  /// Ink.
  public var color: Color
  /// How digits are set.
  public var figures: Figures
  /// How far the text is raised over the baseline, in points.
  public var rise: Double

  /// Makes a style.
  public init(
    latin: Face, han: Face, size: Double, leading: Double, tracking: Double = 0, color: Color,
    figures: Figures = .proportional, rise: Double = 0
  ) {
    self.latin = latin
    self.han = han
    self.size = size
    self.leading = leading
    self.tracking = tracking
    self.color = color
    self.figures = figures
    self.rise = rise
  }

  /// The style in another ink.
  public func colored(_ color: Color) -> TextStyle {
    var style = self
    style.color = color
    return style
  }

  /// The style at another weight of both its families.
  public func weight(latin: Int, han: Int) -> TextStyle {
    var style = self
    style.latin.weight = latin
    style.han.weight = han
    return style
  }

  /// The style with digits of equal width.
  public var tabular: TextStyle {
    var style = self
    style.figures = .tabular
    return style
  }

  /// The style of a raised mark: 72 % of the size but never below 5 pt, a third of the size over the baseline.
  public var raised: TextStyle {
    var style = self
    style.size = max(5, size * 0.72)
    style.rise = rise + size * 0.33
    return style
  }
}

/// A paragraph before it is set: runs of text with their styles and with what they are, in one main language.
public struct StyledText: Hashable, Sendable, Codable {
  /// A stretch of text in one style.
  public struct Run: Hashable, Sendable, Codable {
    /// The characters. A line feed forces a line break.
    public var text: String
    /// How they look.
    public var style: TextStyle
    /// What they are besides.
    public var attributes: [TextAttribute]

    /// Makes a run.
    public init(_ text: String, _ style: TextStyle, _ attributes: [TextAttribute] = []) {
      self.text = text
      self.style = style
      self.attributes = attributes
    }
  }

  /// The runs in reading order.
  public var runs: [Run]
  /// The main language of the text.
  public var language: TextLanguage
  /// What abbreviations in the text stand for.
  public var glossary: Glossary

  /// Makes a text from its runs.
  public init(_ runs: [Run], language: TextLanguage, glossary: Glossary = Glossary()) {
    self.runs = runs
    self.language = language
    self.glossary = glossary
  }

  /// Makes a text in one style.
  public init(_ text: String, _ style: TextStyle, language: TextLanguage, glossary: Glossary = Glossary()) {
    self.init([Run(text, style)], language: language, glossary: glossary)
  }

  /// The characters alone.
  public var string: String { runs.map(\.text).joined() }

  /// Distance between baselines: the largest of the runs, in points; 0 for an empty text.
  public var leading: Double { runs.map(\.style.leading).max() ?? 0 }

  /// The text without its first characters, counted as Unicode scalars, as `TextLine.end` counts them: what its runs are goes with what
  /// is left of them.
  package func dropping(first count: Int) -> StyledText {
    var rest = self
    var left = count
    while let run = rest.runs.first, left > 0 {
      let characters = run.text.unicodeScalars.dropFirst(left)
      left -= run.text.unicodeScalars.count - characters.count
      if characters.isEmpty { rest.runs.removeFirst() } else { rest.runs[0].text = String(characters) }
    }
    return rest
  }

  /// Both texts, one after the other, in the language and with the glossary of the first.
  public static func + (first: StyledText, second: StyledText) -> StyledText {
    StyledText(first.runs + second.runs, language: first.language, glossary: first.glossary)
  }
}
