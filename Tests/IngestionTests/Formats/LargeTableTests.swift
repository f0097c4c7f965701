import Diagnostics
import Foundation
import Statistics
import Testing

@testable import Ingestion

/// Tables as long as a sheet can be. The suite reads 20,000 rows of each form; `LARGE_TABLE_ROWS=1000000` reads a million, and then measures too:
/// `LARGE_TABLE_ROWS=1000000 swift test --filter LargeTableTests`.
@Suite(.serialized) struct LargeTableTests {
  private static let asked = ProcessInfo.processInfo.environment["LARGE_TABLE_ROWS"].flatMap { Int($0) }
  private static let rows = asked ?? 20_000

  @Test func `a tidy table of a million rows is read whole, in less memory than three hundred bytes a row`() throws {
    let text = Self.text(header: "Region,Year,Sex,Residents\n", rows: Self.rows) { row, text in
      text += "Place \(row / 500 + 1),\(1900 + row % 125),\(row / 125 % 4 < 2 ? "men" : "women") \(row / 125 % 2),\(row)\n"
    }
    let before = Self.resident()
    let reading = try Self.measured("tidy") { try DataSource.read(file: DataFile(name: "long.csv", bytes: text)) }
    #expect(reading.dataset.observations.count == Self.rows)
    #expect(reading.dataset.regions.count == (Self.rows + 499) / 500 && reading.dataset.indicators.count == 4)
    #expect(reading.dataset.observations.last?.value == Decimal(Self.rows - 1, exponent: 0))
    // Other tests of the process have memory too, where nobody asked for a measurement.
    if Self.asked != nil { #expect(Self.resident() - before < 300 * Self.rows) }
  }

  @Test func `a wide table of a million rows is read whole`() throws {
    let text = Self.text(header: "Place,2019,2020\n", rows: Self.rows) { row, text in text += "Place \(row),\(row),\(row + 1)\n" }
    let reading = try Self.measured("wide") { try DataSource.read(file: DataFile(name: "wide.csv", bytes: text)) }
    #expect(reading.dataset.observations.count == 2 * Self.rows && reading.dataset.regions.count == Self.rows)
  }

  @Test func `a fault in the last row of a million is reported with its line`() throws {
    let text = Self.text(header: "Region,Year,Residents\n", rows: Self.rows) { row, text in
      text += "Place \(row / 100),\(1900 + row % 100),\(row == Self.rows - 1 ? "many" : "\(row)")\n"
    }
    let refusal = try #require(throws: InvalidInput.self) { try DataSource.read(file: DataFile(name: "long.csv", bytes: text)) }
    #expect(refusal.diagnostics.filter { $0.severity == .error }.map { $0.location?.line } == [Self.rows + 1])
  }

  private static func text(header: String, rows: Int, _ write: (Int, inout String) -> Void) -> [UInt8] {
    var text = header
    text.reserveCapacity(32 * rows)
    for row in 0..<rows { write(row, &text) }
    return Array(text.utf8)
  }

  /// Prints how long a reading takes, and the memory in use after it, where a measurement is asked for.
  private static func measured(_ what: String, _ read: () throws -> ReadDataset) throws -> ReadDataset {
    let (clock, before) = (ContinuousClock(), resident())
    var reading: ReadDataset?
    let time = try clock.measure { reading = try read() }
    if asked != nil { print("\(what), \(rows) rows: \(time), \((resident() - before) >> 20) MB more in use") }
    return try #require(reading)
  }

  /// The bytes of memory that the process has in use.
  private static func resident() -> Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * 4096
  }
}
