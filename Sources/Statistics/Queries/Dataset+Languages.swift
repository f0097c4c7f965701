package import Languages

extension Dataset {
  /// The languages that a text about the data can be written in: those in which places and measures have names; where none has both,
  /// those in which places have; all where there are no names.
  package var languagesOfNames: [Language] {
    func have(_ names: [LocalizedText]) -> [Language] {
      Language.all.filter { language in names.contains { $0.text(in: language)?.isEmpty == false } }
    }
    let (places, measures) = (have(regions.map(\.name)), have(indicators.map(\.name)))
    let both = places.filter(measures.contains)
    return [both, places, measures].first { !$0.isEmpty } ?? Language.all
  }
}
