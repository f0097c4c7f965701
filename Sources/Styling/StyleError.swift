/// Everything that is wrong with a style, each with its place.
public struct StyleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One thing that is wrong.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// Where it stands; `nil` where the style as a whole is meant.
    public var place: StylePlace?
    /// The keys that lead there, such as `defaults.gazetteer.chart.series`; empty for the file itself.
    public var path: String
    /// What is wrong and what would be right.
    public var message: String

    /// `file:line:column: path: message`.
    public var description: String {
      [place?.description, path.isEmpty ? nil : path, message].compactMap(\.self).joined(separator: ": ")
    }
  }

  /// What is wrong, in the order of the file. Never empty.
  public var problems: [Problem]

  /// One line for each problem.
  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}

/// A place in a style file.
public struct StylePlace: Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named by whoever read it.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column in characters, from 1.
  public var column: Int

  /// Makes a place.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`.
  public var description: String { "\(file):\(line):\(column)" }
}
