import Languages
import Ingestion
import Statistics
import Testing

@Suite struct NativeWriterTests {
  private let published = Observation(
    region: "yiwu", indicator: "livestream_sales", period: .quarter(2022, 1), value: Decimal("8.714"), decimals: 3,
    unit: "CNY", multiplier: 9, qualifier: .over,
    growth: Growth(percent: 26, decimals: 1, basis: .yearOnYear, qualifier: .about), source: "S2", released: .day(2022, 7, 6),
    comment: [.english: "Retail, \"live\"", .chinese: "零售"])

  @Test func `a figure is written with every digit and everything that was said of it`() throws {
    let text = String(decoding: NativeWriter.csv([published]), as: UTF8.self)
    let lines = text.split(separator: "\r\n").map(String.init)
    #expect(lines.first == NativeWriter.columns.filter { !["LOWER", "UPPER", "LEVEL"].contains($0) }.joined(separator: ","))
    #expect(
      lines.dropFirst().first == "yiwu,livestream_sales,2022-Q1,8.714,CNY,9,A,OVER,ACTUAL,26.0,YOY,ABOUT,S2,2022-07-06,,"
        + "\"Retail, \"\"live\"\"\",零售")
  }

  @Test func `limits are written with their level, and have no columns where there are none`() throws {
    var limited = published
    limited.interval = ConfidenceInterval(from: 8, to: Decimal(940, exponent: -2), decimals: 2, level: 95)
    let lines = String(decoding: NativeWriter.csv([limited, published]), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.first.map(String.init) == NativeWriter.columns.joined(separator: ","))
    #expect(lines[1].contains(",ABOUT,8.00,9.40,95,S2,") && lines[2].contains(",ABOUT,,,,S2,"))
  }

  @Test func `a derived figure is written with its arithmetic`() throws {
    let unit = Unit(id: "CNY", kind: .currency, name: [.english: "yuan", .chinese: "元"])
    var plain = published
    plain.qualifier = .exact
    plain.growth?.qualifier = .exact
    let earlier = try Derivations.earlier(of: plain, unit: unit)
    let text = String(decoding: NativeWriter.csv([earlier]), as: UTF8.self)
    #expect(text.contains("previousPeriod: 8.714 ÷ 1.260"))
    #expect(text.contains("2021-Q1"))
  }

  @Test func `a change is a measure of its own, rounded as it is known, with a status of its own`() throws {
    func figure(_ year: Int, _ value: Decimal) -> Observation {
      Observation(region: "a", indicator: "exports", period: .year(year), value: value, decimals: 0, unit: "USD", multiplier: 6)
    }
    let percent = Unit(id: "PERCENT", kind: .percent, name: "%")
    let change = try Derivations.changeInPercent(of: figure(2023, 16_451), since: figure(2022, 19_886), unit: percent)
    let rows = String(decoding: NativeWriter.csv([figure(2023, 16_451), change]), as: UTF8.self).split(separator: "\r\n")
    #expect(rows[1].hasPrefix("a,exports,2023,16451,USD,6,A"))
    #expect(rows[2].hasPrefix("a,exports.changeInPercent,2023,-17.3,PERCENT,0,I"))
  }
}
