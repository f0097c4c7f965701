public import Diagnostics

/// A file that was read elsewhere: readers know no disk.
public struct DataFile: Hashable, Sendable {
  /// Its name as the user gave it, used in diagnostics and to decide what it holds: `data/observations.csv`.
  public var name: String
  /// Its content.
  public var bytes: [UInt8]
  /// The line that the content begins on, from 1: rows may be within another file.
  public var firstLine: Int

  /// Makes a file from its name and content.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// The name without folders: `observations.csv`.
  public var lastComponent: String {
    String(name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
  }

  /// The name without folders and without what follows its last point: `observations`.
  public var stem: String {
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
public struct ReadDataset: Sendable {
  /// The figures and what they are about.
  public var dataset: Dataset
  /// Notes and warnings, in the order of the input; never errors.
  public var diagnostics: [Diagnostic]
  /// What was recognised in a file that is not of this program's own format; `nil` for one that is.
  public var recognition: Recognition?

  /// Makes a result.
  public init(dataset: Dataset, diagnostics: [Diagnostic] = [], recognition: Recognition? = nil) {
    self.dataset = dataset
    self.diagnostics = diagnostics
    self.recognition = recognition
  }
}
