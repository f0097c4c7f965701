/// A location in an input, as an editor counts it.
public struct SourceLocation: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The file, as the user named it.
  public var file: String
  /// The sheet of a workbook; `nil` for a file that has none.
  public var sheet: String?
  /// The line or row, from 1; `nil` where the whole file is meant.
  public var line: Int?
  /// The column in characters, from 1; `nil` where the whole line is meant.
  public var column: Int?

  /// Makes a location.
  public init(file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }

  /// The location some characters further on the same line.
  package func advanced(by characters: Int) -> SourceLocation {
    SourceLocation(file: file, sheet: sheet, line: line, column: column.map { $0 + characters })
  }

  /// `file:line:column`, or `file:sheet!C7`, as far as it is known.
  public var description: String {
    switch (sheet, line, column) {
    case (nil, nil, _): file
    case (nil, let line?, nil): "\(file):\(line)"
    case (nil, let line?, let column?): "\(file):\(line):\(column)"
    case (let sheet?, nil, _): "\(file):\(sheet)"
    case (let sheet?, let line?, nil): "\(file):\(sheet)!\(line)"
    case (let sheet?, let line?, let column?): "\(file):\(sheet)!\(Self.letters(ofColumn: column))\(line)"
    }
  }

  /// Where it is within its file or sheet, in a sentence: `on line 7`, `in row 7`, `in cell C7`.
  package var position: String {
    switch (sheet, line, column) {
    case (nil, let line?, _): "on line \(line)"
    case (_?, let line?, nil): "in row \(line)"
    case (_?, let line?, let column?): "in cell \(Self.letters(ofColumn: column))\(line)"
    case (_, nil, _): "in the file"
    }
  }

  /// Where it is within its file or sheet, in a list: `line 7`, `row 7`, `C7`; `nil` for the whole file.
  package var shortPosition: String? {
    switch (sheet, line, column) {
    case (_, nil, _): nil
    case (nil, let line?, _): "line \(line)"
    case (_?, let line?, nil): "row \(line)"
    case (_?, let line?, let column?): "\(Self.letters(ofColumn: column))\(line)"
    }
  }

  /// A column as spreadsheets call it: `A` for 1, `AA` for 27.
  package static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// By file, then line, then column; what is less exact comes first.
  public static func < (first: SourceLocation, second: SourceLocation) -> Bool {
    (first.file, first.sheet ?? "", first.line ?? 0, first.column ?? 0)
      < (second.file, second.sheet ?? "", second.line ?? 0, second.column ?? 0)
  }
}
