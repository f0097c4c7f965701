import Drawing
import Findings
package import Languages
import Statistics

/// Whether what a composed briefing says is so: a pure reading of its pages, its sentences and the figures that go out with it.
package struct TruthCheck {
  /// Something that is not so.
  package enum Problem: Hashable, Sendable, CustomStringConvertible {
    /// Words that say one direction of two points that go the other.
    case direction(String)
    /// A rise or fall without what it is measured against.
    case noBasis(String)
    /// A number that no figure of the briefing reads as.
    case unknownNumber(String, page: Int)
    /// One figure that reads in two ways.
    case twoReadings(String, String)
    /// A sign without a line that says what it means.
    case unexplainedSign(String, page: Int)

    package var description: String {
      switch self {
      case .direction(let text): "“\(text)” says another direction than the two figures it compares"
      case .noBasis(let text): "“\(text)” does not say what it is measured against"
      case .unknownNumber(let number, let page): "page \(page): no figure of the briefing reads as \(number)"
      case .twoReadings(let one, let other): "one figure reads as \(one) and as \(other)"
      case .unexplainedSign(let sign, let page): "page \(page): nothing explains “\(sign)”"
      }
    }
  }

  private let briefing: Briefing
  private let language: Language
  private let pages: [PageText]

  /// Reads the pages of a briefing.
  package init(_ briefing: Briefing, language: Language) {
    self.briefing = briefing
    self.language = language
    pages = briefing.document.pages.enumerated().map { PageText($0.element.scene, number: $0.offset + 1) }
  }

  /// Everything that is not so, in reading order.
  package var problems: [Problem] {
    directions + numbers + readings + signs
  }

  // MARK: Sentences

  /// Each finding that is told: the first word of direction must be that of the two points, and a basis must be there.
  private var directions: [Problem] {
    briefing.told.flatMap { told -> [Problem] in
      let comparison = told.finding.comparison
      var problems: [Problem] = []
      if let from = comparison.from, comparison.direction != .none, from.unit == comparison.to.unit,
        Growth.Direction(from: from, to: comparison.to) != comparison.direction
      {
        problems.append(.direction(told.text))
      }
      if let change = comparison.change?.value, comparison.direction != .none, !change.isZero,
        (change > 0) != (comparison.direction == .rise)
      {
        problems.append(.direction(told.text))
      }
      if let said = language.wording.findings.direction(of: told.text), let meant = told.finding.toldDirection, said != meant {
        problems.append(.direction(told.text))
      }
      if told.isSentence, told.finding.claim.kind.tellsChange, comparison.basis == .unstated {
        problems.append(.noBasis(told.text))
      }
      return problems
    }
  }

  // MARK: Numbers

  /// All numbers of three digits or with a point, outside of drawings, whose axes have numbers of their own.
  private var numbers: [Problem] {
    let known = KnownNumbers(briefing)
    return pages.flatMap { page in
      page.numbers.filter { !known.has($0) }.map { .unknownNumber($0.text, page: page.number) }
    }
  }

  /// Figures that are printed with different last digits in the same power of ten.
  private var readings: [Problem] {
    let known = KnownNumbers(briefing)
    var forms: [Int: PrintedNumber] = [:]
    var problems: [Problem] = []
    for number in pages.flatMap(\.numbers) where number.digits >= 3 {
      guard let (figure, power) = known.only(number) else { continue }
      let key = figure &* 64 &+ power
      if let before = forms[key], before.decimals != number.decimals {
        problems.append(.twoReadings(before.text, number.text))
      } else {
        forms[key] = number
      }
    }
    return problems
  }

  // MARK: Signs

  private var signs: [Problem] {
    pages.flatMap { page in page.signs.subtracting(page.explained).sorted().map { .unexplainedSign($0, page: page.number) } }
  }
}

/// A finding with the words that it was told in.
package struct ToldFinding: Hashable, Sendable {
  var finding: Finding
  /// The title or sentence.
  package var text: String
  /// Whether it is a sentence of running text, which has its basis; a title has the year.
  var isSentence: Bool
}

extension Finding {
  /// The direction that its words begin with; `nil` where they may name both or none.
  fileprivate var toldDirection: Growth.Direction? {
    switch claim {
    case .change, .streak, .extreme: comparison.direction == .none ? nil : movement == .growthRate ? nil : comparison.direction
    case .turn, .pace, .record, .lead, .rank, .median, .parent, .share, .contribution, .part, .crossing, .progress, .course, .tally,
      .level:
      nil
    }
  }
}

/// A number as it is printed.
struct PrintedNumber: Hashable, Sendable {
  var text: String
  var value: Decimal
  var decimals: Int
  /// How many digits it has, without zeros before them.
  var digits: Int

  init?(_ text: String) {
    let plain = text.filter { $0 != "," }.map { $0 == "\u{2212}" ? "-" : $0 }
    guard let number = try? DecimalText.parse(String(plain)) else { return nil }
    self.text = text
    value = number.value
    decimals = number.decimals
    digits = text.drop { !("1"..."9").contains($0) }.count { ("0"..."9").contains($0) }
  }
}

/// What the numbers of a briefing may read as.
private struct KnownNumbers {
  /// Values by their digits: the value without its power of ten.
  private var figures: [(value: Decimal, isExact: Bool)] = []
  private static let powers = [0, 2, 3, 4, 6, 8, 9, 12, -2]

  init(_ briefing: Briefing) {
    for figure in briefing.observations + briefing.derived {
      if figure.value != nil { figures.append((figure.ones.magnitude, figure.qualifier == .exact)) }
      if let growth = figure.growth { figures.append((growth.percent.magnitude, true)) }
    }
  }

  /// Whether any figure reads as the number, in any power of ten that has a word.
  func has(_ number: PrintedNumber) -> Bool {
    let size = number.value.magnitude
    // What an index is measured against.
    if size == 100 { return true }
    return figures.contains { figure in
      Self.powers.contains { power in
        figure.value.scaled(by: -power).rounded(decimals: number.decimals) == size
      }
    }
  }

  /// The one figure that reads as the number, and the power; `nil` where there are several.
  func only(_ number: PrintedNumber) -> (figure: Int, power: Int)? {
    let size = number.value.magnitude
    var found: (Int, Int)?
    for (index, figure) in figures.enumerated() {
      for power in Self.powers where figure.value.scaled(by: -power).rounded(decimals: number.decimals) == size {
        if let found, figures[found.0].value != figure.value { return nil }
        if found == nil { found = (index, power) }
      }
    }
    return found.map { (figure: $0.0, power: $0.1 + 2) }
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
  var numbers: [PrintedNumber] {
    lines.flatMap { line -> [PrintedNumber] in
      // Arithmetic holds what lies between the figures.
      if line.text.contains(" = ") { return [] }
      let text = line.runs.filter { !$0.isRaised }.map(\.text).joined()
      var found: [PrintedNumber] = []
      var current = ""
      for character in text + " " {
        if ("0"..."9").contains(character) || !current.isEmpty && (character == "." || character == ",") {
          current.append(character)
          continue
        }
        while let last = current.last, last == "." || last == "," { current.removeLast() }
        if let number = PrintedNumber(current), !current.isEmpty, number.decimals > 0 || number.digits >= 3,
          !(current.count == 4 && number.value >= 1800 && number.value <= 2100)
        {
          found.append(number)
        }
        current = ""
      }
      return found
    }
  }

  private static let marks: Set<String> = ["p", "e", "d", "f", "t"]

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
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
