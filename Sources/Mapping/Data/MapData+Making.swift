public import Languages
public import Statistics

extension MapData {
  /// Makes the data of a map from values alone: labels with the digits that values have, classes with round breaks, about zero where values
  /// are on both sides of it.
  ///
  /// - Parameters:
  ///   - values: by the key of the region; a region without one is not published.
  ///   - regions: the places in the order of the data.
  ///   - geography: their areas, from which neighbours are known.
  ///   - measure: what is measured in which unit, for the key.
  ///   - subject: the region that is looked at.
  ///   - language: the language of its words.
  public init(
    _ values: [String: Decimal], of regions: [Region], on geography: Geography, measure: String = "", subject: String? = nil,
    language: Language
  ) {
    let places = regions.map { region in
      let value = values[region.id]
      return Place(
        region: region.id, name: region.name[language], value: value,
        label: value.map { NumberText.text($0, decimals: max(0, -$0.exponent)) } ?? "", gap: value == nil ? .notPublished : nil)
    }
    let known = places.compactMap(\.value)
    let hasBothSides = known.contains { $0 < 0 } && known.contains { $0 > 0 }
    self.init(
      places: places,
      classes: ClassBreaks(of: known, count: ClassBreaks.count(forPlaces: places.count) ?? 3, middle: hasBothSides ? .zero : .none),
      measure: measure, subject: subject,
      neighbours: subject.map { [$0: geography.neighbours(of: $0)] } ?? [:], language: language)
  }
}
