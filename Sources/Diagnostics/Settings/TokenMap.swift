/// Reads the keys of one mapping. What is missing or wrong is recorded and answered with a harmless value, so that reading goes on.
///
/// The keys that were asked for are the keys that exist: `finish()` reports every other one.
package final class TokenMap {
  package let path: String
  package let location: SourceLocation
  package let problems: DiagnosticLog
  private let entries: [Token.Entry]
  private var asked: [String] = []

  package init(_ token: Token, path: String, problems: DiagnosticLog) {
    self.path = path
    self.problems = problems
    location = token.location
    if case .map(let entries) = token.content {
      self.entries = entries
    } else {
      entries = []
      problems.add("needs a mapping of keys and values, not \(token.kind)", at: token.location, path: path)
    }
  }

  /// The keys in the order of the file.
  package var keys: [String] { entries.map(\.key) }

  /// The path of one of the keys.
  package func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The value of a key, if it is there.
  package func optional(_ key: String) -> Token? {
    asked.append(key)
    return entries.first { $0.key == key }?.value
  }

  /// The value of a key; recorded as missing if it is not there.
  package func required(_ key: String) -> Token? {
    let token = optional(key)
    if token == nil { problems.add("“\(key)” is missing", at: location, path: path) }
    return token
  }

  /// Records that the value of a key is wrong.
  package func refuse(_ key: String, _ token: Token, needs: String) {
    let hint = token.content == .empty ? " (a colour needs quotes: # begins a comment)" : ""
    problems.add(
      "needs \(needs), not \(token.kind)" + (needs.contains("colour") ? hint : ""), at: token.location, path: path(of: key))
  }

  /// The mapping under a key.
  package func map(_ key: String) -> TokenMap? {
    required(key).map { TokenMap($0, path: path(of: key), problems: problems) }
  }

  /// A number within bounds.
  package func number(_ key: String, _ range: ClosedRange<Double> = 0...2_000, unit: String = "pt", default fallback: Double? = nil)
    -> Double
  {
    guard let token = fallback == nil ? required(key) : optional(key) else { return fallback ?? range.lowerBound }
    guard let value = token.text.flatMap(Double.init), range.contains(value) else {
      refuse(key, token, needs: "a number from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound)) \(unit)")
      return range.lowerBound
    }
    return value
  }

  /// A whole number within bounds.
  package func count(_ key: String, _ range: ClosedRange<Int>) -> Int {
    guard let token = required(key) else { return range.lowerBound }
    guard let value = token.text.flatMap({ Int($0) }), range.contains(value) else {
      refuse(key, token, needs: "a whole number from \(range.lowerBound) to \(range.upperBound)")
      return range.lowerBound
    }
    return value
  }

  /// One of a few words.
  package func choice<Word: RawRepresentable>(_ key: String, among words: [Word], default fallback: Word) -> Word
  where Word.RawValue == String {
    guard let token = optional(key) else { return fallback }
    guard let word = token.text.flatMap(Word.init) else {
      refuse(key, token, needs: "one of " + words.map(\.rawValue).joined(separator: ", "))
      return fallback
    }
    return word
  }

  /// Records every key that was not asked for, with the nearest one that exists.
  package func finish() {
    for entry in entries where !asked.contains(entry.key) {
      let nearest = NearestName.nearest(to: entry.key, in: asked)
      let hint = nearest.map { "; did you mean “\($0)”?" } ?? "; known here: \(asked.sorted().joined(separator: ", "))"
      problems.add("“\(entry.key)” is unknown\(hint)", at: entry.location, path: path)
    }
  }

  /// A number without a fraction of nothing.
  package static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}

extension TokenMap {
  /// One of all the words there are.
  package func choice<Word: RawRepresentable & CaseIterable>(_ key: String, default fallback: Word) -> Word
  where Word.RawValue == String {
    choice(key, among: Array(Word.allCases), default: fallback)
  }
}
