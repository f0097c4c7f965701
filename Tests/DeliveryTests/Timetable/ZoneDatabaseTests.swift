import Delivery
import ProgramTesting
import Scheduling
import Testing

@Suite struct ZoneDatabaseTests {
  @Test func `a system without time zones is told from a name that is none`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ZoneError.notInstalled) { try ZoneDatabase(folder: "\(folder.path)/zoneinfo").rules("Asia/Shanghai") }
    #expect(throws: ZoneError.unknown("Asia/Nowhere", nearest: [])) { try ZoneDatabase(folder: folder.path).rules("Asia/Nowhere") }
  }
}
