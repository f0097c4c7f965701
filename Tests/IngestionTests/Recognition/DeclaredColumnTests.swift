import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// What a user says of single columns, rows and names is never overruled.
struct DeclaredColumnTests {
  private static let sheet = """
    地区,地区生产总值2022年,地区生产总值2023年,增减
    临江区,512.3,546.9,6.9
    北山区,275.4,283.6,3.2
    南塘市,398.7,424.1,6.5

    """

  private func reading(_ change: (inout TableMapping) -> Void, _ text: String = sheet) throws -> ReadDataset {
    var mapping = TableMapping(unit: "亿元")
    change(&mapping)
    return try read(text, mapping)
  }

  private func value(_ reading: ReadDataset, _ year: Int) throws -> Observation {
    try #require(reading.dataset.observations.first { $0.period == .year(year) && $0.growth != nil || $0.period == .year(year) })
  }

  @Test func `a column is named by its letter and is the growth of another`() throws {
    let reading = try reading { $0.columns["D"] = .growth(of: "C") }
    #expect(try value(reading, 2023).growth?.percent == Decimal(69, exponent: -1))
    #expect(try value(reading, 2022).growth == nil)
    #expect(reading.recognition?.columns.last?.role == .growth && reading.recognition?.columns.last?.evidence == .declared)
    #expect(reading.recognition?.figures.contains { $0.growthOf == 3 } == true)
    #expect(!reading.diagnostics.contains { $0.message.contains("not used") })
  }

  @Test func `prices, basis, unit, power, period and name are those that are said`() throws {
    let reading = try reading {
      $0.columns["D"] = .growth(of: "C")
      $0.columns["D"]?.basis = .monthOnMonth
      $0.columns["D"]?.prices = .current
      $0.columns["C"] = TableMapping.Column()
      $0.columns["C"]?.unit = "元"
      $0.columns["C"]?.power = 6
      $0.columns["C"]?.period = "2024"
      $0.columns["C"]?.name = "总产出"
    }
    let figure = try value(reading, 2024)
    #expect(figure.growth?.basis == .monthOnMonth && figure.multiplier == 6 && figure.unit == "CNY")
    let measure = reading.dataset.indicators.first { $0.id == figure.indicator }
    #expect(measure?.name[.chinese] == "总产出" && measure?.growthPrices == .current)
  }

  @Test func `a letter of another sheet changes nothing, and one that is nowhere is an error`() throws {
    #expect(try reading { $0.columns["Other!D"] = .growth(of: "C") }.dataset.observations.allSatisfy { $0.growth == nil })
    #expect(throws: InvalidInput.self) { try reading { $0.columns["Z"] = .growth(of: "C") } }
  }

  @Test func `rows that are left out and cells outside the table are not read`() throws {
    let without = try reading { $0.ignoredRows = [3] }
    #expect(without.dataset.regions.count == 2)
    let within = try reading { $0.table = "A1:B3" }
    #expect(within.dataset.regions.count == 2 && within.dataset.observations.allSatisfy { $0.period == .year(2022) })
    #expect(throws: InvalidInput.self) { try reading { $0.table = "everything" } }
  }

  @Test func `places and measures have the names and parents that are said, and a name for nothing is a warning`() throws {
    let reading = try reading {
      $0.names = ["北山区": [.english: "North Hill"], "地区生产总值": [.english: "Output"], "nowhere": [.english: "x"]]
      $0.parents = ["北山区": "南塘市"]
    }
    let region = try #require(reading.dataset.regions.first { $0.name[.chinese] == "北山区" })
    #expect(region.name[.english] == "North Hill")
    #expect(reading.dataset.regions.first { $0.id == region.parent }?.name[.chinese] == "南塘市")
    #expect(reading.dataset.indicators.first?.name[.english] == "Output")
    #expect(reading.diagnostics.contains { $0.severity == .warning && $0.message.contains("nowhere") })
  }
}

extension TableMapping.Column {
  fileprivate static func growth(of column: String) -> TableMapping.Column {
    var said = TableMapping.Column(role: .growth)
    said.of = column
    return said
  }
}
