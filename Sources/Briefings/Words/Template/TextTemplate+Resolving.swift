package import Languages
package import Statistics

extension TextTemplate {
  /// What its placeholders are resolved against.
  package struct Context: Sendable {
    /// The region the briefing is for.
    package var region: Region
    /// Its parent.
    package var parent: Region?
    /// The period the briefing is for.
    package var period: Period?
    /// In which language.
    package var language: Language
    /// The region's fact about an indicator, if it has one.
    package var fact: @Sendable (String) -> Fact?

    /// Makes a context.
    package init(
      region: Region, parent: Region? = nil, period: Period? = nil, language: Language,
      fact: @escaping @Sendable (String) -> Fact?
    ) {
      self.region = region
      self.parent = parent
      self.period = period
      self.language = language
      self.fact = fact
    }
  }

  /// The text with its figures; sentences without theirs are left out, `nil` if that leaves nothing.
  ///
  /// A sentence that begins with a placeholder begins with a capital, where there are capitals. Notes of indicators follow where they are named,
  /// those of figures behind the sentence.
  package func resolved(in context: Context) -> Sentence? {
    let made = sentences.compactMap { sentence($0, in: context) }
    return made.isEmpty ? nil : made.paragraph(in: context.language)
  }

  private func sentence(_ pieces: [Piece], in context: Context) -> Sentence? {
    guard let resolved = resolve(pieces, in: context) else { return nil }
    let beginsWithFigure = if case .figure? = pieces.first { true } else { false }
    let phrase = beginsWithFigure && context.language.rules.hasCapitals ? resolved.phrase.capitalized : resolved.phrase
    return Sentence(phrase.ended(with: resolved.notes, in: context.language), keys: resolved.keys)
  }

  /// The pieces as one phrase; `nil` where a placeholder outside of brackets has no figure.
  private func resolve(_ pieces: [Piece], in context: Context) -> FigureResolver.Words? {
    var words = FigureResolver.Words()
    for piece in pieces {
      switch piece {
      case .text(let text, let weight):
        words.phrase.append(weight == .strong ? .strong(text) : .text(text))
      case .figure(let reference, let weight):
        guard var figure = FigureResolver(context: context).resolve(reference) else { return nil }
        if weight == .strong { figure.phrase = figure.phrase.strong }
        words.append(figure)
      case .optional(let inner):
        if let figure = resolve(inner, in: context) { words.append(figure) }
      }
    }
    return words
  }
}

extension Phrase {
  /// The phrase in bold; marks and notes stay as they are.
  var strong: Phrase {
    Phrase(parts.map { if case .text(let text) = $0 { .strong(text) } else { $0 } })
  }

  /// The sentence with its notes: behind its full stop or before it.
  func ended(with notes: [Note], in language: Language) -> Phrase {
    var seen: Set<Note> = []
    let raised = Phrase(notes.filter { seen.insert($0).inserted }.map { .note($0) })
    let stop = language.rules.fullStop
    guard language.rules.notesPrecedeFullStop, case .text(let text)? = parts.last, text.hasSuffix(stop) else {
      return self + raised
    }
    return Phrase(Array(parts.dropLast()) + [.text(String(text.dropLast(stop.count)))]) + raised + Phrase(stop)
  }
}
