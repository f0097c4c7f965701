import Languages
import Statistics
import Testing

/// What must hold for any figure, tried on many that are made by a fixed sequence.
@Suite struct ReadingPropertyTests {
  /// Knuth's MMIX generator: the same numbers on every machine.
  struct Sequence {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  static let units = [Sample.yuan, Sample.visitors, Sample.percent, Sample.index, Sample.minutes]

  static func figure(_ random: inout Sequence) -> (Observation, Unit) {
    let unit = units[random.next(below: units.count)]
    let digits = 1 + random.next(below: 12)
    let decimals = random.next(below: digits + 1)
    var text = random.next(below: 5) == 0 ? "-" : ""
    for index in 0..<digits {
      if index == digits - decimals { text += text.isEmpty || text == "-" ? "0." : "." }
      text += String(random.next(below: 10))
    }
    let multiplier = unit.kind.isScaled ? [0, 3, 4, 6, 8, 9, 12][random.next(below: 7)] : 0
    let qualifier = Qualifier.allCases[random.next(below: 4)]
    return (Sample.figure(text, multiplier: multiplier, unit: unit, qualifier: qualifier), unit)
  }

  @Test func `what is printed is the value, rounded once, in its power of ten`() throws {
    var random = Sequence(state: 2022)
    for _ in 0..<800 {
      let (figure, unit) = Self.figure(&random)
      let value = try #require(figure.value)
      for language in Language.all {
        for setting in Setting.allCases {
          let reading = figure.reading(setting, unit: unit, language: language)
          let text = reading.number
          let number = try DecimalText.parse(text, grouping: .commas)
          let power = Scaling.powers(language).first { power in
            let scaling = Scaling(tenToThe: power, language: language)
            return (setting == .title || setting == .sentence ? scaling?.word : scaling?.label) == reading.scale
          }
          let scaled = value.scaled(by: figure.multiplier - (power ?? 0))
          let places = [0] + Array(number.decimals...number.decimals) + Array(-15 ... -1)
          #expect(
            places.contains { scaled.rounded(decimals: $0, keeping: figure.qualifier) == number.value },
            "\(scaled) reads \(text) in \(setting)")
          if value != 0 { #expect(number.value != 0, "\(scaled) reads \(text)") }
          switch figure.qualifier {
          case .over: #expect(number.value <= scaled)
          case .under: #expect(number.value >= scaled)
          case .exact, .about: break
          }
          if setting == .table { #expect(number.value == scaled) }
        }
      }
    }
  }

  @Test func `any text is read as a period or refused, without a crash`() {
    var random = Sequence(state: 8)
    let pieces = [
      "2022", "年", "1", "12", "8", "-", "—", "月", "Q", "q2", "Jan", "to", "/", ".", ":", "T", "Z", "P", "M", "D", "季度", "上半年", "前",
      "个",
      " ", "0", "99999999", "é", "\u{0}", "🙂", "first", "half", "of", "[", "]", "十", "二", "第", "S1", "W05",
    ]
    for _ in 0..<5000 {
      let text = (0..<(1 + random.next(below: 7))).map { _ in pieces[random.next(below: pieces.count)] }.joined()
      if let period = try? Period(recognising: text) {
        #expect((1000...2999).contains(period.year))
        #expect((try? Period(sdmx: period.sdmx)) == period)
      }
      _ = try? Period(sdmx: text)
      _ = try? DecimalText.parse(text, grouping: .commas)
    }
  }
}
