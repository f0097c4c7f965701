internal import Drawing

/// A page with gaps, in the part of Mustache that pages need: `{{name}}` for text, escaped for HTML; `{{#name}} … {{/name}}` for each item of
/// a list, or once for what is true; `{{^name}} … {{/name}}` for an empty list, or what is false; `{{.}}` for the item itself; and
/// `empty(name)` for whether a list is empty. A name is looked for in the item, then in what it is part of; `a.b` is b of a.
struct PageTemplate: Sendable {
  /// Why a template cannot be read.
  struct Fault: Error, Hashable, CustomStringConvertible {
    var description: String
  }

  private indirect enum Part: Sendable {
    case text(String)
    case value(Name)
    case section(Name, if: Bool, [Part])
  }

  /// What a gap asks for.
  private struct Name: Sendable, CustomStringConvertible {
    let description: String
    private var path: [String]
    private var asksEmpty = false

    init(_ text: Substring) {
      description = String(text)
      var text = text
      if text.hasPrefix("empty("), text.hasSuffix(")") {
        asksEmpty = true
        text = text.dropFirst("empty(".count).dropLast()
      }
      path = text == "." ? [] : text.split(separator: ".").map(String.init)
    }

    /// What it is in the innermost of `scopes` that has it.
    func value(in scopes: [PageValue]) -> PageValue? {
      var value = scopes.last
      if let first = path.first { value = scopes.reversed().lazy.compactMap { $0[first] }.first }
      for part in path.dropFirst() { value = value?[part] }
      guard asksEmpty else { return value }
      guard case .list(let items) = value else { return nil }
      return .flag(items.isEmpty)
    }
  }

  private let parts: [Part]

  /// Reads a template.
  init(_ text: String) throws(Fault) {
    var rest = text[...]
    parts = try Self.parts(of: &rest, until: nil)
  }

  private static func parts(of rest: inout Substring, until end: Substring?) throws(Fault) -> [Part] {
    var parts: [Part] = []
    while let opening = rest.firstRange(of: "{{") {
      if opening.lowerBound > rest.startIndex { parts.append(.text(String(rest[..<opening.lowerBound]))) }
      guard let closing = rest[opening.upperBound...].firstRange(of: "}}") else { throw Fault(description: "{{ is not closed") }
      let tag = rest[opening.upperBound..<closing.lowerBound]
      rest = rest[closing.upperBound...]
      switch tag.first {
      case "#", "^":
        let name = tag.dropFirst()
        parts.append(.section(Name(name), if: tag.first == "#", try self.parts(of: &rest, until: name)))
      case "/":
        guard tag.dropFirst() == end else { throw Fault(description: "{{\(tag)}} closes what is not open") }
        return parts
      default: parts.append(.value(Name(tag)))
      }
    }
    if let end { throw Fault(description: "{{#\(end)}} is not closed") }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }

  /// The page with its gaps filled from the properties of `model`. What the model does not have, or has in another form, stays blank and is
  /// reported.
  func filled(with model: some Sendable, reporting report: (String) -> Void = { _ in }) -> String {
    var page = ""
    write(parts, from: [PageValue(model)], to: &page, report)
    return page
  }

  private func write(_ parts: [Part], from scopes: [PageValue], to page: inout String, _ report: (String) -> Void) {
    for part in parts {
      switch part {
      case .text(let text): page += text
      case .value(let name):
        if case .text(let text) = name.value(in: scopes) { page += text.markup } else { report(name.description) }
      case .section(let name, let condition, let inner):
        switch name.value(in: scopes) {
        case .flag(let flag):
          if flag == condition { write(inner, from: scopes, to: &page, report) }
        case .list(let items):
          if condition {
            for item in items { write(inner, from: scopes + [item], to: &page, report) }
          } else if items.isEmpty {
            write(inner, from: scopes, to: &page, report)
          }
        case .text, .properties, nil: report(name.description)
        }
      }
    }
  }
}

/// A value of the model, as the template sees it.
private enum PageValue {
  case text(String)
  case flag(Bool)
  case list([PageValue])
  case properties([String: PageValue])

  /// What the value holds, by the names of its properties.
  init(_ value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let number as Int: self = .text(String(number))
    case let flag as Bool: self = .flag(flag)
    case let words as [String: String]: self = .properties(words.mapValues(PageValue.text))
    case let items as [Any]: self = .list(items.map(PageValue.init))
    default:
      let properties = Mirror(reflecting: value).children.compactMap { child in child.label.map { ($0, PageValue(child.value)) } }
      self = .properties(Dictionary(uniqueKeysWithValues: properties))
    }
  }

  subscript(name: String) -> PageValue? {
    guard case .properties(let properties) = self else { return nil }
    return properties[name]
  }
}
