import Testing

@testable import Serving

@Suite struct AnswerTests {
  @Test(arguments: [
    ("bytes=0-0", ByteRange.part(0..<1)), ("bytes=90-", .part(90..<100)), ("bytes=-10", .part(90..<100)),
    ("bytes=95-200", .part(95..<100)), ("bytes=-200", .part(0..<100)), ("Bytes=0-99", .part(0..<100)),
    ("bytes=100-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=99999999999999999999-", .unsatisfiable),
    ("bytes=5-2", .whole), ("bytes=0-1,5-6", .whole), ("bytes=a-b", .whole), ("bytes=", .whole), ("bytes=-", .whole),
    ("items=0-1", .whole), ("bytes=+1-2", .whole),
  ])
  func `a range is read as RFC 9110 has it`(field: String, range: ByteRange) {
    #expect(ByteRange(field, count: 100) == range)
  }

  @Test func `nothing is left of an empty file`() {
    #expect(ByteRange("bytes=0-", count: 0) == .unsatisfiable)
    #expect(ByteRange(nil, count: 0) == .whole)
  }

  @Test func `tags are compared by what is inside them`() {
    let tag = EntityTag(digest: "abc")
    for field in ["\"abc\"", "W/\"abc\"", "\"x\" , \"abc\"", "*", " * "] { #expect(tag.isNamed(by: field)) }
    for field in ["abc", "\"ab\"", "", "\"abcd\""] { #expect(!tag.isNamed(by: field)) }
    #expect(tag.allowsRange("\"abc\""))
    #expect(!tag.allowsRange("W/\"abc\""))
  }

  @Test func `a name cannot break out of its field`() {
    let disposition = ContentDisposition(.attachment, name: "a\"b\r\nX: y/..\\é横", plainName: "a\"b\r\n横.pdf")
    #expect(disposition.description == "attachment; filename=\"a_b___.pdf\"; filename*=UTF-8''a%22bX%3A%20y..%C3%A9%E6%A8%AA")
  }

  @Test func `parts of addresses are text, byte for byte`() {
    #expect(AddressText.decoded("%E6%A8%AA%E5%BA%97") == "横店")
    #expect(AddressText.encoded("横店 a/b") == "%E6%A8%AA%E5%BA%97%20a%2Fb")
    for text in ["%", "%4", "%g0", "%ff", "%0a"] { #expect(AddressText.decoded(text) == nil) }
  }
}
