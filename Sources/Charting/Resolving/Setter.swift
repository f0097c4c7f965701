package import Drawing
package import Languages
import Statistics
package import Styling

/// What every step of a chart's resolution needs to set text and to size marks.
///
/// A class because a style is large and every step carries it; nothing in it changes.
package final class Setter {
  let style: Style
  let language: Language
  let typesetter: any Typesetter
  /// The text styles of the language.
  let type: TypeScale
  /// Sizes of marks.
  let measures: Measures

  /// Makes a setter.
  package init(style: Style, language: Language, typesetter: any Typesetter) {
    self.style = style
    self.language = language
    self.typesetter = typesetter
    type = style.type(in: language.text)
    measures = Measures(style: style, language: language.text)
  }

  /// One line in one style.
  func line(_ text: String, _ style: TextStyle) -> TextLine {
    typesetter.line(of: StyledText(text, style, language: language.text))
  }

  /// One line of several runs.
  func line(_ runs: [StyledText.Run]) -> TextLine {
    typesetter.line(of: StyledText(runs, language: language.text))
  }

  /// As many lines as `width` asks for.
  func lines(_ runs: [StyledText.Run], width: Double) -> [TextLine] {
    typesetter.lines(of: StyledText(runs, language: language.text), width: width)
  }

  /// How far under its middle the baseline of a line of figures or capitals lies.
  func drop(_ style: TextStyle) -> Double { style.size * 0.36 }
}

extension Language {
  /// The tag that text is set with.
  var text: TextLanguage {
    switch self {
    case .english: .english
    case .chinese: .chinese
    }
  }
}
