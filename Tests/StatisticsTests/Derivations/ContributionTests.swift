import Languages
import Statistics
import Testing

@Suite struct ContributionTests {
  private static func figure(_ text: String, _ year: Int, _ indicator: String, growth: Growth? = nil) -> Observation {
    Sample.figure(text, multiplier: 9, indicator: indicator, period: .year(year), growth: growth)
  }

  private static func series(_ indicator: String, _ values: [String?], growth: Growth? = nil) -> Series {
    Series(
      region: Region(id: "R", name: "R"), indicator: Indicator(id: indicator, name: [.english: indicator]),
      unit: Sample.yuan,
      observations: values.enumerated().compactMap { index, text in
        text.map { figure($0, 2020 + index, indicator, growth: index == values.count - 1 ? growth : nil) }
      })
  }

  @Test func `a part adds its change relative to the earlier whole`() throws {
    let added = try Derivations.contribution(
      of: Self.figure("34.0", 2021, "a"), since: Self.figure("30.0", 2020, "a"), to: Self.figure("80.0", 2020, "all"),
      unit: Sample.points)
    #expect(added.value == 5)
    // A tenth of a billion in 80 is an eighth of a percentage point: the first decimal is not known.
    #expect(added.decimals == 0)
    #expect(added.unit == "PP")
    #expect(added.period == .year(2021))
    guard case .derived(let derivation) = added.origin else {
      Issue.record("a contribution is derived")
      return
    }
    #expect(derivation.method == .contribution)
    #expect(derivation.formula == "(34.0 \u{2212} 30.0) ÷ 80.0 × 100")
  }

  @Test func `a contribution has one decimal where its values bear it out`() throws {
    let added = try Derivations.contribution(
      of: Self.figure("34.00", 2021, "a"), since: Self.figure("30.00", 2020, "a"), to: Self.figure("80.00", 2020, "all"),
      unit: Sample.points)
    #expect(added.decimals == 1)
  }

  @Test func `coarse values make coarse contributions`() throws {
    let added = try Derivations.contribution(
      of: Self.figure("34", 2021, "a"), since: Self.figure("30", 2020, "a"), to: Self.figure("80", 2020, "all"),
      unit: Sample.points)
    // To the nearest billion of 80: more than a percentage point is not known.
    #expect(added.decimals == -1)
  }

  @Test func `contributions of all parts add up to the growth of the whole`() throws {
    let parts = [Self.series("a", ["30.0", "34.0", "33.0"]), Self.series("b", ["50.0", "48.0", "57.0"])]
    let whole = Self.series("all", ["80.0", "82.0", "90.0"])
    let result = Derivations.contributions(of: parts, to: whole, unit: Sample.points)
    #expect(result.whole.observations.map(\.period) == [.year(2021), .year(2022)])
    for index in 0..<2 {
      let sum = result.parts.reduce(Decimal(0)) { $0 + ($1.observations[index].value ?? 0) }
      let total = try #require(result.whole.observations[index].value)
      #expect(abs(sum - total) < Decimal(1, exponent: -9))
    }
  }

  @Test func `published growth of the whole is taken as it is`() throws {
    let whole = Self.series("all", ["80.0", "82.0"], growth: Sample.growth("2.7"))
    let result = Derivations.contributions(of: [Self.series("a", ["30.0", "34.0"])], to: whole, unit: Sample.points)
    let total = try #require(result.whole.observations.first)
    #expect(total.value == Decimal(27, exponent: -1))
    #expect(!total.isDerived)
  }

  @Test func `a part whose earlier value is missing adds nothing that is known`() {
    let result = Derivations.contributions(
      of: [Self.series("a", [nil, "34.0"])], to: Self.series("all", ["80.0", "82.0"]), unit: Sample.points)
    #expect(result.parts.isEmpty)
  }

  @Test func `units, periods and derived values are minded`() {
    let (now, before) = (Self.figure("34.0", 2021, "a"), Self.figure("30.0", 2020, "a"))
    #expect(throws: DerivationRefusal.periodsDiffer) {
      try Derivations.contribution(of: now, since: before, to: Self.figure("80.0", 2021, "all"), unit: Sample.points)
    }
    #expect(throws: DerivationRefusal.unitsDoNotFit) {
      try Derivations.contribution(
        of: now, since: before, to: Sample.figure("80", unit: Sample.dollar, period: .year(2020)), unit: Sample.points)
    }
    #expect(throws: DerivationRefusal.unitsDoNotFit) {
      try Derivations.contribution(of: now, since: before, to: Self.figure("80.0", 2020, "all"), unit: Sample.percent)
    }
  }
}
