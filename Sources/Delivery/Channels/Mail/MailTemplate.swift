internal import Diagnostics
internal import Statistics

/// What a mail can say about its briefing, by the names templates use: `{title}`.
package enum MailField: String, Hashable, Sendable, CaseIterable {
  /// The finding of the first page.
  case title
  /// The sentences under it.
  case standfirst
  /// The key figures with their status marks and what these mean.
  case figures
  /// Name of the region.
  case region
  /// The period, in words.
  case period
  /// Name of the series.
  case series
  /// Who answers for the briefing.
  case publisher
  /// Name of the recipient.
  case name
  /// Number of the issue.
  case issue
  /// Name of the attached file.
  case file
  /// Size of the attached file, in words.
  case size
  /// That this is a correction or a draft, and why; nothing otherwise.
  case notice
}

/// Words with named fields in braces; `{{` and `}}` are braces.
package struct MailTemplate: Hashable, Sendable {
  /// A stretch of it.
  package enum Piece: Hashable, Sendable {
    /// Words as written.
    case words(String)
    /// Something about the briefing.
    case field(MailField)
  }

  /// The stretches in order.
  package var pieces: [Piece]

  /// Makes a template from its stretches.
  package init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// What is wrong with a template.
  struct Fault: Error, Hashable {
    /// What is wrong, and what would be right.
    var message: String
    /// The words that are wrong, as they are written in the text.
    var words: String
  }

  /// Reads a template.
  init(_ text: String) throws(Fault) {
    var pieces: [Piece] = []
    var words = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == rest.first, character == "{" || character == "}" {
        rest.removeFirst()
        words.append(character)
      } else if character == "{" {
        guard let end = rest.firstIndex(where: { $0 == "}" || $0 == "{" || $0.isNewline }), rest[end] == "}" else {
          throw Fault(message: "a “{” is never closed; write {{ for the brace itself", words: "{\(rest.prefix(20))")
        }
        let name = String(rest[..<end])
        guard let field = MailField(rawValue: name) else {
          let known = MailField.allCases.map(\.rawValue)
          let hint =
            NearestName.nearest(to: name, in: known).map { "did you mean “{\($0)}”?" } ?? "known: \(known.joined(separator: ", "))"
          throw Fault(message: "there is no field “{\(name)}”; \(hint)", words: "{\(name)}")
        }
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.field(field))
        rest = rest[rest.index(after: end)...]
      } else if character == "}" {
        throw Fault(message: "a “}” closes nothing; write }} for the brace itself", words: "}")
      } else {
        words.append(character)
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    self.pieces = pieces
  }

  /// Whether it has a field.
  package func has(_ field: MailField) -> Bool { pieces.contains(.field(field)) }

  /// The text with its fields filled in.
  ///
  /// - Parameters:
  ///   - words: What becomes of the template's own words.
  ///   - value: The text of a field.
  package func filled(words: (String) -> String = { $0 }, _ value: (MailField) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let text): words(text)
      case .field(let field): value(field)
      }
    }.joined()
  }
}
