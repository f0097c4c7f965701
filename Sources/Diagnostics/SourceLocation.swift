/// A location in an input, as an editor counts it.
public struct SourceLocation: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The file, as the user named it.
  public var file: String
  /// The line, from 1; `nil` where the whole file is meant.
  public var line: Int?
  /// The column in characters, from 1; `nil` where the whole line is meant.
  public var column: Int?

  /// Makes a location.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The location some characters further on the same line.
  package func advanced(by characters: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column.map { $0 + characters })
  }

  /// `file:line:column`, as far as it is known.
  public var description: String {
    switch (line, column) {
    case (nil, _): file
    case (let line?, nil): "\(file):\(line)"
    case (let line?, let column?): "\(file):\(line):\(column)"
    }
  }

  /// By file, then line, then column; what is less exact comes first.
  public static func < (first: SourceLocation, second: SourceLocation) -> Bool {
    (first.file, first.line ?? 0, first.column ?? 0) < (second.file, second.line ?? 0, second.column ?? 0)
  }
}
