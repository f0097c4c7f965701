internal import Diagnostics
internal import Languages
internal import Statistics

/// Reads what the settings of more than one channel are made of. What is wrong is recorded and answered with `nil`.
package struct SettingsReader {
  let problems: DiagnosticLog
  /// The lines of the file, to find the location of a word inside a long text.
  let source: SettingsSource

  func address(_ token: Token, _ path: String) -> MailAddress? {
    guard let text = token.text else {
      problems.add("needs a mail address, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    do {
      return try MailAddress(text)
    } catch {
      problems.add("“\(text.withoutControls)” \(error.reason); \(error.remedy)", at: token.location, path: path)
      return nil
    }
  }

  /// A name without spaces or control characters.
  func word(_ token: Token, _ path: String) -> String? {
    guard let text = token.text, !text.isEmpty, !text.hasControls,
      !text.contains(where: { $0.isWhitespace || "/?#@\"\\".contains($0) })
    else {
      problems.add("needs a name of letters, digits, points and hyphens", at: token.location, path: path)
      return nil
    }
    return text
  }

  /// A folder of another machine.
  func remoteFolder(_ token: Token, _ path: String) -> String? {
    guard let text = line(token, path) else { return nil }
    guard !text.contains("\0"), !text.split(separator: "/").contains(where: { $0 == ".." || $0 == "~" }) else {
      problems.add("needs a folder without “..” and “~”", at: token.location, path: path)
      return nil
    }
    return text
  }

  /// Words without control characters.
  func line(_ token: Token, _ path: String) -> String? {
    guard let text = token.text, !text.isEmpty, !text.hasControls else {
      problems.add("needs words on one line", at: token.location, path: path)
      return nil
    }
    return text
  }

  func checkLines(_ text: LocalizedText, at location: SourceLocation, _ path: String) {
    if text.texts.contains(where: \.hasControls) {
      problems.add("needs words on one line", at: location, path: path)
    }
  }
}

/// The text of a file of settings, in which the location of words can be found again.
struct SettingsSource {
  private let lines: [Substring]

  init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Where these words are first found at or after a location; the location itself if they are written in another way there.
  func location(of words: String, after location: SourceLocation) -> SourceLocation {
    var location = location
    var column = location.column ?? 1
    for line in lines.indices where line >= (location.line ?? 1) - 1 {
      let rest = lines[line].dropFirst(column - 1)
      if let range = rest.firstRange(of: words) {
        location.line = line + 1
        location.column = lines[line].distance(from: lines[line].startIndex, to: range.lowerBound) + 1
        return location
      }
      column = 1
    }
    return location
  }
}
