import Files
import FoundationEssentials
import Ingestion
import Languages
import Publishing
import Statistics
import Testing

/// Files that nobody made for this program: they must read without any configuration.
struct RegionalFilesTests {
  /// A file of the data that lie beside these tests.
  static func file(_ name: String, from here: StaticString = #filePath) throws -> DataFile {
    let folder = "\(here)".split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    return DataFile(name: name, bytes: try InputFile.read("\(folder)/Data/\(name)"))
  }

  @Test func `a wide file by year, with semicolons, decimal commas and gaps`() throws {
    let reading = try DataSource.read(file: Self.file("unemployment-rate.csv"))
    #expect(reading.dataset.regions.count == 12)
    #expect(reading.dataset.indicators.map { $0.name[.english] } == ["Unemployment rate"])
    #expect(reading.dataset.observations.count == 120)
    #expect(reading.dataset.observations.count(where: { $0.value == nil }) == 3)
    #expect(reading.dataset.observations.first?.value == 5)
    #expect(reading.dataset.observations.first?.decimals == 1)
  }

  @Test func `a long file with 300 regions`() throws {
    let reading = try DataSource.read(file: Self.file("counties-long.csv"))
    let dataset = reading.dataset
    #expect(dataset.regions.filter(\.isSubject).count == 300)
    #expect(dataset.regions.count(where: { !$0.isSubject }) == 6)
    #expect(dataset.indicators.map { $0.name[.english] } == ["Population", "Exports"])
    #expect(dataset.units.map(\.id) == ["PERSON", "USD"])
    #expect(dataset.observations.count == 2400)
    #expect(dataset.observations.filter { $0.unit == "USD" }.allSatisfy { $0.multiplier == 6 })
  }

  @Test func `a file with Chinese headers under a title`() throws {
    let reading = try DataSource.read(file: Self.file("cities-zh.csv"))
    let dataset = reading.dataset
    #expect(dataset.regions.map { $0.name[.chinese] }.first == "甲城")
    #expect(dataset.indicators.map { $0.name[.chinese] } == ["地区生产总值", "常住人口", "进出口总额"])
    #expect(dataset.units.map(\.id) == ["CNY", "PERSON", "USD"])
    #expect(
      dataset.observations.filter { $0.indicator == "地区生产总值" }.allSatisfy { $0.growth?.basis == .yearOnYear && $0.multiplier == 8 })
    #expect(dataset.observations.count(where: { $0.value == nil }) == 1)
  }
}
