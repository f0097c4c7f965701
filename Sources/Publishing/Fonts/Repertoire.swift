internal import Briefings
internal import Languages
internal import Statistics

/// The characters that the briefings of a project can show: those of its data, its template and the program's own words.
///
/// They follow from the whole project and not from what is asked of it, so that a region's file is the same whether it is made
/// alone or with all others.
struct Repertoire {
  /// Characters beyond ASCII, each once, in the order of their numbers.
  private(set) var characters: Set<Unicode.Scalar> = []

  /// Collects the characters of a project, and of other words beside it.
  init(_ project: Project, and words: String = "") {
    let dataset = project.book.dataset
    add(words)
    add(HouseCharacters.all(in: project.configuration.languages))
    add(project.configuration.publisher)
    for region in dataset.regions {
      add(region.id)
      add(region.name)
    }
    for indicator in dataset.indicators {
      add(indicator.name)
      if let name = indicator.shortName { add(name) }
      if let note = indicator.note { add(note) }
    }
    for unit in dataset.units { add(unit.name) }
    for source in dataset.sources {
      add(source.id)
      add(source.title)
      add(source.publisher)
      if let address = source.address { add(address) }
    }
    for observation in dataset.observations {
      if let comment = observation.comment { add(comment) }
    }
    for words in project.template.words { add(words) }
    if let map = project.configuration.map {
      add(map.source)
      add(map.approval ?? "")
    }
    // Figure numbers and running heads are printed in capitals.
    for character in characters { add(character.properties.uppercaseMapping) }
  }

  /// The characters as one text.
  var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: characters.sorted())
    return text
  }

  private mutating func add(_ words: LocalizedText) {
    for text in words.texts { add(text) }
  }

  private mutating func add(_ text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    for character in text.unicodeScalars where !character.isASCII { characters.insert(character) }
  }
}
