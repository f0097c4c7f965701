/// What is wrong in a template's text, and where.
package struct TextTemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// A `{` that no `}` closes.
    case unclosedPlaceholder
    /// A `}` that closes nothing and is not doubled.
    case strayClosingBrace
    /// Nothing between braces.
    case emptyPlaceholder
    /// Words between braces that are none of the forms.
    case malformedPlaceholder(String)
    /// No such indicator; the nearest names that exist.
    case unknownIndicator(String, nearest: [String])
    /// The indicator exists, but nothing of that name can be said about it.
    case unknownFacet(String, indicator: String)
    /// A `**` that no `**` closes.
    case unclosedStrong
  }

  /// What is wrong.
  package var fault: Fault
  /// How many characters are before the place, from 0.
  package var offset: Int

  /// What is wrong, as a sentence without its full stop.
  package var message: String {
    switch fault {
    case .unclosedPlaceholder: "“{” is not closed"
    case .strayClosingBrace: "“}” has no “{” before it"
    case .emptyPlaceholder: "the braces are empty"
    case .malformedPlaceholder(let words): "“{\(words)}” is not a placeholder"
    case .unknownIndicator(let name, _): "there is no indicator “\(name)”"
    case .unknownFacet(let name, let indicator): "“\(indicator)” has no “\(name)”"
    case .unclosedStrong: "“**” is not closed"
    }
  }

  /// What to do about it, as a sentence without its full stop.
  package var remedy: String {
    switch fault {
    case .unclosedPlaceholder: "close it with “}”, or write “{{” for a brace"
    case .strayClosingBrace: "write “}}” for a brace"
    case .emptyPlaceholder: "name an indicator, or write “{{}}” for braces"
    case .malformedPlaceholder:
      "write {region}, {parent}, {period}, {INDICATOR}, {INDICATOR.growth}, {share PART of WHOLE} or {times FASTER of SLOWER}"
    case .unknownIndicator(_, let nearest):
      nearest.isEmpty
        ? "use the key of an indicator of the data"
        : "did you mean \(nearest.map { "“\($0)”" }.joined(separator: " or "))?"
    case .unknownFacet:
      "use \(FigureReference.Facet.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unclosedStrong: "close it with “**”"
    }
  }

  /// Message and remedy in one line.
  package var description: String { "\(message); \(remedy)" }
}
