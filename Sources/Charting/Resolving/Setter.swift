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
  /// The language as text is set with it.
  private let textLanguage: TextLanguage
  /// Separators and spaces of the language.
  let rules: any LanguageRules
  let typesetter: any Typesetter
  /// The text styles of the language.
  let type: TypeScale
  /// Sizes of marks.
  let measures: Measures

  /// Whether the digits of ticks are set apart by thousands.
  let groupsDigits: Bool

  /// Makes a setter.
  ///
  /// - Parameters:
  ///   - style: How it looks.
  ///   - language: In which language.
  ///   - typesetter: Turns text into lines.
  ///   - chart: What it sets, whose figures may read alike wherever they are printed.
  package init(style: Style, language: Language, typesetter: any Typesetter, for chart: Chart?) {
    self.style = style
    self.language = language
    self.typesetter = typesetter
    textLanguage = language.textLanguage
    rules = language.rules
    groupsDigits = language.rules.groupsDigits || !(chart?.readsAlikeEverywhere ?? false)
    type = style.type(in: textLanguage)
    measures = Measures(style: style, language: textLanguage)
  }

  /// One line in one style.
  func line(_ text: String, _ style: TextStyle) -> TextLine {
    typesetter.line(of: StyledText(text, style, language: textLanguage))
  }

  /// One line of several runs.
  func line(_ runs: [StyledText.Run]) -> TextLine {
    typesetter.line(of: StyledText(runs, language: textLanguage))
  }

  /// As many lines as `width` asks for.
  func lines(_ runs: [StyledText.Run], width: Double) -> [TextLine] {
    typesetter.lines(of: StyledText(runs, language: textLanguage), width: width)
  }

  /// The width of the widest word of `text`, which is never cut; 0 where lines break anywhere.
  func widestWord(of text: String, _ style: TextStyle) -> Double {
    guard !rules.linesBreakAnywhere else { return 0 }
    return text.split(separator: " ").map { line(String($0), style).width }.max() ?? 0
  }

  /// How far under its middle the baseline of a line of figures or capitals is.
  func drop(_ style: TextStyle) -> Double { style.size * 0.36 }
}
