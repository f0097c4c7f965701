public import Languages

/// One line of shaped text: glyphs with exact places. What is measured is what is painted.
public struct TextLine: Hashable, Sendable, Codable {
  /// A glyph of a face and where its origin is.
  public struct Glyph: Hashable, Sendable, Codable {
    /// Number of the glyph in its face.
    public var id: UInt32
    /// Distance of its origin from the start of the line, in points.
    public var x: Double
    /// Distance of its origin below the baseline, in points (negative for raised text).
    public var y: Double

    /// Makes a placed glyph.
    public init(id: UInt32, x: Double, y: Double) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  /// Which characters a few glyphs stand for, so that text can be found and copied: counts of UTF-8 bytes and of glyphs.
  public struct Cluster: Hashable, Sendable, Codable {
    /// Number of UTF-8 bytes of the run's text.
    public var bytes: Int
    /// Number of glyphs.
    public var glyphs: Int

    /// Makes a cluster.
    public init(bytes: Int, glyphs: Int) {
      self.bytes = bytes
      self.glyphs = glyphs
    }
  }

  /// Glyphs of one face, size and ink that are the same thing.
  public struct GlyphRun: Hashable, Sendable, Codable {
    /// Name of the face the glyph numbers belong to, as the typesetter that shaped it knows it (such as `Inter-SemiBold`).
    public var face: String
    /// Type size in points.
    public var size: Double
    /// Ink.
    public var color: Color
    /// The glyphs in visual order.
    public var glyphs: [Glyph]
    /// The characters that the glyphs stand for, in reading order.
    public var text: String
    /// How characters and glyphs belong together, in reading order.
    public var clusters: [Cluster]
    /// Whether the run reads from right to left: then the clusters name the glyphs from last to first.
    public var isRightToLeft: Bool
    /// What the words are besides how they look.
    public var attributes: [TextAttribute]

    /// Makes a run of glyphs.
    public init(
      face: String, size: Double, color: Color, glyphs: [Glyph], text: String, clusters: [Cluster], isRightToLeft: Bool = false,
      attributes: [TextAttribute] = []
    ) {
      self.face = face
      self.size = size
      self.color = color
      self.glyphs = glyphs
      self.text = text
      self.clusters = clusters
      self.isRightToLeft = isRightToLeft
      self.attributes = attributes
    }
  }

  /// The runs in visual order, left to right.
  public var runs: [GlyphRun]
  /// Advance width in points, without a space at the end.
  public var width: Double
  /// Height of the highest ink over the baseline, in points.
  public var ascent: Double
  /// Depth of the lowest ink under the baseline, in points.
  public var descent: Double
  /// Distance to the next baseline, in points.
  public var leading: Double
  /// Characters for which no font has a glyph; empty where all is well.
  public var missing: String
  /// Main language of the line.
  public var language: TextLanguage
  /// How many characters of its text, as Unicode scalars, are set by the end of the line, what vanishes at its break included: the next
  /// line begins with the one after them.
  public var end: Int

  /// Makes a line.
  public init(
    runs: [GlyphRun], width: Double, ascent: Double, descent: Double, leading: Double, missing: String = "",
    language: TextLanguage, end: Int
  ) {
    self.runs = runs
    self.width = width
    self.ascent = ascent
    self.descent = descent
    self.leading = leading
    self.missing = missing
    self.language = language
    self.end = end
  }

  /// The characters of the line, runs in visual order.
  public var text: String { runs.map(\.text).joined() }
}

/// Turns text into lines. One instance serves one worker: it may cache, and is not shared between threads.
///
/// What a run of the text is goes with its glyphs, and so does what the words themselves show: another language, an abbreviation of the
/// text's glossary. A run of glyphs ends where any of that changes.
public protocol Typesetter: AnyObject {
  /// Breaks `text` into lines no wider than `width` points.
  ///
  /// A single word wider than `width` is broken between letters, so no line is ever wider unless one letter is.
  /// An infinite width breaks only at line feeds. An empty text gives no line.
  func lines(of text: StyledText, width: Double) -> [TextLine]

  /// The text on one line, whatever its width. Line feeds are read as spaces.
  func line(of text: StyledText) -> TextLine
}

extension Typesetter {
  /// The text on one line, whatever its width. Line feeds are read as spaces.
  public func line(of text: StyledText) -> TextLine {
    var single = text
    for index in single.runs.indices { single.runs[index].text = single.runs[index].text.replacing("\n", with: " ") }
    return lines(of: single, width: .infinity).first
      ?? TextLine(runs: [], width: 0, ascent: 0, descent: 0, leading: text.leading, language: text.language, end: 0)
  }
}
