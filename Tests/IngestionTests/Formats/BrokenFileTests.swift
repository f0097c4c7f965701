import Diagnostics
import Languages
import RandomTesting
import Statistics
import Testing

@testable import Ingestion

struct BrokenFileTests {
  private static let whole = [
    "region,year,value,yoy\nA,2020,\"1,234.5\",5%\nB,2021,..,-3\n", "地区;2020年;2021年\n金华;1,5;2\n义乌;:;3\n",
    "freq,unit,geo\\TIME_PERIOD\t2020 \t2021 \nA,MIO_EUR,DE11\t1234.5 \t: c\n",
    "DATAFLOW,FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nX,A,A,F,2021-Q1,529.2,9\nX,A,A,M,2021-Q1,3,9\n",
    #"{"id":["geo","time"],"size":[1,2],"dimension":{"geo":{"category":{"index":["A"]}},"time":{"category":{"index":["2020","2021"]}}},"value":[1,null]}"#,
    "state,county,month,year,GDP 2020 (bn yuan)\nA,B,3,2020,5\n",
  ].map { Array($0.utf8) }

  private static let parts = [
    ",", ";", "\t", "\"", "\n", "\r", "2020年1—8月", "1e400", "NaN", "%", "99999999999999999999", "(", "）", "\\", "{", "]", "null",
    "\u{FEFF}",
    "2020-13", "¥", "合计",
  ].map { Array($0.utf8) }

  /// Cuts, doubles, inserts and overwrites bytes: whatever comes of it is read or refused, with diagnostics that can be printed.
  @Test(arguments: whole) func `no broken file breaks a reader`(_ file: [UInt8]) {
    var randomness = SeededRandom(seed: 1)
    for _ in 0..<150 {
      var bytes = file
      for _ in 0..<Int.random(in: 1...4, using: &randomness) {
        let place = Int.random(in: 0...bytes.count, using: &randomness)
        let end = min(bytes.count, place + Int.random(in: 0...20, using: &randomness))
        switch Int.random(in: 0..<4, using: &randomness) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        case 2: bytes.insert(contentsOf: Self.parts[Int.random(in: 0..<Self.parts.count, using: &randomness)], at: place)
        default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &randomness) }
        }
      }
      do {
        let reading = try DataSource.read(file: DataFile(name: "f.csv", bytes: bytes))
        #expect(reading.diagnostics.allSatisfy { $0.severity != .error })
        #expect(!reading.dataset.observations.isEmpty)
      } catch {
        #expect(error.diagnostics.contains { $0.severity == .error })
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func `a field full of stray quotes is one fault`() throws {
    let text = "region,year,value\nA,2020,1\nB,2020,x" + String(repeating: "\"", count: 100_000) + "\n"
    let failure = try #require(throws: InvalidInput.self) {
      try DataSource.read(file: DataFile(name: "f.csv", bytes: Array(text.utf8)))
    }
    #expect(failure.diagnostics.count == 1)
  }
}
