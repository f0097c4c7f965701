import Diagnostics
import FoundationEssentials
import Languages
import Statistics
import Testing

@Suite struct DatasetCheckTests {
  static func diagnostics(_ figures: [Observation], kind: Indicator.Kind = .level) -> [Diagnostic] {
    let dataset = Dataset(
      regions: [Region(id: "R", name: "R")],
      indicators: [Indicator(id: "I", name: "I", kind: kind), Indicator(id: "P", name: "P", partOf: "I")],
      units: [Sample.yuan, Sample.percent, Sample.index, Sample.rank, Sample.studios], observations: figures)
    let locations = figures.indices.map { SourceLocation(file: "data.csv", line: $0 + 2) }
    return DatasetCheck(dataset, locations: locations).diagnostics()
  }

  @Test func `sound figures give no diagnostic`() {
    let figures = [
      Sample.figure("15.799", multiplier: 9, growth: Sample.growth("18.26")),
      Sample.figure("13.360", multiplier: 9, period: .year(2021)), Sample.figure("773", multiplier: 6, indicator: "P"),
    ]
    #expect(Self.diagnostics(figures).isEmpty)
  }

  @Test func `published growth that disagrees with the published level before is told`() {
    let figures = [
      Sample.figure("15.799", multiplier: 9, growth: Sample.growth("18.26")),
      Sample.figure("13.0", multiplier: 9, period: .year(2021)),
    ]
    let found = Self.diagnostics(figures)
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.first?.description
        == "data.csv:2: warning: R, I, 2022: the published change is +18.26%, but the published levels give +21.53% (13.0 × 10^9 in 2021 on line 3, 15.799 × 10^9 now); check the three figures: the earlier one may have been revised, or the growth may be at constant prices"
    )
  }

  @Test(arguments: [("45", "27", "66.7", 0), ("45", "26", "66.7", 1), ("45", "27", "70", 0), ("45", "27", "75.0", 1)])
  func `what rounding explains is no disagreement`(now: String, before: String, growth: String, count: Int) {
    let figures = [
      Sample.figure(now, multiplier: 9, growth: Sample.growth(growth)), Sample.figure(before, multiplier: 9, period: .year(2021)),
    ]
    #expect(Self.diagnostics(figures).count == count)
  }

  @Test func `about and over excuse a disagreement, a break too`() {
    let before = Sample.figure("10", multiplier: 9, period: .year(2021))
    let growth = Sample.growth("20")
    #expect(Self.diagnostics([Sample.figure("31", multiplier: 9, qualifier: .about, growth: growth), before]).isEmpty)
    #expect(Self.diagnostics([Sample.figure("31", multiplier: 9, status: .seriesBreak, growth: growth), before]).isEmpty)
    #expect(Self.diagnostics([Sample.figure("31", multiplier: 9, growth: growth), before]).count == 1)
  }

  @Test func `a quarterly index published as month-on-month is a note`() {
    let found = Self.diagnostics(
      [Sample.figure("109.49", unit: Sample.index, period: .quarter(2022, 2), growth: Sample.growth("5.23", .monthOnMonth))],
      kind: .index)
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.message.contains("published as MOM, which does not fit the period") == true)
    let unstated = Self.diagnostics([Sample.figure("45", growth: Sample.growth("5", .unstated))])
    #expect(unstated.map(\.severity) == [.note])
  }

  @Test func `a part is not more than its whole`() {
    let whole = Sample.figure("14.16", multiplier: 9)
    #expect(Self.diagnostics([whole, Sample.figure("14.2", multiplier: 9, indicator: "P")]).isEmpty)
    let found = Self.diagnostics([whole, Sample.figure("14.3", multiplier: 9, indicator: "P")])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.location?.line == 3)
    #expect(Self.diagnostics([whole, Sample.figure("15", multiplier: 9, indicator: "P", qualifier: .about)]).isEmpty)
  }

  @Test(arguments: [("-0.1", 1), ("0", 0), ("100", 0), ("100.1", 1)])
  func `a share lies between 0 and 100`(text: String, errors: Int) {
    let found = Self.diagnostics([Sample.figure(text, unit: Sample.percent)], kind: .share)
    #expect(found.filter { $0.severity == .error }.count == errors)
  }

  @Test(arguments: [("1", 0), ("16", 0), ("0", 1), ("1.5", 1), ("-3", 1)])
  func `ranks are whole and from 1`(text: String, errors: Int) {
    #expect(Self.diagnostics([Sample.figure(text, unit: Sample.rank)], kind: .rank).count == errors)
  }

  @Test func `nothing falls by more than all of it`() {
    let found = Self.diagnostics([Sample.figure("5", growth: Sample.growth("-120"))])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.message == "R, I, 2022: a fall by 120% would leave less than nothing")
  }

  @Test func `duplicates are a note if they agree and an error if they do not`() {
    let first = Sample.figure("5", multiplier: 9)
    let agreeing = Self.diagnostics([first, Sample.figure("5000", multiplier: 6)])
    #expect(agreeing.map(\.severity) == [.note])
    let disagreeing = Self.diagnostics([first, Sample.figure("6", multiplier: 9)])
    #expect(
      disagreeing.map(\.description)
        == ["data.csv:3: error: R, I, 2022 is there twice: 6 × 10^9 here, 5 × 10^9 on line 2; keep one of the two"])
  }

  @Test func `keys that lead nowhere are errors`() {
    let found = Self.diagnostics([
      Sample.figure("5", region: "X"), Sample.figure("5", indicator: "Y"), Sample.figure("5", unit: Sample.dollar),
    ])
    #expect(found.map(\.message) == ["there is no region “X”", "there is no indicator “Y”", "there is no unit “USD”"])
  }

  @Test func `counts that are not whole are told once for an indicator`() {
    let found = Self.diagnostics((2010..<2020).map { Sample.figure("12.5", unit: Sample.studios, period: .year($0)) })
    #expect(found.count == 1)
    #expect(found.first?.message.contains("and 9 more") == true)
    #expect(Self.diagnostics([Sample.figure("12.5", multiplier: 3, unit: Sample.studios)]).isEmpty)
    #expect(Self.diagnostics([Sample.figure("-12", unit: Sample.studios)]).map(\.severity) == [.warning])
  }

  @Test func `a wrong power of ten is suspected where a value jumps with it`() {
    let figures = [Sample.figure("773", multiplier: 9), Sample.figure("652", multiplier: 6, period: .year(2021))]
    #expect(Self.diagnostics(figures).map(\.remedy) == ["check the powers of ten (UNIT_MULT)"])
    #expect(Self.diagnostics([Sample.figure("773", multiplier: 6), figures[1]]).isEmpty)
  }

  @Test func `regions and indicators that are wrong in themselves are told`() {
    let dataset = Dataset(
      regions: [
        Region(id: "a", name: [:]), Region(id: "b", name: "B", parent: "x"),
        Region(id: "c", name: "C", parent: "d"), Region(id: "d", name: "D", parent: "c"),
      ],
      indicators: [Indicator(id: "i", name: "I", partOf: "z"), Indicator(id: "j", name: "J", partOf: "j")], units: [],
      observations: [])
    let messages = DatasetCheck(dataset).diagnostics().map(\.message)
    #expect(messages.count == 6)
    #expect(messages.first == "the region “a” has no name")
    #expect(messages.contains("the region “c” contains itself"))
    #expect(messages.last == "the indicator “j” is part of itself")
  }

  @Test func `places are printed as far as they are known`() {
    #expect(SourceLocation(file: "a.csv").description == "a.csv")
    #expect(SourceLocation(file: "a.csv", line: 3).description == "a.csv:3")
    #expect(SourceLocation(file: "a.csv", line: 3, column: 7).description == "a.csv:3:7")
    #expect(SourceLocation(file: "a.csv", line: 3) < SourceLocation(file: "a.csv", line: 3, column: 1))
    #expect(Diagnostic.Severity.note < .error)
  }

  @Test(arguments: [("33.4", "-150"), ("0", "-100.1"), ("33.4", "-100")])
  func `a fall by more than there was is an error of the region`(level: String, growth: String) {
    let figures = [Sample.figure(level, growth: Sample.growth(growth)), Sample.figure("1", region: "S")]
    let dataset = Dataset(
      regions: [Region(id: "R", name: "R"), Region(id: "S", name: "S")], indicators: [Indicator(id: "I", name: "I", kind: .level)],
      units: [Sample.yuan], observations: figures)
    let check = DatasetCheck(DatasetIndex(dataset))
    #expect(check.errors(of: "R").map(\.severity) == [.error])
    #expect(check.errors(of: "R") == check.diagnostics())
    #expect(check.errors(of: "S") == [])
  }

  @Test func `a fall by all leaves nothing`() {
    #expect(Self.diagnostics([Sample.figure("0", growth: Sample.growth("-100"))]).isEmpty)
  }

  @Test func `of one region the same errors are found as of all`() {
    let figures = [
      Sample.figure("1"), Sample.figure("2"), Sample.figure("120", unit: Sample.percent, indicator: "S"),
      Sample.figure("0.5", unit: Sample.rank, indicator: "P"),
    ]
    let dataset = Dataset(
      regions: [Region(id: "R", name: "R", parent: "X")],
      indicators: [
        Indicator(id: "I", name: "I", kind: .level), Indicator(id: "S", name: "S", kind: .share),
        Indicator(id: "P", name: "P", partOf: "Q"),
      ], units: [Sample.yuan, Sample.percent, Sample.rank], observations: figures)
    let check = DatasetCheck(DatasetIndex(dataset))
    #expect(check.errors(of: "R").count == 5)
    #expect(Set(check.errors(of: "R")) == Set(check.diagnostics().filter { $0.severity == .error }))
  }
}
