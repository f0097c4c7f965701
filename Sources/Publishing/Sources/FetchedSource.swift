internal import Diagnostics
package import Ingestion

/// A source with the answer that a project is made from.
package struct FetchedSource: Hashable, Sendable {
  /// The source.
  package var source: LiveSource
  /// Its answer.
  package var answer: FetchedAnswer
  /// Why a later answer waits for a person; empty if none does.
  package var reasonsHeld: [String] = []
  /// The figures.
  package var data: DataFile
  /// Names of codes; `nil` where the figures come with their own.
  package var structure: DataFile?

  /// The figures with what is said of their columns.
  ///
  /// - Parameter mapping: What the project says of all its data.
  func file(_ mapping: TableMapping) -> MappedFile {
    MappedFile(data, mapping: source.mapping ?? mapping, structure: structure)
  }
}

extension FetchedSource {
  /// What each source of a project answered last.
  ///
  /// - Parameters:
  ///   - sources: The sources.
  ///   - folder: The project's folder.
  /// - Throws: `ProjectError` with every source that was never fetched, or whose answer is not there.
  static func all(_ sources: [LiveSource], in folder: String) throws(ProjectError) -> [FetchedSource] {
    guard !sources.isEmpty else { return [] }
    let answers = FetchedFolder(project: folder)
    let lock = try answers.lock()
    let remedy = "run “gazetteer fetch \(folder)”"
    var lacking: [Diagnostic] = []
    var fetched: [FetchedSource] = []
    for source in sources {
      guard let answer = lock.sources[source.name]?.answer else {
        let held = lock.sources[source.name]?.held != nil
        lacking.append(
          Diagnostic(
            .error, at: source.location,
            "the source “\(source.name)” " + (held ? "has no answer that was accepted" : "was never fetched"), remedy: remedy))
        continue
      }
      guard answer.request == source.request else {
        lacking.append(
          Diagnostic(
            .error, at: source.location, "the source “\(source.name)” asks for something else than what was fetched", remedy: remedy
          ))
        continue
      }
      fetched.append(
        FetchedSource(
          source: source, answer: answer, reasonsHeld: lock.sources[source.name]?.held?.reasons ?? [],
          data: try file(answer.data, answers),
          structure: try answer.structure.map { (part) throws(ProjectError) in try file(part, answers) }))
    }
    guard lacking.isEmpty else { throw ProjectError(.inputUnreadable, lacking) }
    return fetched
  }

  private static func file(_ part: FetchedAnswer.Part, _ answers: FetchedFolder) throws(ProjectError) -> DataFile {
    DataFile(name: answers.path(part.file), bytes: try answers.read(part))
  }
}
