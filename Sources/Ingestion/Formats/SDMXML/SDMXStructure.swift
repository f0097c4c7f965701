package import Languages
internal import Statistics

/// What a structure message of SDMX says of a table: which of its columns are dimensions, and what its codes are called.
///
/// Source: SDMX Technical Working Group, “SDMX-ML: Schema and Documentation”, version 2.1, section 4 (structure messages); version 3.0, part III.
package struct SDMXStructure: Hashable, Sendable {
  /// The dimensions in their order.
  package var dimensions: [String] = []
  /// What is measured, where that has other names than `OBS_VALUE`, as it may from SDMX 3.0 on.
  package var measures: [String] = []
  /// For each dimension or attribute, by its id, what its codes are called.
  package var names: [String: [String: LocalizedText]] = [:]

  /// Nothing is said.
  package init() {}

  /// Of several values of one attribute the one that counts: of several standings one that says more than that the figure is as usual.
  static func one(of values: [String]) -> String {
    values.first { $0 != "A" && !$0.isEmpty } ?? values.first ?? ""
  }

  /// What the codes of a column are called where one name is wanted; `nil` where they have no names.
  func labels(of component: String) -> [String: String]? {
    names[component]?.mapValues(\.inAnyLanguage)
  }

  /// A reading with the names that codes have in each language: of places by their codes, of measures where their name is that of one code.
  func named(_ reading: ReadDataset) -> ReadDataset {
    guard names.contains(where: { $0.value.contains { $0.value.texts.count > 1 } }) else { return reading }
    var reading = reading
    var byLabel: [String: LocalizedText] = [:]
    for codes in names.values {
      for name in codes.values where byLabel.updateValue(name, forKey: name.inAnyLanguage).map({ $0 != name }) ?? false {
        byLabel[name.inAnyLanguage] = LocalizedText(found: name.inAnyLanguage)
      }
    }
    for index in reading.dataset.regions.indices {
      let region = reading.dataset.regions[index]
      let own = names.values.lazy.compactMap { $0[region.id] }.first { region.name.texts.contains($0.inAnyLanguage) }
      if let name = own ?? region.name.texts.lazy.compactMap({ byLabel[$0] }).first { reading.dataset.regions[index].name = name }
    }
    for index in reading.dataset.indicators.indices {
      let indicator = reading.dataset.indicators[index]
      if let name = indicator.name.texts.lazy.compactMap({ byLabel[$0] }).first { reading.dataset.indicators[index].name = name }
    }
    return reading
  }
}
