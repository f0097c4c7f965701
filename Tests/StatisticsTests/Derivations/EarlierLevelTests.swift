import Languages
import Statistics
import Testing

@Suite struct EarlierLevelTests {
  /// A published level with its change on a year earlier, and what follows from it.
  struct Case: Sendable, CustomTestStringConvertible {
    var level: String
    var multiplier = 9
    var growth: String
    var qualifier = Qualifier.exact
    var earlier: String
    var change: String
    var formula: String
    var testDescription: String { formula }
  }

  static let cases = [
    Case(level: "15.799", growth: "18.26", earlier: "13.360", change: "+2.439", formula: "15.799 ÷ 1.1826"),
    Case(level: "773", multiplier: 6, growth: "18.55", earlier: "652", change: "+121", formula: "773 ÷ 1.1855"),
    Case(level: "7.764", growth: "68.6", earlier: "4.605", change: "+3.159", formula: "7.764 ÷ 1.686"),
    Case(level: "45", growth: "66.7", earlier: "27", change: "+18", formula: "45 ÷ 1.667"),
    Case(level: "16.4", growth: "107.2", earlier: "7.92", change: "+8.48", formula: "16.4 ÷ 2.072"),
    Case(level: "371.5", growth: "18.9", earlier: "312.4", change: "+59.1", formula: "371.5 ÷ 1.189"),
    Case(level: "8.714", growth: "26.0", earlier: "6.916", change: "+1.798", formula: "8.714 ÷ 1.260"),
    Case(level: "14.16", growth: "14.45", earlier: "12.37", change: "+1.79", formula: "14.16 ÷ 1.1445"),
    Case(level: "13.16", growth: "26.91", earlier: "10.37", change: "+2.79", formula: "13.16 ÷ 1.2691"),
    Case(level: "210", growth: "10.2", earlier: "191", change: "+19", formula: "210 ÷ 1.102"),
    Case(level: "31", growth: "20", qualifier: .about, earlier: "≈ 26", change: "≈ +5", formula: "≈ 31 ÷ ≈ 1.20"),
    Case(level: "9.5", growth: "-5.0", earlier: "10", change: "−0.5", formula: "9.5 ÷ 0.950"),
  ]

  @Test(arguments: cases)
  func `every earlier level and change of the sample`(sample: Case) throws {
    let figure = Sample.figure(
      sample.level, multiplier: sample.multiplier, period: .months(from: 2022, 1, count: 8), qualifier: sample.qualifier,
      growth: Sample.growth(sample.growth, qualifier: sample.qualifier))
    let earlier = try Derivations.earlier(of: figure, unit: Sample.yuan)
    let scaling = figure.ownScaling(.table, unit: Sample.yuan, language: .english)
    #expect(table(earlier, .level, scaling) == sample.earlier)
    #expect(earlier.period == .months(from: 2021, 1, count: 8))
    #expect(earlier.standings == [.derived])
    #expect(earlier.growth == nil)
    guard case .derived(let derivation) = earlier.origin else { return }
    #expect(derivation == Derivation(method: .previousPeriod, formula: sample.formula, inputs: [figure.key]))
    let change = try Derivations.change(of: figure, unit: Sample.yuan)
    #expect(table(change, .change, scaling) == sample.change)
    #expect(change.period == figure.period)
    #expect(change.isDerived)
  }

  private func table(_ figure: Observation, _ meaning: FigureMeaning, _ scaling: Scaling) -> String {
    figure.reading(.table, unit: Sample.yuan, language: .english, scaling: scaling, meaning: meaning).bare.replacing(
      "\u{A0}", with: " ")
  }

  @Test func `a derived level is rounded once, from its exact value`() throws {
    let figure = Sample.figure("7.764", multiplier: 9, growth: Sample.growth("68.6"))
    let earlier = try Derivations.earlier(of: figure, unit: Sample.yuan)
    #expect(earlier.reading(.table, unit: Sample.yuan, language: .english).number == "4.605")
    #expect(earlier.reading(.tile, unit: Sample.yuan, language: .english).number == "4.60")
    #expect(earlier.reading(.tile, unit: Sample.yuan, language: .chinese).number == "46.05")
    #expect(earlier.reading(.tile, unit: Sample.yuan, language: .english).marks == [.derived])
  }

  @Test func `digits that were dropped from an endless quotient still decide a half`() throws {
    // 1.0000000000000000000000001 ÷ 2 is just above a half at the first digit; 1 ÷ 2 is a half.
    let above = try #require(Decimal("1.0000000000000000000000001"))
    var figure = Sample.figure("1", multiplier: 9, growth: Sample.growth("100"))
    figure.value = above
    figure.decimals = 25
    let earlier = try Derivations.earlier(of: figure, unit: Sample.yuan)
    #expect(try #require(earlier.value) > Decimal(5, exponent: -1))
    #expect(earlier.value?.rounded(decimals: 0) == 1)
    #expect(earlier.value?.rounded(decimals: 0, keeping: .over) == 0)
    #expect(earlier.value?.description == "0.50000000000000000001")
  }

