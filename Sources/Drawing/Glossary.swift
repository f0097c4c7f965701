/// The abbreviations of a document and what they stand for.
public struct Glossary: Hashable, Sendable, Codable {
  /// Shared by all copies: every text of a document has the glossary, and texts are compared again and again.
  private let entries: Entries

  private final class Entries: Sendable {
    let expansions: [String: String]
    /// The abbreviations by their first character.
    let words: [Unicode.Scalar: [(scalars: [Unicode.Scalar], expansion: String)]]

    init(_ expansions: [String: String]) {
      self.expansions = expansions
      var words: [Unicode.Scalar: [(scalars: [Unicode.Scalar], expansion: String)]] = [:]
      for (word, expansion) in expansions where !expansion.isEmpty {
        let scalars = Array(word.unicodeScalars)
        if let first = scalars.first { words[first, default: []].append((scalars, expansion)) }
      }
      self.words = words
    }

    static let none = Entries([:])
  }

  /// What each abbreviation stands for.
  public var expansions: [String: String] { entries.expansions }

  /// Makes a glossary.
  public init(_ expansions: [String: String] = [:]) {
    entries = expansions.isEmpty ? .none : Entries(expansions)
  }

  /// The abbreviations that are words of their own in the text, in order; of two that begin together the longer one.
  func abbreviations(in text: [Unicode.Scalar]) -> [(range: Range<Int>, expansion: String)] {
    guard !entries.words.isEmpty else { return [] }
    var found: [(range: Range<Int>, expansion: String)] = []
    var index = 0
    while index < text.count {
      if let word = longest(at: index, of: text) {
        found.append(word)
        index = word.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func longest(at start: Int, of text: [Unicode.Scalar]) -> (range: Range<Int>, expansion: String)? {
    guard start == 0 || !Self.isOfWord(text[start - 1]), let candidates = entries.words[text[start]] else { return nil }
    var best: (range: Range<Int>, expansion: String)?
    for (word, expansion) in candidates where word.count > best?.range.count ?? 0 && text[start...].starts(with: word) {
      let end = start + word.count
      if end == text.count || !Self.isOfWord(text[end]) { best = (start..<end, expansion) }
    }
    return best
  }

  /// Whether a word goes on with the character: letters of alphabets and digits; an ideograph is a word by itself.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || (0x30...0x39).contains(scalar.value) || (0xC0...0x7FF).contains(scalar.value)
  }
}

extension Glossary {
  /// Whether the abbreviations stand for the same.
  public static func == (first: Self, second: Self) -> Bool {
    first.entries === second.entries || first.expansions == second.expansions
  }

  /// Hashes what the abbreviations stand for.
  public func hash(into hasher: inout Hasher) { hasher.combine(expansions) }

  /// Reads what the abbreviations stand for.
  public init(from decoder: any Decoder) throws { self.init(try [String: String](from: decoder)) }

  /// Writes what the abbreviations stand for.
  public func encode(to encoder: any Encoder) throws { try expansions.encode(to: encoder) }
}
