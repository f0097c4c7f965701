import Testing

@testable import Archiving

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2024-03-01T10:05:09+08:00", "D:20240301100509+08'00'", "2024-03-01T10:05:09+08:00"),
    ("2024-03-01T10:05:09.25-03:30", "D:20240301100509-03'30'", "2024-03-01T10:05:09-03:30"),
    ("2024-03-01T10:05:09Z", "D:20240301100509Z", "2024-03-01T10:05:09Z"),
  ])
  func `a time reads as PDF and as XMP write it`(text: String, portable: String, extensible: String) throws {
    let time = try Timestamp(text)
    #expect(time.portable == portable)
    #expect(time.extensible == extensible)
  }

  @Test(arguments: [
    "", "2024-03-01", "2024-03-01T10:05:09", "2024-13-01T10:05:09Z", "2024-03-01T24:05:09Z", "2024-03-01T10:05:09+8",
    "1 March 2024",
    "2024-03-01T10:05:09Zulu", "２０２４-03-01T10:05:09Z",
  ])
  func `what is no time is refused`(text: String) {
    #expect(throws: ArchivingError.malformedTime(text)) { try Timestamp(text) }
  }
}
