internal import Drawing
internal import Languages
internal import Styling

/// The type of a page on the web: the faces of the style, and what a reader's machine may have instead of them.
struct WebType {
  private let type: TypeScale
  private let isHan: Bool

  init(_ style: Style, in language: Language) {
    type = style.type(in: language.textLanguage)
    isHan = language.textLanguage.isHan
  }

  /// The families as variables: of text, of titles, of large numbers.
  var rules: String {
    ":root{--text:\(families(type.body));--title:\(families(type.title));--display:\(families(type.tileNumber))}"
  }

  /// The rule that declares a face. What sets ideographs alone sets nothing else, for letters to come from the face that follows it.
  func rule(_ font: WebFont) -> String {
    let letters = [type.body, type.title, type.tileNumber].map(\.latin.family)
    let wide = (isHan ? WebFont.hanMarksRange + "," : "") + "U+\(String(WebFont.firstWide, radix: 16))-10ffff"
    return font.rule(range: letters.contains(font.face.family) ? nil : wide)
  }

  /// The faces of a page with the characters that each is asked for.
  ///
  /// - Parameters:
  ///   - text: Everything that the page says.
  ///   - words: What of it is set in faces of its own.
  ///   - drawn: What its drawings say, by face.
  func faces(
    _ text: String, _ words: SpecialWords, drawn: [Face: Set<Unicode.Scalar>]
  ) -> [Face: Set<Unicode.Scalar>] {
    var faces = drawn
    let looks = [
      (type.body, text), (type.heading, text), (type.tileLabel, words.labels), (type.title, words.titles),
      (type.tileNumber, words.numbers),
    ]
    for (look, text) in looks {
      for character in Set(text.unicodeScalars) where character.value > 0x20 {
        faces[isWide(character) ? look.han : look.latin, default: []].insert(character)
      }
    }
    return faces
  }

  private func isWide(_ character: Unicode.Scalar) -> Bool {
    character.value >= WebFont.firstWide || isHan && WebFont.hanMarks.contains { $0.contains(character.value) }
  }

  /// The families of a look, of which the first that has a character sets it: in Chinese the marks are those of the ideographs.
  private func families(_ look: TextStyle) -> String {
    let (latin, han) = (look.latin.family, look.han.family)
    let own = latin == han ? [latin] : isHan ? [han, latin] : [latin, han]
    let others =
      own[0].contains("Serif") ? "Georgia,\"Songti SC\",serif" : "\"PingFang SC\",\"Microsoft YaHei\",system-ui,sans-serif"
    return own.map(WebFont.quoted).joined(separator: ",") + "," + others
  }
}

/// Words of a page that are not set in the face of its text.
struct SpecialWords {
  /// Titles of the page and its parts.
  var titles = ""
  /// Names of key figures.
  var labels = ""
  /// Key figures and ranks.
  var numbers = ""
}
