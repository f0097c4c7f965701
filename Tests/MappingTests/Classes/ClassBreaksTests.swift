@testable import Mapping
import RandomTesting
import Statistics
import Testing

@Suite struct ClassBreaksTests {
  private static func decimals(_ text: String) -> [Decimal] { text.split(separator: " ").compactMap { Decimal(String($0)) } }

  private static func counts(_ classes: ClassBreaks, _ values: [Decimal]) -> [Int] {
    (0..<classes.count).map { index in values.count { classes.index(of: $0) == index } }
  }

  private static let growth = decimals("8.2 8.0 7.9 5.5 4.7 3.6 3.6 2.8 2.7 2.5 2.4 2.0 2.0")

  @Test func `Values around their median keep it inside the middle class and near ones together`() {
    let classes = ClassBreaks(of: Self.growth, count: 5, middle: .around(3.6))
    #expect(classes.breaks == Self.decimals("2.5 3 4 6"))
    #expect(classes.middle == .around(3.6))
    #expect(Self.counts(classes, Self.growth) == [3, 3, 2, 2, 3])
    #expect(!classes.isEven)
  }

  @Test func `Equal steps are taken where no class is empty and none holds more than half`() {
    let values = Self.decimals("7.1 5.4 3.2 3.5 7.8 6.5 4.6 4.2 6.4 3.7 6.5 6.9 5.7 2.6")
    let classes = ClassBreaks(of: values, count: 5)
    #expect(classes.breaks == Self.decimals("4 5 6 7"))
    #expect(classes.isEven)
  }

  @Test func `Values on both sides of zero have a break at zero`() {
    let values = Self.decimals("-17.8 -17.3 -15.1 -10.1 -9 -8.4 -3 -1.3 -0.5 0.4 11 16 18 20")
    let classes = ClassBreaks(of: values, count: 5, middle: .zero)
    #expect(classes.middle == .zero)
    #expect(classes.breaks.contains(0))
  }

  @Test func `Fewer than one in ten below zero leaves a scale without a middle`() {
    let values = Self.decimals("-1 2 3 4 5 6 7 8 9 10 11 12")
    #expect(ClassBreaks(of: values, count: 5, middle: .zero).middle == .none)
  }

  @Test func `Fewer distinct values than classes make fewer classes`() {
    let classes = ClassBreaks(of: Self.decimals("1 1 1 2 2 2 3 3 3 3 3 3"), count: 5)
    #expect(classes.count == 3)
    #expect(Self.counts(classes, Self.decimals("1 2 3")) == [1, 1, 1])
  }

  @Test func `A value on a break is in the class above it`() {
    let classes = ClassBreaks(breaks: [2, 4])
    #expect([1, 2, 3, 4, 5].map { classes.index(of: $0) } == [0, 1, 1, 2, 2])
  }

  @Test func `Random values never leave a class empty, and the same values give the same breaks`() {
    var random = SeededRandom(seed: 22)
    for round in 0..<3_000 {
      let count = Int.random(in: 5...60, using: &random)
      let digits = Int.random(in: 0...3, using: &random)
      let spread = random.pick([20, 300, 40_000, 9_000_000])
      let shift = random.pick([0, 0, -spread / 2, spread * 3])
      let values = (0..<count).map { _ in Decimal(Int.random(in: 0...spread, using: &random) + shift, exponent: -digits) }
      let middle: ClassBreaks.Middle = random.pick([.none, .zero, .around(values.sorted()[count / 2])])
      let classes = ClassBreaks(of: values, count: ClassBreaks.count(forPlaces: count) ?? 3, middle: middle)
      #expect(classes == ClassBreaks(of: values.reversed(), count: ClassBreaks.count(forPlaces: count) ?? 3, middle: middle))
      #expect(classes.breaks == classes.breaks.sorted(), "round \(round)")
      #expect(!Self.counts(classes, values).contains(0) || Set(values).count == 1, "round \(round): \(classes) \(values)")
      switch classes.middle {
      case .none: break
      case .zero: #expect(classes.breaks.contains(0), "round \(round)")
      case .around(let value): #expect(classes.index(of: value) == classes.breaks.count / 2, "round \(round): \(classes)")
      }
    }
  }
}
