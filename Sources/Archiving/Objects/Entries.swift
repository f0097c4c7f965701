/// The keys and values of a dictionary one after the other, as places in the file.
struct Entries: Sequence, IteratorProtocol {
  private var lexer: Lexer

  /// Reads the dictionary that begins in `range` (`<< … >>`); a dictionary without a beginning has no entries.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    lexer = Lexer(bytes, in: range)
    if !lexer.skip("<<") { lexer.position = lexer.end }
  }

  /// Place of the next key (with its slash) and its value.
  mutating func next() -> (key: Range<Int>, value: Range<Int>)? {
    lexer.skipSpace()
    guard lexer.next == UInt8(ascii: "/"), let key = lexer.value(), let value = lexer.value() else { return nil }
    return (key, value)
  }

  /// Where reading stands: behind the last value that was given.
  var position: Int { lexer.position }
}
