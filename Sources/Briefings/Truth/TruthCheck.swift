import Drawing
import Findings
package import Languages
import Statistics

/// Whether what a composed briefing says is so: a pure reading of its pages, its sentences and the figures that go out with it.
package struct TruthCheck {
  /// Something that is not so.
  package enum Problem: Hashable, Sendable, CustomStringConvertible {
    /// Words that are not those of the figures.
    case words(WordCheck.Problem)
    /// A number that no figure of the briefing reads as.
    case unknownNumber(String, page: Int)
    /// One figure that reads in two ways.
    case twoReadings(String, String)
    /// Derived figures of one measure that are printed to different digits.
    case twoPrecisions(String, String)
    /// Arithmetic whose result is another.
    case wrongArithmetic(String, page: Int)
    /// A sign without a line that says what it means.
    case unexplainedSign(String, page: Int)

    package var description: String {
      switch self {
      case .words(let problem): problem.description
      case .unknownNumber(let number, let page): "page \(page): no figure of the briefing reads as \(number)"
      case .twoReadings(let one, let other): "one figure reads as \(one) and as \(other)"
      case .twoPrecisions(let one, let other): "figures of one measure read to different digits: \(one) and \(other)"
      case .wrongArithmetic(let line, let page): "page \(page): the two sides of “\(line)” differ"
      case .unexplainedSign(let sign, let page): "page \(page): nothing explains “\(sign)”"
      }
    }
  }

  private let briefing: Briefing
  private let language: Language
  private let pages: [PageText]
  private let known: KnownNumbers
  private let named: Set<String>
  private let mostCounted: Decimal
  /// What the pages themselves count.
  private let counts: Set<Decimal>
  private let book: FactBook

  /// Reads the pages of a briefing.
  ///
  /// - Parameters:
  ///   - briefing: What is read.
  ///   - book: What it was made from: numbers in its names say nothing of figures, small whole numbers may count its regions or periods, and
  ///     where an indicator has one reading everywhere, two are refused.
  ///   - language: Whose words are read.
  package init(_ briefing: Briefing, of book: FactBook, language: Language) {
    let data = book.dataset
    self.briefing = briefing
    self.book = book
    self.language = language
    known = KnownNumbers(
      briefing.observations + briefing.derived,
      besides: briefing.told.flatMap(\.finding.terms.numbers) + briefing.counts.map { Decimal($0) })
    let names = data.regions.map(\.name) + data.indicators.map(\.name) + data.units.map(\.name)
    named = Set(names.flatMap(\.texts).flatMap(PrintedNumber.all).map(\.text))
    counts = Set(briefing.counts.map { Decimal($0) })
    mostCounted = Decimal(max(data.regions.count, Set(data.observations.lazy.map(\.period)).count))
    pages = briefing.document.pages.enumerated().map { PageText($0.element.scene, number: $0.offset + 1) }
  }

  /// Everything that is not so, in reading order.
  package var problems: [Problem] {
    WordCheck(briefing.told, language: language).problems.map(Problem.words) + numbers + readings + precisions + arithmetic + signs
  }

  // MARK: Numbers

  /// All numbers of three digits or with a point, outside of drawings, whose axes have numbers of their own.
  private var numbers: [Problem] {
    return pages.flatMap { page in
      page.numbers.filter { !isOfNoFigure($0) && !known.has($0) }.map { .unknownNumber($0.text, page: page.number) }
    }
  }

  /// Whether it may be part of a name, or count something.
  private func isOfNoFigure(_ number: PrintedNumber) -> Bool {
    number.decimals == 0 && (number.value <= mostCounted || counts.contains(number.value)) || named.contains(number.text)
  }

  /// Figures that are printed with different last digits in the same power of ten.
  private var readings: [Problem] {
    var forms: [Int: (number: PrintedNumber, line: String)] = [:]
    var problems: [Problem] = []
    for (number, line) in pages.flatMap(\.numbered) where number.digits >= 3 && number.value != 100 && !isOfNoFigure(number) {
      guard let (figure, power) = known.only(number), hasOneReading(known.key(figure)) else { continue }
      let key = figure &* 64 &+ power
      if let before = forms[key], before.number.decimals != number.decimals,
        !isKeptByTables(known.key(figure), before.number, number, power: power - 2)
      {
        problems.append(.twoReadings("\(before.number.text) in “\(before.line)”", "\(number.text) in “\(line)”"))
      } else {
        forms[key] = (number, line)
      }
    }
    return problems
  }

  /// Whether figures of a measure read alike wherever they are printed.
  private func hasOneReading(_ key: (indicator: String, unit: String)) -> Bool {
    book.readings == .oneForEach && (book.unit(key.unit) == nil || book.usage(indicator: key.indicator, unit: key.unit) != nil)
  }

  /// Whether the longer of two readings is what tables keep of a figure, and the other what is read of it elsewhere.
  private func isKeptByTables(
    _ key: (indicator: String, unit: String), _ one: PrintedNumber, _ other: PrintedNumber, power: Int
  ) -> Bool {
    guard let usage = book.usage(indicator: key.indicator, unit: key.unit), usage.keepsMoreInTables else { return false }
    return min(one.decimals, other.decimals) <= power - usage.lastDigit
      && max(one.decimals, other.decimals) <= power - usage.published
  }

  /// Derived figures of one measure that are printed to different digits in the same power of ten, but for those that would read as
  /// something else to fewer.
  private var precisions: [Problem] {
    var forms: [KnownNumbers.Precision: (number: PrintedNumber, line: String)] = [:]
    var problems: [Problem] = []
    for (number, line) in pages.flatMap(\.numbered) where number.digits >= 2 && !isOfNoFigure(number) {
      guard let measure = known.precision(number), hasOneReading(measure.key) else { continue }
      guard let before = forms[measure] else {
        forms[measure] = (number, line)
        continue
      }
      let (rough, fine) = before.number.decimals < number.decimals ? (before.number, number) : (number, before.number)
      if fine.decimals > rough.decimals, !fine.value.readsFalsely(decimals: rough.decimals),
        !isKeptByTables(measure.key, rough, fine, power: measure.power)
      {
        problems.append(.twoPrecisions("\(before.number.text) in “\(before.line)”", "\(number.text) in “\(line)”"))
      }
      forms[measure] = (rough, rough == number ? line : before.line)
    }
    return problems
  }

  // MARK: Arithmetic

  /// Lines of arithmetic whose sides have no number in common.
  private var arithmetic: [Problem] {
    pages.flatMap { page in
      PrintedArithmetic.whole(page.lines.map(\.text)).filter { PrintedArithmetic($0)?.isRight == false }.map {
        .wrongArithmetic($0, page: page.number)
      }
    }
  }

  // MARK: Signs

  private var signs: [Problem] {
    pages.flatMap { page in page.signs.subtracting(page.explained).sorted().map { .unexplainedSign($0, page: page.number) } }
  }
}