  @Test func `a derived level has as many digits in Chinese`() throws {
    let figure = Sample.figure("15.799", multiplier: 9, growth: Sample.growth("18.26"))
    let earlier = try Derivations.earlier(of: figure, unit: Sample.yuan)
    #expect(earlier.reading(.label, unit: Sample.yuan, language: .chinese).text == "133.60亿元")
    let change = try Derivations.change(of: figure, unit: Sample.yuan)
    #expect(change.reading(.label, unit: Sample.yuan, language: .chinese).number == "24.39")
    let tax = Sample.figure("773", multiplier: 6, growth: Sample.growth("18.55"))
    #expect(
      try Derivations.earlier(of: tax, unit: Sample.yuan).reading(.tile, unit: Sample.yuan, language: .chinese).number == "6.52")
  }

  @Test(arguments: [
    (Growth.Basis.yearOnYear, Period.quarter(2022, 2), "2021-Q2"), (.monthOnMonth, .month(2022, 1), "2021-12"),
    (.quarterOnQuarter, .quarter(2022, 1), "2021-Q4"), (.yearOnYear, .day(2024, 2, 29), "2023-02-28"),
  ])
  func `the earlier period is the one the change is measured against`(basis: Growth.Basis, period: Period, earlier: String) throws {
    let figure = Sample.figure("100", multiplier: 6, period: period, growth: Sample.growth("10", basis))
    #expect(try Derivations.earlier(of: figure, unit: Sample.yuan).period.sdmx == earlier)
  }

  @Test(arguments: [
    (Growth.Basis.unstated, Period.year(2022), DerivationRefusal.baseNotStated),
    (.monthOnMonth, .quarter(2022, 2), .baseContradictsPeriod), (.monthOnMonth, .year(2022), .baseContradictsPeriod),
    (.monthOnMonth, .months(from: 2022, 1, count: 8), .baseContradictsPeriod),
    (.quarterOnQuarter, .month(2022, 2), .baseContradictsPeriod),
  ])
  func `without a base that fits there is no earlier level`(basis: Growth.Basis, period: Period, refusal: DerivationRefusal) {
    let figure = Sample.figure("109.49", unit: Sample.index, period: period, growth: Sample.growth("5.23", basis))
    #expect(throws: refusal) { try Derivations.earlier(of: figure, unit: Sample.index) }
    #expect(throws: refusal) { try Derivations.change(of: figure, unit: Sample.index) }
  }

  @Test func `what cannot be divided out is refused with its reason`() throws {
    let growth = Sample.growth("10")
    func refusal(_ figure: Observation, _ unit: Unit = Sample.yuan) -> DerivationRefusal? {
      do throws(DerivationRefusal) { _ = try Derivations.earlier(of: figure, unit: unit) } catch { return error }
      return nil
    }
    #expect(refusal(Sample.figure("5")) == .noGrowth)
    #expect(refusal(Sample.figure("", growth: growth)) == .noValue)
    #expect(refusal(Sample.figure("5", kind: .plan, growth: growth)) == .notActual)
    #expect(refusal(Sample.figure("5", status: .forecast, growth: growth)) == .notActual)
    #expect(refusal(Sample.figure("5", status: .seriesBreak, growth: growth)) == .seriesBreak)
    #expect(refusal(Sample.figure("5", status: .missing(.confidential), growth: growth)) == .noValue)
    #expect(refusal(Sample.figure("5", unit: Sample.percent, growth: growth), Sample.percent) == .notAnAmount)
    #expect(refusal(Sample.figure("-5", growth: growth)) == .notAnAmount)
    #expect(refusal(Sample.figure("5", growth: Sample.growth("-100"))) == .divisionByZero)
    let derived = try Derivations.earlier(of: Sample.figure("5", growth: growth), unit: Sample.yuan)
    var again = derived
    again.growth = growth
    #expect(refusal(again) == .derivedInput)
  }

  @Test(arguments: [
    (Qualifier.over, Qualifier.exact, Qualifier.over), (.under, .exact, .under), (.exact, .over, .under), (.exact, .under, .over),
    (.about, .over, .about), (.over, .about, .about), (.over, .under, .over),
  ])
  func `bounds pass on, and turn round in a divisor`(level: Qualifier, growth: Qualifier, result: Qualifier) throws {
    let figure = Sample.figure("50", multiplier: 9, qualifier: level, growth: Sample.growth("10.0", qualifier: growth))
    #expect(try Derivations.earlier(of: figure, unit: Sample.yuan).qualifier == result)
  }

  @Test func `bounds that oppose each other give no figure`() {
    let figure = Sample.figure("50", multiplier: 9, qualifier: .over, growth: Sample.growth("10.0", qualifier: .over))
    #expect(throws: DerivationRefusal.boundsOppose) { try Derivations.earlier(of: figure, unit: Sample.yuan) }
  }

  @Test func `the weaker status of an input stays beside the mark of derivation`() throws {
    let figure = Sample.figure("50", multiplier: 9, status: .provisional, growth: Sample.growth("10.0"))
    let earlier = try Derivations.earlier(of: figure, unit: Sample.yuan)
    #expect(earlier.standings == [.provisional, .derived])
    #expect(earlier.reading(.label, unit: Sample.yuan, language: .english).marks == [.provisional, .derived])
  }
}
