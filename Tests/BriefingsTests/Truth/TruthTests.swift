import BriefingsTesting
import Drawing
import DrawingTesting
import Findings
import Languages
import Statistics
import Styling
import Testing

@testable import Briefings

/// Briefings of random data say nothing that their figures do not.
@Suite struct TruthTests {
  @Test(arguments: UInt64(0)..<24) func `what a briefing of random data says is so`(seed: UInt64) throws {
    let faults = try DatasetFaults(RandomRegions.data(seed)).pages(regions: 2, style: Style.shipped("house"))
    #expect(faults == [], "seed \(seed)")
  }

  /// `random-truth 100000` looks at more.
  @Test(arguments: UInt64(1000)..<1040) func `each sentence and title about random series says what its figures say`(seed: UInt64) {
    #expect(DatasetFaults(RandomRegions.data(seed)).words() == [], "seed \(seed)")
  }

  @Test func `a direction that is not that of the points is found`() throws {
    let finding = try #require(FindingSample.findings(FindingSample.years("A", "19886 16451")).first { $0.claim.name == "change" })
    var turned = finding
    turned.comparison.direction = .rise
    var briefing = try Self.briefing()
    for told in [
      ToldFinding(finding: turned, text: "Exports rose 17.3%.", place: .text),
      ToldFinding(finding: finding, text: "Exports rose 17.3%.", place: .text),
    ] {
      briefing.told = [told]
      #expect(TruthCheck(briefing, of: Self.nothing, language: .english).problems.contains(.words(.direction(told))))
    }
    briefing.told = [ToldFinding(finding: finding, text: "Exports fell 17.3% on a year earlier.", place: .text)]
    #expect(WordCheck(briefing, language: .english).problems == [])
  }

