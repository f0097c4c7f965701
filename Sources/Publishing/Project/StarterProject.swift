internal import Diagnostics
internal import Files
internal import Ingestion
internal import Languages
internal import Statistics

/// Projects to start from.
package enum StarterProject {
  /// Writes a project into a folder that does not exist yet or is empty: the sample, or one around a data file.
  ///
  /// - Returns: the paths that were written.
  /// - Throws: `ProjectError` where the folder holds something, the data file cannot be read, or a file cannot be written.
  package static func write(to folder: String, data: String? = nil) throws(ProjectError) -> [String] {
    if InputFile.exists(folder) {
      guard InputFile.isFolder(folder), let names = try? InputFile.names(in: folder), names.isEmpty else {
        throw ProjectError(
          .outputUnwritable, at: SourceLocation(file: folder), "is there already, and is not an empty folder",
          remedy: "name a folder that is new or empty")
      }
    }
    let files = try data.map { (path) throws(ProjectError) in try around(path) } ?? ShippedSample.files
    var paths: [String] = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      do {
        try WholeFile.write(file.bytes, to: path)
      } catch {
        throw ProjectError(.outputUnwritable, at: SourceLocation(file: error.path), "cannot be written: \(error.reason)")
      }
      paths.append(path)
    }
    return paths
  }

  /// Writes a project around the content of a data file, readable or not: what is wrong with it can be said in the project.
  ///
  /// - Throws: `ProjectError` where it cannot be written.
  package static func write(to folder: String, around name: String, _ bytes: [UInt8]) throws(ProjectError) {
    do {
      try WholeFile.write(bytes, to: "\(folder)/data/\(name)")
      try WholeFile.write(Array("style: house\ndata: data\n".utf8), to: "\(folder)/gazetteer.yml")
    } catch {
      throw ProjectError(.outputUnwritable, at: SourceLocation(file: error.path), "cannot be written: \(error.reason)")
    }
  }

  /// A data file with the settings that make it a project; the file must be one that can be read.
  private static func around(_ path: String) throws(ProjectError) -> [(path: String, bytes: [UInt8])] {
    let project = try Project.open(.dataFile(path))
    guard let file = project.inputs.first else { return [] }
    let settings = """
      # The project: who publishes, in which languages, in what style, from which data.
      publisher:
        en: Name of the publisher
        zh: 发布机构名称
      languages: [\(project.configuration.languages.map(\.tag).joined(separator: ", "))]
      style: house
      data: \(quoted("data/" + file.lastComponent))
      # Without a briefing.yml the pages follow from the data. The sample project has one to start from: gazetteer new DIR

      """
    return [("gazetteer.yml", Array(settings.utf8)), ("data/\(file.lastComponent)", file.bytes)]
  }

  /// A text as YAML reads it whole, whatever is in it.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }
}