/// The words of a page outside of its drawings.
private struct PageText {
  let number: Int
  private(set) var lines: [TextLine] = []
  /// The lines of notes at the foot, signs and what they mean one after the other.
  private var noteLines: [String] = []

  init(_ scene: Scene, number: Int) {
    self.number = number
    collect(scene.items)
  }

  /// Where on a page words stand.
  private enum Part {
    case body
    case notes
  }

  private mutating func collect(_ items: [Scene.Item], in part: Part = .body) {
    for item in items {
      switch item {
      case .text(let line, _):
        switch part {
        case .body: lines.append(line)
        case .notes: noteLines.append(line.text)
        }
      case .group(let group):
        if case .figure? = group.tag?.role { continue }
        if case .note? = group.tag?.role { collect(group.items, in: .notes) } else { collect(group.items, in: part) }
      case .link(let link): collect(link.items, in: part)
      case .path, .image: break
      }
    }
  }

  /// Numbers with a point or three digits; years, dates and counts of pages are none.
  var numbers: [PrintedNumber] { numbered.map(\.number) }

  /// The same with the line that each is in.
  var numbered: [(number: PrintedNumber, line: String)] {
    lines.flatMap { line -> [(number: PrintedNumber, line: String)] in
      // Arithmetic holds what lies between the figures.
      if line.text.isArithmetic { return [] }
      let text = line.runs.filter { !$0.isRaised }.map(\.text).joined()
      return PrintedNumber.all(in: text).map { ($0, text) }
    }
  }

  private static let marks: Set<String> = ["r", "p", "e", "d", "f", "t"]

  /// The raised letters and dots that stand at figures.
  var signs: Set<String> {
    Set(
      lines.flatMap { line in
        line.runs.compactMap { $0.isRaised && Self.marks.contains($0.text) || line.text == ".." ? $0.text : nil }
      })
  }

  /// The signs that a note says the meaning of.
  var explained: Set<String> { Set(noteLines.map(\.trimmed)) }
}

extension TextLine.GlyphRun {
  fileprivate var isRaised: Bool { glyphs.contains { $0.y < -1 } }
}

extension String {
  /// Whether it is a figure with what it was worked out from: `5 = 31 − 26`, `26 ≈ 31 ÷ 1.20`.
  fileprivate var isArithmetic: Bool {
    contains(" = ") || contains(" ≈ ") && ["÷", "×", "+", "\u{2212}"].contains { contains(" \($0) ") }
  }

  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
