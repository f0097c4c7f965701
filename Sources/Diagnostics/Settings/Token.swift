/// A value of a file of settings with its location, so that whatever reads it later can say where it is wrong.
package struct Token: Hashable, Sendable {
  /// What a value can be.
  package indirect enum Content: Hashable, Sendable {
    /// Nothing after the colon.
    case empty
    /// Text or a number.
    case scalar(String)
    /// Values in a row.
    case list([Token])
    /// Values with names.
    case map([Entry])
  }

  /// A value with its name.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var location: SourceLocation
    package var value: Token

    package init(key: String, location: SourceLocation, value: Token) {
      self.key = key
      self.location = location
      self.value = value
    }
  }

  package var content: Content
  package var location: SourceLocation

  package init(content: Content, location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// What kind of value it is, in words.
  package var kind: String {
    switch content {
    case .empty: "nothing"
    case .scalar(let text): text.debugDescription
    case .list: "a list"
    case .map: "a mapping"
    }
  }

  /// The value of a key, if this is a mapping that has it.
  package subscript(key: String) -> Token? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The value that a chain of keys leads to.
  package func value(at keys: String...) -> Token? {
    keys.reduce(self as Token?) { $0?[$1] }
  }

  /// The text, if this is one.
  package var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// Takes a key and its value away.
  package mutating func remove(_ key: String) {
    guard case .map(let entries) = content else { return }
    content = .map(entries.filter { $0.key != key })
  }

  /// This with everything that `other` says instead: mappings are merged key by key, all else is replaced whole.
  package func overlaid(by other: Token) -> Token {
    guard case .map(let below) = content, case .map(let above) = other.content else { return other }
    var merged = below
    for entry in above {
      if let index = merged.firstIndex(where: { $0.key == entry.key }) {
        merged[index] = Entry(key: entry.key, location: entry.location, value: merged[index].value.overlaid(by: entry.value))
      } else {
        merged.append(entry)
      }
    }
    return Token(content: .map(merged), location: other.location)
  }
}
