import FoundationEssentials
import Layout
import Statistics

extension Composition {
  /// A table of figures: levels as published, earlier levels and changes as derived, growth as published.
  mutating func table(_ template: Template.Table) throws(BriefingError) -> [any Layout.Block] {
    let groups = scope.regions(template.places).map { region in
      (region: region, facts: region.id == scope.region.id ? scope.select(template.figures) : select(template.figures, of: region))
    }.filter { !$0.facts.isEmpty }
    guard !groups.isEmpty else { return [] }
    var rows: [TableBlock.Row] = []
    var all: [Observation] = []
    for group in groups {
      if groups.count > 1 { rows.append(.group(RichText(group.region.name[language]))) }
      for theme in themes(group.facts) {
        for fact in theme { rows += self.rows(fact, &all) }
      }
    }
    let title: RichText
    if let words = template.title { title = rich(try phrase(words)) } else { title = RichText(HouseText.allFigures[language]) }
    let frame = Frame(
      number: nextTable(), title: title, subtitle: RichText(HouseText.levelsAndGrowthNote[language]))
    return [TableBlock(frame, columns: columns, rows: rows)]
  }

  private func select(_ selection: Template.Selection, of region: Region) -> [Fact] {
    Scope(composer: scope.composer, region: region, facts: scope.facts(of: region)).select(selection)
  }
}
