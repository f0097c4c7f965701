import Findings
import Testing

/// A finding and its words.
struct FindingWords: CustomTestStringConvertible, Sendable {
  var kind: String
  var findings: [Finding]
  /// For each language title, sentence and tile’s line.
  var words: [[String]]

  init(_ kind: String, _ findings: [Finding], _ words: [String]...) {
    (self.kind, self.findings, self.words) = (kind, findings, words)
  }

  var testDescription: String { "\(kind): \(words[0][0])" }

  /// Every kind has a file in this folder.
  static let all =
    change + turn + streak + pace + record + crossing + course + tally + overtaking + extreme + lead + rank + median + parent
    + share
    + contribution + part + progress + level
}
