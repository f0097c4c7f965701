import Languages
import Statistics
import Testing

@Suite struct ArithmeticTests {
  static let yuanPerSession = Unit(id: "CNY_SESSION", kind: .quantity, name: [.english: "yuan", .chinese: "元"])
  static let rate = Unit(id: "CNY_USD", kind: .quantity, name: [.english: "yuan per US dollar", .chinese: "元/美元"])

  @Test func `imports are trade less exports`() throws {
    let imports = try Derivations.difference(
      Sample.figure("14.16", multiplier: 9, indicator: "trade"), less: Sample.figure("13.16", multiplier: 9, indicator: "exports"),
      indicator: "imports")
    #expect(imports.reading(.table, unit: Sample.yuan, language: .english).number == "1.00")
    #expect(imports.reading(.table, unit: Sample.yuan, language: .chinese).text == "10.0亿元")
    #expect(imports.indicator == "imports")
    #expect(formula(imports) == "14.16 \u{2212} 13.16")
  }

  @Test func `tax is a share of revenue`() throws {
    let share = try Derivations.share(
      of: Sample.figure("773", multiplier: 6), in: Sample.figure("15.799", multiplier: 9), indicator: "tax_share",
      unit: Sample.percent)
    #expect(share.reading(.sentence, unit: Sample.percent, language: .english).text == "4.9%")
    #expect(formula(share) == "773 ÷ 15,799")
    #expect(share.unit == "PC")
  }

  @Test func `exports are a share of trade`() throws {
    let share = try Derivations.share(
      of: Sample.figure("13.16", multiplier: 9), in: Sample.figure("14.16", multiplier: 9), indicator: "s", unit: Sample.percent)
    #expect(share.reading(.title, unit: Sample.percent, language: .english).text == "93%")
    #expect(share.reading(.label, unit: Sample.percent, language: .english).number == "92.9")
  }

  @Test func `a small share keeps two figures`() throws {
    let share = try Derivations.share(
      of: Sample.figure("0.0456", multiplier: 9), in: Sample.figure("100.0", multiplier: 9), indicator: "s", unit: Sample.percent)
    #expect(share.reading(.table, unit: Sample.percent, language: .english).number == "0.046")
  }

  @Test func `sales per session are about as exact as the count of sessions`() throws {
    let ratio = try Derivations.ratio(
      of: Sample.figure("8.714", multiplier: 9), per: Sample.figure("105000", unit: Sample.visitors), indicator: "per_session",
      unit: Self.yuanPerSession)
    let reading = ratio.reading(.tile, unit: Self.yuanPerSession, language: .english)
    #expect(reading.bare == "≈\u{A0}83,000")
    #expect(reading.marks == [.derived])
    #expect(formula(ratio) == "8.714\u{A0}bn ÷ 105,000")
  }

  @Test(arguments: [("8.6", "1.25", "6.9"), ("14.16", "2.19", "6.47")])
  func `two currencies imply a rate`(yuan: String, dollars: String, rate: String) throws {
    let implied = try Derivations.impliedExchangeRate(
      Sample.figure(yuan, multiplier: 9), in: Sample.yuan, per: Sample.figure(dollars, multiplier: 9, unit: Sample.dollar),
      in: Sample.dollar, indicator: "rate", unit: Self.rate)
    #expect(implied.reading(.table, unit: Self.rate, language: .english).number == rate)
    guard case .derived(let derivation) = implied.origin else { return }
    #expect(derivation.method == .impliedExchangeRate)
    #expect(derivation.inputs.map(\.unit) == ["CNY", "USD"])
  }

  @Test func `a sum is as exact as its coarsest part`() throws {
    let sum = try Derivations.sum(
      [Sample.figure("15.799", multiplier: 9), Sample.figure("773", multiplier: 6), Sample.figure("1.5", multiplier: 9)],
      region: "R",
      indicator: "total")
    #expect(sum.reading(.table, unit: Sample.yuan, language: .english).number == "18.1")
    #expect(formula(sum) == "15,799 + 773 + 1,500")
  }

  @Test func `only published figures of one unit and period are taken together`() throws {
    let figure = Sample.figure("5", multiplier: 9)
    let derived = try Derivations.difference(figure, less: Sample.figure("1", multiplier: 9), indicator: "D")
    #expect(throws: DerivationRefusal.derivedInput) { try Derivations.difference(figure, less: derived, indicator: "X") }
    #expect(throws: DerivationRefusal.unitsDoNotFit) {
      try Derivations.difference(figure, less: Sample.figure("1", unit: Sample.dollar), indicator: "X")
    }
    #expect(throws: DerivationRefusal.periodsDiffer) {
      try Derivations.sum([figure, Sample.figure("1", period: .year(2021))], region: "R", indicator: "X")
    }
    #expect(throws: DerivationRefusal.divisionByZero) {
      try Derivations.share(of: figure, in: Sample.figure("0"), indicator: "X", unit: Sample.percent)
    }
    #expect(throws: DerivationRefusal.noValue) { try Derivations.difference(figure, less: Sample.figure(""), indicator: "X") }
    #expect(throws: DerivationRefusal.noValue) { try Derivations.sum([], region: "R", indicator: "X") }
    #expect(throws: DerivationRefusal.notTheSameAmount) {
      try Derivations.impliedExchangeRate(
        figure, in: Sample.yuan, per: Sample.figure("1", unit: Sample.dollar, indicator: "J"), in: Sample.dollar, indicator: "X",
        unit: Self.rate)
    }
  }

  @Test func `a bound taken away turns round`() throws {
    let over = Sample.figure("24", multiplier: 9, qualifier: .over)
    #expect(try Derivations.difference(Sample.figure("50", multiplier: 9), less: over, indicator: "D").qualifier == .under)
    #expect(try Derivations.difference(over, less: Sample.figure("5", multiplier: 9), indicator: "D").qualifier == .over)
    #expect(throws: DerivationRefusal.boundsOppose) { try Derivations.difference(over, less: over, indicator: "D") }
  }

  private func formula(_ figure: Observation) -> String {
    guard case .derived(let derivation) = figure.origin else { return "" }
    return derivation.formula
  }
}
