import Testing

@testable import Archiving

@Suite struct LexerTests {
  /// The values of a text one after the other, until none begins.
  private func values(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var lexer = Lexer(bytes, in: bytes.indices)
    var values: [String] = []
    while let range = lexer.value() { values.append(String(decoding: bytes[range], as: UTF8.self)) }
    return values
  }

  @Test func `names, numbers, strings, arrays and dictionaries are one value each`() {
    #expect(
      values("/Type /Page/Kids[1 0 R 2 0 R] 12.5 -3 true null (a (b) \\) c)<48 65><</A<</B[(])]>>>>") == [
        "/Type", "/Page", "/Kids", "[1 0 R 2 0 R]", "12.5", "-3", "true", "null", "(a (b) \\) c)", "<48 65>",
        "<</A<</B[(])]>>>>",
      ])
  }

  @Test func `a reference is one value, two numbers are two`() {
    #expect(values("12 0 R") == ["12 0 R"])
    #expect(values("12 0 obj") == ["12", "0", "obj"])
    #expect(values("1 2 3 0 R") == ["1", "2", "3 0 R"])
  }

  @Test func `white space and comments are passed over, and a per cent sign in a string is none`() {
    #expect(values("% a (comment\n/A\t\r\n%another\r(50 %)\u{0}\u{C}/B") == ["/A", "(50 %)", "/B"])
  }

  @Test(arguments: ["(open", "(a \\)", "<48", "<<", "<</A", "[1 2", "[(]", ")", "]", ">>", "", "   %only"])
  func `what is not closed is no value`(text: String) {
    #expect(values(text).isEmpty)
  }

  @Test func `reading stays within its range`() {
    let bytes = Array("12345 6".utf8)
    var lexer = Lexer(bytes, in: 1..<3)
    #expect(lexer.number() == 23)
    #expect(lexer.next == nil)
    #expect(lexer.value() == nil)
  }

  @Test func `a number too large for any file is none`() {
    let bytes = Array("99999999999999999999".utf8)
    var lexer = Lexer(bytes, in: bytes.indices)
    #expect(lexer.number() == nil)
  }

  @Test func `a keyword is passed over only where it is`() {
    let bytes = Array("  xref trailer".utf8)
    var lexer = Lexer(bytes, in: bytes.indices)
    let skipped = [lexer.skip("trailer"), lexer.skip("xref"), lexer.skip("trailer"), lexer.skip("x")]
    #expect(skipped == [false, true, true, false])
    #expect(!lexer.matches("trailer", at: -1))
    #expect(!lexer.matches("trailers", at: 7))
  }

  @Test func `entries come in order, and what is no dictionary has none`() {
    func keys(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      return Entries(bytes, in: bytes.indices).map {
        String(decoding: bytes[$0.key], as: UTF8.self) + "=" + String(decoding: bytes[$0.value], as: UTF8.self)
      }
    }
    #expect(keys(" <</S/P/P 3 0 R/K[1 2]>>") == ["/S=/P", "/P=3 0 R", "/K=[1 2]"])
    #expect(keys("[/A 1]").isEmpty)
    #expect(keys("<</A>>").isEmpty)
    #expect(keys("<</A 1 (no key) 2>>") == ["/A=1"])
  }

  @Test func `every kind of byte is white space, a delimiter or regular`() {
    let spaces = (UInt8.min...UInt8.max).filter(Lexer.isSpace)
    #expect(spaces == [0, 9, 10, 12, 13, 32])
    let delimiters = (UInt8.min...UInt8.max).filter(Lexer.isDelimiter)
    #expect(delimiters == Array("%()/<>[]{}".utf8))
    #expect((UInt8.min...UInt8.max).filter(Lexer.isRegular).count == 256 - 16)
  }
}
