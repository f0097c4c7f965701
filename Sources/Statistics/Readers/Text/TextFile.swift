/// A file that is known to be text: UTF-8 without NUL, and not empty.
struct TextFile {
  let name: String
  let bytes: [UInt8]
  /// Where the text begins: after a byte order mark, if there is one.
  let start: Int
  /// The line that the text begins on.
  let firstLine: Int

  /// The beginning of a text that was checked.
  init(_ text: TextFile, prefix bytes: [UInt8]) {
    name = text.name
    self.bytes = bytes
    start = text.start
    firstLine = text.firstLine
  }

  /// Checks that a file is text, and says where it is not.
  init(_ file: DataFile) throws(ReadingFailure) {
    var findings = FindingList()
    let bytes = file.bytes
    let whole = SourcePlace(file: file.name)
    name = file.name
    firstLine = file.firstLine
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      findings.error(whole, "the file is in UTF-16", remedy: "save it as UTF-8")
      throw ReadingFailure(findings: findings.sorted)
    }
    if bytes.count >= Int(UInt32.max) {
      findings.error(whole, "the file is larger than 4 GB", remedy: "split it")
      throw ReadingFailure(findings: findings.sorted)
    }
    if !bytes[start...].contains(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) {
      findings.error(whole, "the file is empty", remedy: "give it a header and at least one row")
      throw ReadingFailure(findings: findings.sorted)
    }
    findInvalidText(&findings)
    try findings.check()
  }

  private func findInvalidText(_ findings: inout FindingList) {
    for offset in bytes.indices where bytes[offset] == 0 {
      findings.error(place(at: offset), "there is a NUL byte", remedy: "remove it; the file must be plain text in UTF-8")
      if findings.errorCount >= 20 { break }
    }
    var from = start
    while from < bytes.count {
      do {
        _ = try UTF8Span(validating: bytes.span.extracting(from...))
        return
      } catch {
        let offset = from + error.byteOffsets.lowerBound
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        findings.error(
          place(at: offset), "the byte 0x\(byte) is not valid UTF-8",
          remedy: "save the file as UTF-8; a Chinese file from a spreadsheet is often in GB 18030")
        // One broken encoding breaks every line of a file: a few places tell as much as all of them.
        if findings.errorCount >= 20 { return }
        from = from + max(error.byteOffsets.upperBound, error.byteOffsets.lowerBound + 1)
      }
    }
  }

  /// Whether it is JSON: its first character is a brace.
  var beginsWithBrace: Bool {
    bytes[start...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } == UInt8(ascii: "{")
  }

  /// Line and column of a byte, counted from the beginning of the file.
  func place(at offset: Int) -> SourcePlace {
    var line = firstLine
    var lineStart = start
    var index = start
    while index < offset {
      let byte = bytes[index]
      if byte == 0x0A || (byte == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A)) {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    return SourcePlace(file: name, line: line, column: column(of: offset, from: lineStart))
  }

  /// Line and column of a byte in a row that begins at `rowStart` on `line`.
  func place(at offset: Int, rowStart: Int, line: Int) -> SourcePlace {
    var line = line
    var lineStart = rowStart
    for index in rowStart..<max(rowStart, offset)
    where bytes[index] == 0x0A || (bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] != 0x0A) {
      line += 1
      lineStart = index + 1
    }
    return SourcePlace(file: name, line: line, column: column(of: offset, from: lineStart))
  }

  /// Characters before a byte in its line, plus one. An invalid byte counts as one character.
  private func column(of offset: Int, from lineStart: Int) -> Int {
    guard offset > lineStart else { return 1 }
    return String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1
  }

  /// The text of some bytes.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