  @Test func `a rise or fall without what it is measured against is found`() throws {
    let finding = try #require(FindingSample.findings(FindingSample.years("A", "19886 16451")).first { $0.claim.name == "change" })
    for (language, text, isSaid) in [
      (Language.english, "Exports fell 17.3%.", false), (.english, "Exports fell 17.3% on a year earlier.", true),
      (.english, "Exports fell 17.3% from 2022.", true), (.chinese, "2023年出口额下降17.3%。", false), (.chinese, "出口额比上年下降17.3%。", true),
    ] {
      let told = ToldFinding(finding: finding, text: text, place: .text)
      #expect((WordCheck([told], language: language).problems == []) == isSaid, "\(text)")
    }
    // “In 2023” is against the year before: what goes further back says since when.
    var far = finding
    far.comparison.basis = .since(.year(2019))
    for (text, isSaid) in [
      ("Exports fell 17.3% in 2023", false), ("Exports fell 17.3% from 2019 to 2023", true), ("Exports in 2023", true),
    ] {
      #expect(
        (WordCheck([ToldFinding(finding: far, text: text, place: .title)], language: .english).problems == []) == isSaid, "\(text)")
    }
    // A title has the year, and both points stand below it.
    let title = ToldFinding(finding: finding, text: "Exports fell 17.3%", place: .title)
    #expect(WordCheck([title], language: .english).problems == [])
  }

  @Test func `a word of direction in a name says nothing`() throws {
    var finding = try #require(FindingSample.findings(FindingSample.years("A", "19886 16451")).first { $0.claim.name == "change" })
    let told = "Higher Rise’s exports fell 17.3% on a year earlier."
    #expect(WordCheck([ToldFinding(finding: finding, text: told, place: .text)], language: .english).problems.count == 1)
    finding.region.name = [.english: "Higher Rise"]
    #expect(WordCheck([ToldFinding(finding: finding, text: told, place: .text)], language: .english).problems == [])
  }

  @Test func `a number of another figure than the finding’s own is found`() throws {
    let finding = try #require(FindingSample.findings(FindingSample.years("A", "19886 16451")).first { $0.claim.name == "change" })
    let told = ToldFinding(finding: finding, text: "Exports fell 17.3% on a year earlier, to 9,413 of 14 districts.", place: .text)
    #expect(WordCheck([told], language: .english).problems == [.unknownNumber("9,413", told)])
  }

  @Test func `a number that no figure has is found`() throws {
    var briefing = try Self.briefing()
    #expect(TruthCheck(briefing, of: Self.nothing, language: .english).problems == [])
    briefing.observations.removeAll()
    briefing.derived.removeAll()
    #expect(
      TruthCheck(briefing, of: Self.nothing, language: .english).problems.contains {
        if case .unknownNumber = $0 { true } else { false }
      })
  }

  @Test func `changes of one measure that are printed to different digits are found, but not those that would read as zero`() throws
  {
    let figures = FindingSample.among("972 2546", others: ["10000 10107", "5000 4911", "9000 9003"])
    let changes = FindingSample.findings(figures).compactMap(\.comparison.change).filter { $0.unit == Unit.percent.id }
    let other = FindingSample.findings(figures, about: "B").compactMap(\.comparison.change).filter { $0.unit == Unit.percent.id }
    var briefing = try Self.briefing()
    briefing.observations = figures
    briefing.derived = changes + other
    briefing.told = []
    for (lines, isSo) in [(["+161.9", "+1.1"], true), (["+161.9", "+1.07"], false), (["+162", "+1.1"], false)] {
      briefing.document = try Self.page(lines, like: briefing.document)
      #expect(TruthCheck(briefing, of: Self.nothing, language: .english).problems.isEmpty == isSo, "\(lines)")
    }
  }

  private static func page(_ lines: [String], like document: Document) throws -> Document {
    let style = try Style.shipped("house").type(in: Language.english.textLanguage).body
    let items = lines.enumerated().map { index, text in
      Scene.Item.text(
        FixedWidthTypesetter().line(of: StyledText(text, style, language: Language.english.textLanguage)),
        at: Point(x: 50, y: 100 + 20 * Double(index)))
    }
    var document = document
    document.pages = Document.Pages([Document.Page(scene: Scene(size: Size(width: 595, height: 842), items: items), label: "1")])
    return document
  }

  @Test(arguments: [
    ("−17.3% = 16,451 ÷ 19,886 − 1", true), ("−17.3% = 16,451 ÷ 19,886", false), ("50% = 1.21 ÷ 4.00", false),
    ("50% = 0.01 ÷ 0.02", true),
    ("−4,125.94 bn yuan = 7,323.39 − 11,449.33", true), ("26 ≈ 31 ÷ 1.20", true), ("2.79 = 13.16 × 0.2691 ÷ 1.2691", true),
    ("0.6% = (0.6 + 0.7) ÷ 2", true), ("−11% = (−16 + −5) ÷ 2", true), ("108.8 = 113.43 ÷ 104.30 × 100", true),
    ("4.4 thousand TEU = −3.9 − (−8.3)", true), ("123.7亿元 = 141.6 ÷ 1.1445", true), ("124.7亿元 = 141.6 ÷ 1.1445", false),
    ("83% = 101.4 ÷ 343.0", false), ("100% ≈ 7.00 ÷ 6.00", true), ("100% = 7.00 ÷ 6.00", false), ("100% = 5.98 ÷ 6.00", true),
    ("> 0.15% = > 635 ÷ 404,450", true), ("0.15% = 635 ÷ 404,450", false),
    ("< 0.16% = < 635 ÷ 404,450", true), ("> 0.13% = > 635 ÷ 404,450", false),
  ])
  func `both sides of printed arithmetic have a number in common`(_ line: String, _ isRight: Bool) {
    #expect(PrintedArithmetic(line.replacing("−", with: "\u{2212}"))?.isRight == isRight)
  }

  @Test(arguments: ["2015 = 100", "2020 = 100; Lakeside (dark)", "−4,125.94 = 7,323.39 −", "Exports fell by 3 = x ÷ 2", "5 = 5"])
  func `what is no whole line of arithmetic is not judged`(_ line: String) {
    #expect(PrintedArithmetic(line.replacing("−", with: "\u{2212}")) == nil)
  }

  @Test func `arithmetic on two lines is read as one`() {
    let lines = ["A", "49,365.28 = (36,575.00 + 62,155.56)", "÷ 2", "\u{2212}5.6% fell", "5% = 21 ÷ 20 ", "\u{2212} 1"]
    let whole = PrintedArithmetic.whole(lines)
    #expect(
      whole == ["A", "49,365.28 = (36,575.00 + 62,155.56) ÷ 2", "\u{2212}5.6% fell", "5% = 21 ÷ 20 \u{2212} 1"])
    #expect(whole.compactMap { PrintedArithmetic($0)?.isRight } == [true, true])
  }

  @Test func `a number that is known to its thousands reads as one of the figures`() {
    let known = KnownNumbers([FindingSample.figure("A", .year(2023), "167688", FindingSample.exports, FindingSample.tonnes)])
    for (text, isKnown) in [
      ("168,000", true), ("167,688", true), ("167,700", true), ("168,100", false), ("0.17", true), ("0.18", false),
    ] {
      #expect(PrintedNumber(text).map(known.has) == isKnown, "\(text)")
    }
  }

  private static let nothing = FactBook(Dataset(regions: [], indicators: [], units: [], observations: []), readings: .oneForEach)

  private static func briefing() throws -> Briefing {
    let figures = FindingSample.among("19886 16451", others: ["10000 10107", "5000 4911", "9000 8213", "8000 7909"])
    let data = Dataset(
      regions: FindingSample.regions().filter { $0.id != "P" }, indicators: [FindingSample.exports], units: [FindingSample.dollars],
      observations: figures)
    let composer = Composer(
      book: FactBook(data, readings: .oneForEach), template: .automatic(for: data, named: ""), style: try Style.shipped("house"),
      language: .english)
    return try composer.compose(FindingSample.regions()[0], typesetter: FixedWidthTypesetter())
  }
}
