/// What a structure element holds, one after the other: elements, pieces of page content, annotations.
struct Kids {
  private let file: SourceFile
  private var lexer: Lexer

  /// Reads the value of `/K` at `range`: one kid, or an array of them.
  init(file: SourceFile, in range: Range<Int>) {
    self.file = file
    lexer = Lexer(file.bytes, in: range)
    if lexer.next == UInt8(ascii: "[") { lexer.position += 1 }
  }

  /// The object number of the next element.
  mutating func nextElement() -> Int? {
    while let value = lexer.value() {
      if let number = file.reference(at: value) { return number }
    }
    return nil
  }

  /// Appends the elements alone, without pieces of content.
  func writeElements(to output: inout [UInt8]) {
    var kids = self
    output.append("[")
    while let number = kids.nextElement() {
      output.append(reference: number)
      output.append(32)
    }
    output.append("]")
  }

  /// The object number of the first annotation among the kids.
  var annotation: Int? {
    var lexer = lexer
    while let value = lexer.value() {
      for entry in Entries(file.bytes, in: value) where file.equals(entry.key, "/Obj") {
        return file.reference(at: entry.value)
      }
    }
    return nil
  }
}
