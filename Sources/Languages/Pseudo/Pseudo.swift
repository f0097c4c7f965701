/// English with accents, forty percent longer and in brackets: the language `en-XA` of CLDR, that nobody speaks.
///
/// What is printed in it shows two things at a glance: a word without accents does not come from the words of the languages, and a page
/// that breaks will break in the first language with longer words. It is asked for by its tag and never offered.
struct Pseudo: LanguageRules {
  private let model = English()

  let tag = "en-XA"
  let textTag = "en-XA"
  let ownName = "[Þšéûðöéñ]"
  let key = "pseudo"
  let isOffered = false
  let fontTag = "en"

  var isHan: Bool { model.isHan }
  var linesBreakAnywhere: Bool { model.linesBreakAnywhere }
  var hasCapitals: Bool { model.hasCapitals }
  let characters = String(accents.values)
  var textFamilies: String { model.textFamilies }
  var titleFamilies: String { model.titleFamilies }

  var wordSpace: String { model.wordSpace }
  var listSeparator: String { model.listSeparator }
  var comma: String { model.comma }
  var semicolon: String { model.semicolon }
  var statementSeparator: String { model.statementSeparator }
  var colon: String { model.colon }
  var numberSpace: String { model.numberSpace }
  var fullStop: String { model.fullStop }
  var sentenceSpace: String { model.sentenceSpace }
  var noteSeparator: String { model.noteSeparator }

  func bracketed(_ text: String) -> String { model.bracketed(text) }

  func list(_ members: [String]) -> String {
    guard members.count > 1, let last = members.last else { return members.first ?? "" }
    return "\(members.dropLast().joined(separator: listSeparator)) \("and".pseudo) \(last)"
  }

  func withinSentence(_ word: String) -> String { model.withinSentence(word) }
  var leaningWords: Set<String> { [] }

  var notesAreCircled: Bool { model.notesAreCircled }
  var notesPrecedeFullStop: Bool { model.notesPrecedeFullStop }

  static let powers = English.powers.map {
    PowerOfTen($0.power, $0.label.pseudo, $0.word.pseudo, shortens: $0.shortens)
  }
  var powersOfTen: [PowerOfTen] { Self.powers }
  var powersToldInOnes: Range<Int> { model.powersToldInOnes }
  var groupsFromFiveDigitsInProse: Bool { model.groupsFromFiveDigitsInProse }
  var groupsDigits: Bool { model.groupsDigits }
  var risesHavePlus: Bool { model.risesHavePlus }
  var keyFiguresHaveSigns: Bool { model.keyFiguresHaveSigns }

  func quantity(_ number: String, _ unit: String, inProse: Bool) -> String { model.quantity(number, unit, inProse: inProse) }
  func ordinal(_ digits: String) -> String { model.ordinal(digits).pseudo }
  func singular(_ unit: String) -> String { unit }

  func name(of period: PeriodParts, _ form: PeriodForm) -> String { model.name(of: period, form).pseudo }
  func years(_ first: Int, _ last: Int) -> String { model.years(first, last) }

  func text(of word: Word) -> String { model.text(of: word).pseudoPhrase }
  func text(of text: DeliveryText) -> String { model.text(of: text).pseudoPhrase }
  func text(of problem: ProblemText) -> String { model.text(of: problem).pseudoPhrase }
  var abbreviations: [String: String] { [:] }
  func name(of unit: UnitName) -> String { model.name(of: unit).pseudo }
  /// Nobody names anything in it.
  func ordinaryNames(_ kind: OrdinaryNames.Kind) -> OrdinaryNames { OrdinaryNames() }
}

extension Language {
  /// Longer English that nobody speaks, for testing; see `Pseudo`.
  package static let pseudo = Language(Pseudo())
}

extension String {
  /// The text with accents on its letters and its vowels doubled. The names of what is filled in stay.
  package var pseudo: String {
    wordParts.map { part in
      switch part {
      case .text(let text): text.accented
      case .value(let slot):
        // A name, and after it forms for one and for several, which are words.
        "{" + slot.split(separator: "|").enumerated().map { $0 == 0 ? String($1) : String($1).accented }.joined(separator: "|")
          + "}"
      }
    }.joined()
  }

  private var accented: String {
    var text = ""
    for character in self {
      let accented = accents[character] ?? character
      text.append(accented)
      if "aeiou".contains(character) { text.append(accented) }
    }
    return text
  }

  /// A whole phrase: with accents, longer and in brackets. A text without letters, and the spaces at both ends, stay as they are.
  package var pseudoPhrase: String {
    let text = pseudo
    guard text != self, let first = text.firstIndex(where: { $0 != " " }), let last = text.lastIndex(where: { $0 != " " }) else {
      return text
    }
    return "\(text[..<first])[\(text[first...last])]\(text[text.index(after: last)...])"
  }
}

private let accents = Dictionary(
  uniqueKeysWithValues: zip(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" as String,
    "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅɃÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ" as String))
