/// A value of a setting apart from any file: text, a list, or values with names in their order.
package indirect enum SettingsValue: Hashable, Sendable {
  case text(String)
  case list([SettingsValue])
  case map([Entry])

  /// A value with its name.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: SettingsValue

    package init(key: String, value: SettingsValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a token, without its places.
  package init(_ token: Token) {
    switch token.content {
    case .empty: self = .text("")
    case .scalar(let text): self = .text(text)
    case .list(let items): self = .list(items.map(SettingsValue.init))
    case .map(let entries): self = .map(entries.map { Entry(key: $0.key, value: SettingsValue($0.value)) })
    }
  }

  /// The value that a chain of keys leads to.
  package subscript(path: some Collection<String>) -> SettingsValue? {
    guard let key = path.first else { return self }
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value[path.dropFirst()]
  }

  /// This with another value at the end of a chain of keys; `nil` takes what is there away, and a mapping that it leaves empty.
  package func with(_ value: SettingsValue?, at path: some Collection<String>) -> SettingsValue? {
    guard let key = path.first else { return value }
    var entries: [Entry] = if case .map(let entries) = self { entries } else { [] }
    let place = entries.firstIndex { $0.key == key }
    let former = place.map { entries[$0].value } ?? .map([])
    guard let next = former.with(value, at: path.dropFirst()) else {
      if let place { entries.remove(at: place) }
      return entries.isEmpty ? nil : .map(entries)
    }
    if let place { entries[place].value = next } else { entries.append(Entry(key: key, value: next)) }
    return .map(entries)
  }

  /// The value as YAML in one line: `{role: growth, of: C}`.
  package var line: String {
    switch self {
    case .text(let text): Self.scalar(text)
    case .list(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .map(let entries): "{" + entries.map { "\(Self.scalar($0.key)): \($0.value.line)" }.joined(separator: ", ") + "}"
    }
  }

  /// A text as YAML reads it whole: bare if nothing in it could mean anything else, otherwise in quotes.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, first.isLetter || first.isNumber, last != " ",
      !words.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "_./ -".unicodeScalars.contains($0)
    }
      && !text.contains(" #")
  }
}
