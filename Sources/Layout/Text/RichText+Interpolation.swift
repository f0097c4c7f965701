/// A text can be written as one literal: `"Larger companies\(mark: sizeNote) grew by \(strong: "68.6%")"`.
extension RichText: ExpressibleByStringInterpolation {
  /// A plain text.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// A text from its parts.
  public init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// The parts of a literal as they come.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = RichText()

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds plain words.
    public mutating func appendLiteral(_ literal: String) {
      text = text + RichText(literal)
    }

    /// Adds another text with its marks.
    public mutating func appendInterpolation(_ other: RichText) {
      text = text + other
    }

    /// Adds a value as plain words.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text = text + RichText(value.description)
    }

    /// Adds the raised mark of a note.
    public mutating func appendInterpolation(mark note: Footnote) {
      text = text + .mark(note)
    }

    /// Adds heavier words.
    public mutating func appendInterpolation(strong words: String) {
      text = text + .strong(words)
    }

    /// Adds words in the second ink.
    public mutating func appendInterpolation(secondary words: String) {
      text = text + .secondary(words)
    }

    /// Adds the label of the page that holds a destination.
    public mutating func appendInterpolation(pageOf destination: String) {
      text = text + .pageNumber(of: destination)
    }
  }
}
