internal import Diagnostics
internal import Languages
internal import Statistics

/// What a user calls places and measures, and what places are part of.
struct GivenNames {
  private let names: [String: LocalizedText]
  private let parents: [String: String]

  init(_ mapping: TableMapping) {
    names = mapping.names
    parents = mapping.parents
  }

  /// A reading with these names; a name for something that is not there is a warning.
  func given(to reading: ReadDataset, file: String) -> ReadDataset {
    if names.isEmpty, parents.isEmpty { return reading }
    var reading = reading
    var unused = Set(names.keys).union(parents.keys).union(parents.values)
    let keys = Dictionary(
      reading.dataset.regions.flatMap { region in Self.words(region.id, region.name).map { ($0, region.id) } },
      uniquingKeysWith: { first, _ in first })
    for index in reading.dataset.regions.indices {
      let words = Self.words(reading.dataset.regions[index].id, reading.dataset.regions[index].name)
      if let word = words.first(where: { parents[$0] != nil }), let parent = parents[word], let key = keys[parent] {
        reading.dataset.regions[index].parent = key
        unused.subtract([word, parent])
      }
      if let word = words.first(where: { names[$0] != nil }), let name = names[word] {
        reading.dataset.regions[index].name = reading.dataset.regions[index].name.overlaid(by: name)
        unused.remove(word)
      }
    }
    for index in reading.dataset.indicators.indices {
      let words = Self.words(reading.dataset.indicators[index].id, reading.dataset.indicators[index].name)
      guard let word = words.first(where: { names[$0] != nil }), let name = names[word] else { continue }
      reading.dataset.indicators[index].name = reading.dataset.indicators[index].name.overlaid(by: name)
      unused.remove(word)
    }
    for word in unused.sorted() {
      reading.diagnostics.append(
        Diagnostic(
          .warning, at: SourceLocation(file: file), "nothing in the file is called “\(word)”, which the mapping names",
          remedy: "write it as the file does, or take it away"))
    }
    return reading
  }

  /// Everything that something may be called by.
  private static func words(_ id: String, _ name: LocalizedText) -> [String] {
    Language.all.compactMap { name.text(in: $0) } + [id]
  }
}

extension LocalizedText {
  /// This with the texts of another in its languages.
  fileprivate func overlaid(by other: LocalizedText) -> LocalizedText {
    LocalizedText(Language.all.compactMap { language in (other.text(in: language) ?? text(in: language)).map { (language, $0) } })
  }
}
