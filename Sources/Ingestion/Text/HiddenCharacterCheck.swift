package import Diagnostics
internal import Statistics

/// Finds the characters of a file that are not seen and steer others, each with its place.
package enum HiddenCharacterCheck {
  /// What was found in a text file, in order; at most as many as anyone would read, then how many more there are.
  ///
  /// One line counts as one text: letters from right to left anywhere in it account for marks of direction.
  package static func diagnostics(in file: DataFile) -> [Diagnostic] {
    guard !Workbook.recognises(file.bytes) else { return [] }
    let bytes = TextFile.text(of: file)
    var diagnostics: [Diagnostic] = []
    var more = 0
    var line = 1
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isSuspect = false
    func endLine(_ end: Int) {
      guard isSuspect else { return }
      let found = Self.diagnostics(
        in: bytes[lineStart..<end], file: file.name, line: line, atMost: max(0, limit - diagnostics.count))
      diagnostics += found.listed
      more += found.more
    }
    for index in bytes.indices where index >= lineStart {
      switch bytes[index] {
      case 0x0A:
        endLine(index)
        (line, lineStart, isSuspect) = (line + 1, index + 1, false)
      case 0x20..<0x7F, 0x09, 0x0D, 0x80..<0xC2, 0xC3...0xCC, 0xE4...0xE9: break
      default: isSuspect = true
      }
    }
    endLine(bytes.count)
    if more > 0 {
      diagnostics.append(Diagnostic(.warning, at: SourceLocation(file: file.name), "\(more) more hidden characters are not listed"))
    }
    return diagnostics
  }

  /// This many are reported one by one.
  private static let limit = 100

  /// The first of a line, and how many more it has. Columns are counted forward once, whatever the line's length.
  private static func diagnostics(
    in bytes: ArraySlice<UInt8>, file: String, line: Int, atMost limit: Int
  ) -> (listed: [Diagnostic], more: Int) {
    let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let context = HiddenCharacter.Line(text)
    var listed: [Diagnostic] = []
    var more = 0
    var counted = (scalars: 0, characters: 0)
    for index in text.indices {
      guard let effect = context.effect(of: index) else { continue }
      guard listed.count < limit else {
        more += 1
        continue
      }
      counted.characters += String(String.UnicodeScalarView(text[counted.scalars..<index])).count
      counted.scalars = index
      let around = String(String.UnicodeScalarView(text[max(0, index - 12)..<min(text.count, index + 12)])).disarmed
      listed.append(
        Diagnostic(
          .warning, at: SourceLocation(file: file, line: line, column: counted.characters + 1),
          "“\(around)” contains \(text[index].codeName), which \(effect.rawValue)", remedy: "remove it; pages show it by its number"
        ))
    }
    return (listed, more)
  }
}
