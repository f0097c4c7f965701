internal import FoundationEssentials
internal import Publishing

/// Text for header fields, so written that no character of it can end the field or begin another.
enum HeaderText {
  /// Longest line that is written, in characters without its end (RFC 5322 asks for at most 78).
  static let lineLength = 76

  /// A field of free text, such as the subject, folded.
  ///
  /// ASCII stays readable; everything else, and whatever looks like an encoded word itself, becomes encoded words of RFC 2047.
  static func unstructured(_ name: String, _ text: String) -> String {
    let text = cleaned(text)
    return
      "\(name): \(folded(isPlain(text) ? words(text) : encodedWords(text, room: lineLength - name.utf8.count - 2), after: name))\r\n"
  }

  /// A field with one address and the name of who has it.
  static func mailbox(_ field: String, name: String, _ address: MailAddress) -> String {
    let name = cleaned(name)
    let phrase: [String]
    if name.isEmpty {
      return "\(field): \(address)\r\n"
    } else if isPlain(name) {
      phrase = words(quoted(name))
    } else {
      phrase = encodedWords(name, room: lineLength - field.utf8.count - 2)
    }
    return "\(field): \(folded(phrase + ["<\(address)>"], after: field))\r\n"
  }

  /// Without control characters, line ends and characters that turn the direction of text round; white space becomes single spaces.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var owesSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        owesSpace = !result.isEmpty
      } else if !scalar.isControl {
        if owesSpace { result.append(" ") }
        owesSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text may be written as it is: printable ASCII without the beginning of an encoded word, each word shorter than a
  /// line.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && text.split(separator: " ").allSatisfy { $0.utf8.count < lineLength - 20 }
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  /// A phrase: bare where it has only letters and digits, otherwise a quoted string.
  private static func quoted(_ name: String) -> String {
    let isBare = name.utf8.allSatisfy { byte in
      byte == 0x20 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
    if isBare { return name }
    return "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Lines of at most 76 characters, broken at the spaces between words.
  private static func folded(_ words: [String], after name: String) -> String {
    var result = ""
    var length = name.utf8.count + 1
    for word in words {
      if !result.isEmpty {
        if length + 1 + word.utf8.count > lineLength {
          result += "\r\n "
          length = 0
        } else {
          result += " "
        }
      }
      result += word
      length += 1 + word.utf8.count
    }
    return result
  }

  /// Encoded words of at most 75 characters, none of which ends within a character as a reader sees it.
  ///
  /// - Parameters:
  ///   - text: What is encoded.
  ///   - room: How much room is left on the first line.
  static func encodedWords(_ text: String, room: Int) -> [String] {
    let (opening, closing) = ("=?utf-8?B?", "?=")
    var words: [String] = []
    var pending: [UInt8] = []
    func limit() -> Int {
      let length = words.isEmpty ? min(75, room) : 75
      return max((length - opening.utf8.count - closing.utf8.count) / 4 * 3, 12)
    }
    func flush() {
      if !pending.isEmpty { words.append(opening + Data(pending).base64EncodedString() + closing) }
      pending = []
    }
    for character in text {
      if pending.count + character.utf8.count > limit() { flush() }
      // One character can be longer than a word, with marks upon marks: then it is broken between code points.
      for scalar in character.unicodeScalars {
        let bytes = Array(String(scalar).utf8)
        if pending.count + bytes.count > limit() { flush() }
        pending += bytes
      }
    }
    flush()
    return words
  }
}
