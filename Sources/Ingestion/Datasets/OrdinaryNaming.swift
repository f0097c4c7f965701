internal import Languages
internal import Statistics

import Diagnostics

/// Gives what a file names in one language its ordinary names in the others.
///
/// A language is added only whole: every place, every indicator and every unit must have a name in it, or the pages would mix languages.
struct OrdinaryNaming {
  private var dataset: Dataset
  /// What was named, in the order of the data: the name of the file, and the one that was added.
  private var added: [(found: String, name: String)] = []

  /// The file with all names that are known, and a note that lists those that were added.
  static func completed(_ reading: ReadDataset, file: String) -> ReadDataset {
    var reading = reading
    for language in Language.all {
      var naming = OrdinaryNaming(dataset: reading.dataset)
      guard naming.add(language) else { continue }
      reading.dataset = naming.dataset
      if !naming.added.isEmpty { reading.diagnostics.append(naming.note(language, file)) }
    }
    return reading
  }

  private init(dataset: Dataset) { self.dataset = dataset }

  /// Adds a language; `false` if something has no name in it.
  private mutating func add(_ language: Language) -> Bool {
    guard dataset.units.allSatisfy({ $0.name.inAnyLanguage.isEmpty || $0.name.text(in: language) != nil })
    else { return false }
    // What has one name for all languages says nothing of the reader's.
    guard dataset.regions.contains(where: { $0.name != LocalizedText(stringLiteral: $0.name.inAnyLanguage) }) else { return false }
    for index in dataset.regions.indices {
      guard let name = complete(dataset.regions[index].name, language, .places) else { return false }
      dataset.regions[index].name = name
    }
    for index in dataset.indicators.indices {
      guard let name = complete(dataset.indicators[index].name, language, .measures) else { return false }
      dataset.indicators[index].name = name
    }
    // What is written about figures has no ordinary words.
    return areDistinct(dataset.regions.map(\.name), language) && areDistinct(dataset.indicators.map(\.name), language)
      && dataset.observations.allSatisfy { $0.comment.map { $0.text(in: language) != nil } ?? true }
  }

  /// A name with its text in a language; `nil` if that is not known.
  private mutating func complete(_ name: LocalizedText, _ language: Language, _ kind: OrdinaryNames.Kind) -> LocalizedText? {
    if name.text(in: language) != nil { return name }
    for other in Language.all where other != language {
      guard let found = name.text(in: other),
        let text = OrdinaryNames.name(of: found, in: other, as: language, kind)
      else { continue }
      added.append((found, text))
      return LocalizedText(Language.all.compactMap { known in name.text(in: known).map { (known, $0) } } + [(language, text)])
    }
    return nil
  }

  /// Whether what has different names has different ones in a language too.
  private func areDistinct(_ names: [LocalizedText], _ language: Language) -> Bool {
    Set(names.map { $0[language] }).count == Set(names).count
  }

  private func note(_ language: Language, _ file: String) -> Diagnostic {
    let pairs = added.map { "“\($0.found)”: “\($0.name)”" }.joined(separator: ", ")
    return Diagnostic(
      .note, at: SourceLocation(file: file),
      "all names in the file are common ones, so briefings are also made in “\(language.tag)”, with the program’s names: \(pairs)",
      remedy: "to use other names, make a project with `gazetteer new` and change them under `data`")
  }
}
