import Languages
import Statistics
import Testing

@Suite struct ChangeTests {
  private func change(_ now: String, since then: String, multiplier: Int = 0) throws -> Observation {
    try Derivations.changeInPercent(
      of: Sample.figure(now, multiplier: multiplier), since: Sample.figure(then, multiplier: multiplier, period: .year(2021)),
      unit: .percent)
  }

  private func text(_ change: Observation) -> String { change.reading(.table, unit: .percent, language: .english).number }

  @Test(arguments: [
    ("16451", "19886", "\u{2212}17.3"), ("8858.13", "8427.70", "5.1"), ("22", "20", "10"), ("12.0", "14.1", "\u{2212}14.9"),
  ])
  func `two levels give a change in per cent`(now: String, then: String, expected: String) throws {
    let change = try change(now, since: then)
    #expect(text(change) == expected)
    #expect(change.isDerived)
    #expect(change.unit == Unit.percent.id)
  }

  @Test func `the arithmetic is written down with the published digits`() throws {
    guard case .derived(let derivation) = try change("16451", since: "19886").origin else { return }
    #expect(derivation.formula == "16,451 ÷ 19,886 \u{2212} 1")
  }

  @Test(arguments: [
    ("5000.4", "5000.1", "0.01"), ("10001", "10000", "0.01"), ("1", "2000", "\u{2212}99.95"), ("3999", "2000", "99.95"),
  ])
  func `a change that is not zero, all or double does not read as if it were`(now: String, then: String, expected: String) throws {
    #expect(text(try change(now, since: then)) == expected)
  }

  @Test(arguments: [("12", "0"), ("-4", "12"), ("0", "12")]) func `no per cent comes from zero or less`(now: String, then: String) {
    #expect(throws: DerivationRefusal.notAnAmount) { try change(now, since: then) }
  }

  @Test func `levels that differ by less than they were rounded give no per cent`() {
    #expect(throws: DerivationRefusal.notExactEnough) { try change("1.2", since: "1.1", multiplier: 9) }
  }

  @Test func `January is not compared with June, nor across a break, nor a plan`() {
    func refusal(_ now: Observation, _ then: Observation) -> DerivationRefusal? {
      do throws(DerivationRefusal) {
        _ = try Derivations.changeInPercent(of: now, since: then, unit: .percent)
        return nil
      } catch {
        return error
      }
    }
    let june = Sample.figure("10.0", period: .month(2022, 6))
    #expect(refusal(june, Sample.figure("9.0", period: .month(2022, 1))) == .periodsDiffer)
    #expect(refusal(june, Sample.figure("9.0", period: .month(2021, 6))) == nil)
    #expect(refusal(june, Sample.figure("9.0", period: .month(2022, 5))) == nil)
    #expect(refusal(june, Sample.figure("9.0", period: .year(2021))) == .periodsDiffer)
    let broken = Sample.figure("10.0", status: .seriesBreak)
    #expect(refusal(broken, Sample.figure("9.0", period: .year(2021))) == .seriesBreak)
    let plan = Sample.figure("10.0", kind: .plan)
    #expect(refusal(plan, Sample.figure("9.0", period: .year(2021))) == .notActual)
    #expect(refusal(june, Sample.figure("9.0", indicator: "J", period: .month(2021, 6))) == .notTheSameAmount)
  }

  @Test func `rates differ by points`() throws {
    let change = try Derivations.changeInPoints(
      of: Sample.figure("4.6", unit: Sample.percent), since: Sample.figure("4.7", unit: Sample.percent, period: .year(2021)),
      unit: .percentagePoints)
    #expect(change.value == Decimal(-1, exponent: -1))
    #expect(change.unit == Unit.percentagePoints.id)
  }

  @Test func `the median is the middle figure or the mean of the middle two`() throws {
    func figures(_ values: [String]) -> [Observation] { values.enumerated().map { Sample.figure($1, region: "R\($0)") } }
    #expect(try Derivations.median(of: figures(["9", "1", "5"])).value == 5)
    let even = try Derivations.median(of: figures(["9", "1", "5", "6"]))
    #expect(even.value == Decimal(55, exponent: -1))
    guard case .derived(let derivation) = even.origin else { return }
    #expect(derivation.inputs.map(\.region) == ["R2", "R3"])
    #expect(derivation.formula == "(5 + 6) ÷ 2")
  }

  @Test func `a share is of the sum, and a contribution of its change`() throws {
    func total(_ values: [String], _ period: Period) throws -> Observation {
      try Derivations.sum(
        values.enumerated().map { Sample.figure($1, region: "R\($0)", period: period) }, region: "", indicator: "I")
    }
    let now = try total(["16.0", "24.0"], .year(2022))
    let then = try total(["20.0", "25.0"], .year(2021))
    let part = Sample.figure("16.0", region: "R0")
    #expect(try Derivations.share(of: part, among: now, unit: .percent).value == 40)
    let own = try Derivations.changeInAmount(of: part, since: Sample.figure("20.0", region: "R0", period: .year(2021)))
    let all = try Derivations.change(of: now, sinceTotal: then)
    #expect(try Derivations.share(of: own, amongChanges: all, unit: .percent).value == 80)
    #expect(throws: DerivationRefusal.derivedInput) { try Derivations.share(of: part, among: part, unit: .percent) }
  }

  @Test func `a share of a sum of round numbers is not about`() throws {
    let parts = ["512000", "48312", "8400"].enumerated().map { Sample.figure($1, region: "R\($0)") }
    let total = try Derivations.sum(parts, region: "", indicator: "I")
    #expect(total.qualifier == .about)
    let share = try Derivations.share(of: parts[1], among: total, unit: .percent)
    #expect(share.qualifier == .exact && share.decimals == 1)
  }
}
