import Layout
import Statistics

extension Composition {
  /// Sentences made from the figures, under a heading, in two columns where they are long enough.
  mutating func findings(heading: LocalizedText?, _ selection: Template.Selection) -> [any Layout.Block] {
    let facts = scope.select(selection, shown: shown)
    let sentences = Sentences(language: language, units: scope.composer.book.dataset.units).about(facts)
    guard !sentences.isEmpty else { return [] }
    for fact in facts { show(fact.observation) }
    for sentence in sentences { show(sentence.keys) }
    let title = Heading(RichText((heading ?? HouseText.whatTheFiguresShow)[language]))
    let paragraph = Paragraph(rich(sentences.paragraph(in: language).phrase.withoutNotes))
    let isLong = paragraph.text.string.count > (language == .english ? 200 : 90)
    return [title, isLong ? BalancedColumns(2, [paragraph]) : paragraph]
  }

  /// Fixed words with figures in them, under a heading. A paragraph that has nothing to say for this region is left out.
  mutating func text(heading: LocalizedText?, _ texts: [TemplateText]) throws(BriefingError) -> [any Layout.Block] {
    var blocks: [any Layout.Block] = []
    for text in texts {
      let phrase = try phrase(text)
      if !phrase.isEmpty { blocks.append(Paragraph(rich(phrase))) }
    }
    guard !blocks.isEmpty else { return [] }
    let title = heading.map { [Heading(RichText($0[language])) as any Layout.Block] } ?? []
    return title + blocks
  }

  /// Single figures with what they are, each with its plans and targets.
  mutating func keyFacts(heading: LocalizedText?, _ selection: Template.Selection) -> [any Layout.Block] {
    let facts = scope.select(selection, shown: shown)
    var entries: [FactList.Fact] = []
    for fact in facts {
      for observation in [fact.observation] + fact.aims where entries.count < selection.limit + 2 {
        let reading = observation.reading(.tile, unit: fact.unit, language: language)
        let qualifier = reading.qualifierText.isEmpty ? "" : reading.qualifierText + (language == .english ? " " : "")
        var text = name(fact.indicator, .full)
        let period = observation.period.name(.short, language: language)
        text = text + RichText(language == .english ? ", \(period)" : "，\(period)")
        if let note = Note.of(observation) { text = text.marked(with: numbers(note)) }
        let scale = reading.scale.isEmpty ? "" : (language == .english ? "\u{A0}" : "") + reading.scale
        let isHan = language == .chinese
        entries.append(
          .init(
            number: RichText(qualifier + (reading.missing ?? reading.number) + scale + (isHan ? reading.unitName : ""))
              + marks(reading),
            unit: RichText(isHan ? "" : reading.unitName), text: text))
        show(observation)
      }
      show(fact)
    }
    guard !entries.isEmpty else { return [] }
    return [FactList(Frame(number: (heading ?? HouseText.keyFacts)[language]), entries)]
  }

  /// Places in rankings, with what they are places within.
  mutating func ranks(heading: LocalizedText?, _ selection: Template.Selection) -> [any Layout.Block] {
    var entries: [RankList.Rank] = []
    for fact in scope.select(selection, shown: shown) where fact.unit.kind == .rank {
      let reading = fact.observation.reading(.tile, unit: fact.unit, language: language)
      let period = fact.observation.period.name(.short, language: language)
      entries.append(
        .init(place: RichText(reading.number) + marks(reading), text: name(fact.indicator, .short), detail: RichText(period)))
      show(fact)
    }
    guard !entries.isEmpty else { return [] }
    let frame = Frame(
      number: nextFigure(), title: RichText((heading ?? HouseText.publishedRanks)[language]))
    return [RankList(frame, entries)]
  }
}
