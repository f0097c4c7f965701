/// How a language is written, and its fixed words: all that the program knows of a language but its sentences.
///
/// Nothing has a default, so that a new language says everything itself.
package protocol LanguageRules: Sendable {
  // MARK: Name

  /// The tag in options, columns and file names: `en`, `zh`.
  var tag: String { get }
  /// The tag with the script where the language is written in several: which Chinese matters, as the same characters have other
  /// shapes in Japan or Taiwan.
  var textTag: String { get }
  /// What the language calls itself.
  var ownName: String { get }
  /// Whether briefings are offered in it, or only made where it is asked for by its tag.
  var isOffered: Bool { get }
  /// What its texts are keyed by in JSON.
  var key: String { get }
  /// The tag that fonts and the rules of line breaking know it by.
  var fontTag: String { get }

  // MARK: Script

  /// Whether it is written in Han characters without spaces.
  var isHan: Bool { get }
  /// Whether lines break between any two letters, so that no word need fit whole.
  var linesBreakAnywhere: Bool { get }
  /// Whether it has capitals.
  var hasCapitals: Bool { get }
  /// The characters beyond ASCII and the signs of every language that its words and sentences are made of.
  var characters: String { get }
  /// The families for running text that its readers may have, as style sheets list them: that of the house first.
  var textFamilies: String { get }
  /// The families for titles that its readers may have.
  var titleFamilies: String { get }

  // MARK: Punctuation

  /// Between words: a space, or nothing.
  var wordSpace: String { get }
  /// Between the members of a list: `Yiwu, Dongyang`; `义乌、东阳`.
  var listSeparator: String { get }
  /// Between parts of a sentence.
  var comma: String { get }
  /// Between parts of a sentence that have commas of their own.
  var semicolon: String { get }
  /// Between the statements of a subtitle or an alternative text: a semicolon, or a comma where semicolons are rare.
  var statementSeparator: String { get }
  /// Before an explanation.
  var colon: String { get }
  /// Between a number and the word after it, so that no line ends there: a no-break space, or nothing.
  var numberSpace: String { get }
  /// At the end of a sentence.
  var fullStop: String { get }
  /// Between sentences: a space, or nothing.
  var sentenceSpace: String { get }
  /// Between two notes on one line.
  var noteSeparator: String { get }
  /// A text in brackets, with what parts it from the word before.
  func bracketed(_ text: String) -> String
  /// The members of a list as one phrase: `Yiwu, Dongyang and Pujiang`; `义乌、东阳和浦江`.
  func list(_ members: [String]) -> String
  /// A fixed word within a sentence: without its capital.
  func withinSentence(_ word: String) -> String
  /// Words that lean on the next, in small letters: no line of a title ends with them.
  var leaningWords: Set<String> { get }

  // MARK: Notes

  /// Whether the numbers of notes are in circles.
  var notesAreCircled: Bool { get }
  /// Whether the marks of notes are before the full stop; after it where a number behind a figure would read as a power.
  var notesPrecedeFullStop: Bool { get }

  // MARK: Numbers

  /// The powers of ten that have a word, ones and upwards.
  var powersOfTen: [PowerOfTen] { get }
  /// The powers of the first digit at which a number known to its last digits is told in ones: `21,347`, not `2.1347万`.
  var powersToldInOnes: Range<Int> { get }
  /// Whether numbers of four digits have no comma in running text.
  var groupsFromFiveDigitsInProse: Bool { get }
  /// Whether figures that read alike everywhere, in text and in tables, have commas between thousands.
  var groupsDigits: Bool { get }
  /// Whether a rise has a plus in labels and tables.
  var risesHavePlus: Bool { get }
  /// Whether a key figure has `≈`, `>` and `<` in place of words.
  var keyFiguresHaveSigns: Bool { get }
  /// A number with its unit, so that no line ends between them.
  func quantity(_ number: String, _ unit: String, inProse: Bool) -> String
  /// A place in an order: `16th`, `第16位`.
  func ordinal(_ digits: String) -> String
  /// The name of a unit of things that are counted, for one of them.
  func singular(_ unit: String) -> String

  // MARK: Periods

  /// The name of a period.
  func name(of period: PeriodParts, _ form: PeriodForm) -> String
  /// The years from one to another: `2018–2022`, `2018—2022年`.
  func years(_ first: Int, _ last: Int) -> String

  // MARK: Words

  /// A fixed word.
  func text(of word: Word) -> String
  /// What is said around a briefing on its way, and to the owner.
  func text(of text: DeliveryText) -> String
  /// What the service says of a problem.
  func text(of problem: ProblemText) -> String
  /// What the abbreviations stand for that the program itself prints.
  var abbreviations: [String: String] { get }
  /// The name of a unit.
  func name(of unit: UnitName) -> String
  /// What many files have names for, in this language.
  func ordinaryNames(_ kind: OrdinaryNames.Kind) -> OrdinaryNames
}

extension LanguageRules {
  /// The first power of ten beyond ones that has a word: 3 in English, 4 in Chinese.
  package var firstPower: Int { powersOfTen.dropFirst().first?.power ?? .max }
}

/// A power of ten that a language has a word for.
package struct PowerOfTen: Hashable, Sendable {
  /// The power.
  package let power: Int
  /// Its word in labels, tiles and tables: `bn`, `亿`; empty for ones.
  package let label: String
  /// Its word in titles and sentences: `billion`, `亿`; empty for ones.
  package let word: String
  /// Whether numbers are shortened to it; thousands are not in English.
  package let shortens: Bool

  init(_ power: Int, _ label: String, _ word: String, shortens: Bool = true) {
    self.power = power
    self.label = label
    self.word = word
    self.shortens = shortens
  }
}
