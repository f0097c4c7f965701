internal import HTTPTypes
internal import Hummingbird

/// A strong entity tag: equal tags, equal bytes.
struct EntityTag: Hashable, Sendable, CustomStringConvertible {
  /// The digest inside the quotes.
  let digest: String

  /// The tag as a header field has it.
  var description: String { "\"\(digest)\"" }

  /// Whether an `If-None-Match` names this tag. Weak tags compare as RFC 9110, section 13.1.2, has it: by what is inside.
  func isNamed(by field: String?) -> Bool {
    guard let field else { return false }
    if field.trimmed == "*" { return true }
    return field.split(separator: ",").contains { part in
      let tag = part.description.trimmed
      return (tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag) == description
    }
  }

  /// Whether an `If-Range` names this tag, or there is none; weak tags and dates never match.
  func allowsRange(_ field: String?) -> Bool { field.map { $0.trimmed == description } ?? true }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
