/// The keys and values of a dictionary one after the other, as places in the file.
struct Entries: Sequence, IteratorProtocol {
  private var lexer: Lexer

  /// Reads the dictionary that begins in `range` (`<< … >>`); a dictionary without a beginning has no entries.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.init(Lexer(bytes, in: range))
  }

  /// Reads the dictionary that follows `lexer`; anything else has no entries.
  init(_ lexer: Lexer) {
    self.lexer = lexer
    if !self.lexer.skip("<<") { self.lexer.position = self.lexer.end }
  }

  /// Place of the next key (with its slash) and its value.
  mutating func next() -> (key: Range<Int>, value: Range<Int>)? {
    lexer.skipSpace()
    guard lexer.next == UInt8(ascii: "/"), let key = lexer.value(), let value = lexer.value() else { return nil }
    return (key, value)
  }
}
