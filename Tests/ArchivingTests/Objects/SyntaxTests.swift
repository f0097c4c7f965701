import Testing

@testable import Archiving

@Suite struct SyntaxTests {
  private func written(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (-12, "-12"), (1_000_000, "1000000"), (.max, "9223372036854775807"), (.min, "-9223372036854775808"),
  ])
  func `whole numbers`(value: Int, text: String) {
    #expect(written { $0.append(decimal: value) } == text)
  }

  @Test func `a name writes by number what a name cannot hold`() {
    #expect(written { $0.append(name: "text/csv (1) #é") } == "/text#2Fcsv#20#281#29#20#23#C3#A9")
  }

  @Test func `a string in ASCII is written as it is, its brackets kept apart`() {
    #expect(written { $0.append(string: "a (b) \\ c") } == "(a \\(b\\) \\\\ c)")
  }

  @Test func `any other string is UTF-16 with its mark, bytes that would end it or be changed kept apart`() {
    var bytes: [UInt8] = []
    // U+4E28 and U+295C hold the bytes of both brackets and of the backslash, U+0A0D those of line ends.
    bytes.append(string: "\u{4E28}\u{295C}\u{0A0D}")
    #expect(
      bytes == [0x28, 0xFE, 0xFF, 0x4E, 0x5C, 0x28, 0x5C, 0x29, 0x5C, 0x5C] + Array("\\n\\r".utf8) + [0x29])
  }
}
