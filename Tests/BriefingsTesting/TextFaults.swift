/// What is wrong with the form of a text, whatever it says.
package enum TextFaults {
  private static let wrong = [
    "  ", " ,", " .", ",,", "，，", "。。", "，。", "()", "（）", "增速增速", "增长增长", "比上年比上年", "同比同比", "为为", "in in", "by for", "Phrase(",
  ].map { Array($0.utf8) }

  /// What no text of any language has: doubled words and marks, empty places, a space before a mark.
  package static func faults(of text: String) -> [String] {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    return zip(words, words.dropFirst()).filter { $0 == $1 }.map { String($0.0) } + marks(in: text)
  }

  /// Looked for byte by byte: a hundred thousand texts are read.
  private static func marks(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return wrong.filter { mark in
      guard bytes.count >= mark.count else { return false }
      return (0...bytes.count - mark.count).contains { start in
        bytes[start] == mark[0] && mark.indices.allSatisfy { bytes[start + $0] == mark[$0] }
      }
    }.map { String(decoding: $0, as: UTF8.self) }
  }
}
