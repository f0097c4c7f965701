package import Diagnostics
package import Statistics

/// A file that was read elsewhere: readers know no disk.
package struct DataFile: Hashable, Sendable {
  /// Its name as the user gave it, used in diagnostics and to decide what it holds: `data/observations.csv`.
  package var name: String
  /// Its content.
  package var bytes: [UInt8]
  /// The line that the content begins on, from 1: rows may be within another file.
  package var firstLine: Int

  /// Makes a file from its name and content.
  package init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// The name without folders: `observations.csv`.
  package var lastComponent: String {
    String(name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
  }

  /// The name without folders and without what follows its last point: `observations`.
  package var stem: String {
    let last = lastComponent
    guard let point = last.lastIndex(of: "."), point != last.startIndex else { return last }
    return String(last[..<point])
  }

  /// What follows the last point of the name, in lower case: `csv`; empty if there is none.
  var ending: String {
    let last = lastComponent
    guard let point = last.lastIndex(of: "."), point != last.startIndex else { return "" }
    return last[last.index(after: point)...].lowercased()
  }
}

/// What a reader made of its input.
package struct ReadDataset: Sendable {
  /// The figures and what they are about.
  package var dataset: Dataset
  /// Notes and warnings, in the order of the input; never errors.
  package var diagnostics: [Diagnostic]
  /// What was recognised in a file that is not of this program's own format; `nil` for one that is.
  package var recognition: Recognition?

  /// Makes a result.
  package init(dataset: Dataset, diagnostics: [Diagnostic] = [], recognition: Recognition? = nil) {
    self.dataset = dataset
    self.diagnostics = diagnostics
    self.recognition = recognition
  }
}
