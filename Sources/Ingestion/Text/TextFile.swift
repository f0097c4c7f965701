internal import Diagnostics
internal import Statistics

/// A file that is known to be text, in UTF-8 without NUL, and not empty. What another program wrote in another encoding is decoded.
struct TextFile {
  let name: String
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// What the file was written in.
  let encoding: TextEncoding
  /// Whether the encoding was not declared, so that the bytes had to show it.
  let isEncodingGuessed: Bool
  /// Where the text begins: after a byte order mark, if there is one.
  let start: Int
  /// The line that the text begins on.
  let firstLine: Int

  /// The beginning of a text that was checked.
  init(_ text: TextFile, prefix bytes: [UInt8]) {
    name = text.name
    self.bytes = bytes
    encoding = text.encoding
    isEncodingGuessed = text.isEncodingGuessed
    start = text.start
    firstLine = text.firstLine
  }

  /// Checks that a file is text, and says where it is not.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - given: What the file is written in; `nil` if it is not declared: UTF-8, or what the bytes show beyond doubt.
  init(_ file: DataFile, encoding given: TextEncoding? = nil) throws(InvalidInput) {
    var diagnostics = DiagnosticList()
    let whole = SourceLocation(file: file.name)
    if file.bytes.count >= Int(UInt32.max) {
      diagnostics.error(whole, "the file is larger than 4 GB", remedy: "split it")
      throw InvalidInput(diagnostics: diagnostics.sorted)
    }
    let isUTF8 = (try? UTF8Span(validating: file.bytes.span)) != nil
    let (bytes, encoding) = try Self.decoded(file, given ?? (isUTF8 ? .utf8 : nil))
    name = file.name
    firstLine = file.firstLine
    self.bytes = bytes
    self.encoding = encoding
    isEncodingGuessed = given == nil && encoding != .utf8
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if !bytes[start...].contains(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) {
      diagnostics.error(whole, "the file is empty", remedy: "give it a header and at least one row")
      throw InvalidInput(diagnostics: diagnostics.sorted)
    }
    findNull(&diagnostics)
    if !isUTF8, encoding == .utf8 { findInvalidText(&diagnostics) }
    try diagnostics.check()
  }

  /// The bytes of a file in UTF-8, whatever it is written in; as they are, where that is not known.
  static func text(of file: DataFile) -> [UInt8] {
    guard (try? UTF8Span(validating: file.bytes.span)) == nil, let text = try? TextFile(file) else { return file.bytes }
    return text.bytes
  }

  /// The text in UTF-8 and what it was written in. Bytes that show nothing stay as they are, for their faults to be reported.
  private static func decoded(
    _ file: DataFile, _ given: TextEncoding?
  ) throws(InvalidInput) -> ([UInt8], TextEncoding) {
    guard let encoding = given ?? TextEncoding.guess(file.bytes[...]), encoding != .utf8 else {
      return (file.bytes, .utf8)
    }
    switch encoding.decode(file.bytes) {
    case .text(let bytes): return (bytes, encoding)
    case .unknown where given == nil: return (file.bytes, .utf8)
    case .unknown:
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: SourceLocation(file: file.name), "this system cannot decode \(encoding.name)",
          remedy: "save the file as UTF-8")
      ])
    case .brokenAt where given == nil && encoding != .utf16: return (file.bytes, .utf8)
    case .brokenAt(let offset):
      let line = file.firstLine + file.bytes[..<offset].count { $0 == 0x0A }
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: SourceLocation(file: file.name, line: line), "there is a byte that is not \(encoding.name)",
          remedy: "save the file as UTF-8")
      ])
    }
  }

  /// Reports that the encoding was guessed, with a word to judge the guess by; `nil` if nothing was guessed.
  var encodingFinding: Diagnostic? {
    guard isEncodingGuessed else { return nil }
    let word = string(start..<min(bytes.count, start + 4096)).split(whereSeparator: { !$0.isLetter }).first { word in
      word.unicodeScalars.contains { $0.value >= 0x80 }
    }
    let example = word.map { ": “\($0.prefix(20))”" } ?? ""
    return Diagnostic(
      encoding == .windows1252 ? .warning : .note, at: SourceLocation(file: name),
      "the file is not in UTF-8 and is read as \(encoding.name)\(example)",
      remedy: encoding == .windows1252
        ? "look at the names; if they are wrong, say `encoding` under `mapping` in the project, or save the file as UTF-8" : nil)
  }

  private func findNull(_ diagnostics: inout DiagnosticList) {
    for offset in bytes.indices where bytes[offset] == 0 {
      diagnostics.error(location(at: offset), "there is a NUL byte", remedy: "remove it; the file must be plain text in UTF-8")
      if diagnostics.errorCount >= 3 { break }
    }
  }

  private func findInvalidText(_ diagnostics: inout DiagnosticList) {
    var from = start
    while from < bytes.count {
      do {
        _ = try UTF8Span(validating: bytes.span.extracting(from...))
        return
      } catch {
        let offset = from + error.byteOffsets.lowerBound
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        diagnostics.error(
          location(at: offset), "the byte 0x\(byte) is not valid UTF-8",
          remedy: "save the file as UTF-8, or say `encoding` under `mapping` in the project")
        // One broken encoding breaks every line of a file: a few places say as much as all of them.
        if diagnostics.errorCount >= 3 { return }
        from = from + max(error.byteOffsets.upperBound, error.byteOffsets.lowerBound + 1)
      }
    }
  }

  /// Whether it is JSON: its first character is a brace.
  var beginsWithBrace: Bool {
    bytes[start...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } == UInt8(ascii: "{")
  }

  /// Line and column of a byte, counted from the beginning of the file.
  func location(at offset: Int) -> SourceLocation {
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
    return SourceLocation(file: name, line: line, column: column(of: offset, from: lineStart))
  }

  /// Line and column of a byte in a row that begins at `rowStart` on `line`.
  func location(at offset: Int, rowStart: Int, line: Int) -> SourceLocation {
    var line = line
    var lineStart = rowStart
    for index in rowStart..<max(rowStart, offset)
    where bytes[index] == 0x0A || (bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] != 0x0A) {
      line += 1
      lineStart = index + 1
    }
    return SourceLocation(file: name, line: line, column: column(of: offset, from: lineStart))
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
