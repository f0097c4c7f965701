package import Diagnostics
package import Languages
package import Statistics

/// What a reader took a file for: printed, so that a wrong guess is seen before it is believed.
package struct Recognition: Hashable, Sendable, CustomStringConvertible {
  /// What a column is for.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// The place a row is about.
    case area
    /// A code of the place; becomes its key.
    case areaCode = "code of the area"
    /// The place that the area is part of.
    case parent = "parent area"
    /// The stretch of time a row is about.
    case period
    /// Name of what is measured.
    case indicator
    /// The figure, or one column of figures of several.
    case value
    /// What the figure is measured in.
    case unit
    /// A power of ten.
    case multiplier
    /// How firmly the figure is known.
    case status
    /// A published change.
    case growth
    /// Splits an indicator: age, sector, kind of plant.
    case breakdown
    /// Where the figure was published.
    case source
    /// Words about the figure.
    case comment
    /// Not used.
    case ignored

    /// What it is called in reports for programs, and may be called in a project.
    package var name: String {
      switch self {
      case .areaCode: "code"
      case .parent: "parent"
      case .comment: "note"
      case .area, .period, .indicator, .value, .unit, .multiplier, .status, .growth, .breakdown, .source, .ignored: rawValue
      }
    }

    /// The role of a name, long or short.
    package init?(named name: String) {
      guard let role = Self.allCases.first(where: { $0.rawValue == name || $0.name == name }) else { return nil }
      self = role
    }
  }

  /// Why a column is taken for what it is.
  package enum Evidence: String, Hashable, Sendable, Codable, CaseIterable {
    /// The project says so.
    case declared
    case header
    case cells
    /// Files of this format have it there.
    case format
    case guess
  }

  /// One column, or a run of columns with one role.
  package struct Column: Hashable, Sendable {
    /// The first and the last of the columns, from 1.
    package var positions: ClosedRange<Int>
    /// Its header; of a run, the first and the last with an en dash.
    package var header: String
    /// What it is for.
    package var role: Role
    /// What was read from it: a unit, the form of its numbers, why it is ignored; empty if nothing need be said.
    package var detail: String
    /// Why it is taken for that.
    package var evidence: Evidence
    /// The same columns as the sheet or the file counts them.
    package var places: ClosedRange<Int>?
    /// Whether it holds numbers.
    package var holdsNumbers = false

    /// Makes a column.
    package init(positions: ClosedRange<Int>, header: String, role: Role, detail: String = "", evidence: Evidence = .header) {
      self.positions = positions
      self.header = header
      self.role = role
      self.detail = detail
      self.evidence = evidence
    }
  }

  /// A sign in place of figures, and what it was taken for.
  package struct Sign: Hashable, Sendable {
    package var sign: String
    package var meaning: Symbols.Meaning
    package var evidence: String
    package var count: Int
    /// Where it is used first.
    package var location: SourceLocation
  }

  /// A column of figures, as far as all of them agree.
  package struct Figures: Hashable, Sendable, Encodable {
    /// The column, as the sheet or the file counts it, from 1.
    package var column: Int
    /// What they measure, where the header says it.
    package var name: String?
    /// Their period, where the header or the title says it.
    package var period: String?
    /// Key of their unit.
    package var unit: String?
    /// The unit as people write it.
    package var unitName: LocalizedText?
    /// The power of ten that they are shown in.
    package var power: Int
    /// Of which column they are the growth, as the sheet counts it.
    package var growthOf: Int?
    /// What they grow against.
    package var basis: String?
    /// Whether the header says that they are provisional or the like.
    package var status: String?
  }

  /// The file.
  package var file: String
  /// The sheet of a workbook.
  package var sheet: String?
  /// The first and last cell of the table, as spreadsheets write it, or its first and last line.
  package var range: String?
  /// Whose signs the table has, if that is known.
  package var convention: Symbols.Convention?
  /// The signs it uses.
  package var signs: [Sign] = []
  /// What was recognised in each of several tables; empty for one.
  package var parts: [Recognition] = []
  /// What kind of file it is: “table with one column a year, comma-separated”.
  package var form: String
  /// Its columns, in their order.
  package var columns: [Column]
  /// The rows of its header, as the sheet or the file counts them.
  package var headerRows: ClosedRange<Int>?
  /// What each column of figures has.
  package var figures: [Figures] = []
  /// How its numbers are written.
  package var decimalMark: DecimalMark?
  /// What was found: “31 areas, 2 indicators, 2018 to 2022, 310 figures, 4 gaps”.
  package var contents: String

  /// Makes a recognition.
  package init(file: String, form: String, columns: [Column], contents: String) {
    self.file = file
    self.form = form
    self.columns = columns
    self.contents = contents
  }

  /// A line for the file, one for each column, one for the contents.
  package var description: String {
    var lines = ["\(file): \(form)"]
    for column in columns {
      let numbers =
        column.positions.count == 1
        ? "column \(column.positions.lowerBound)" : "columns \(column.positions.lowerBound)–\(column.positions.upperBound)"
      let detail = column.detail.isEmpty ? "" : " (\(column.detail))"
      lines.append("  \(numbers) “\(column.header)”: \(column.role.rawValue)\(detail)")
    }
    if !contents.isEmpty { lines.append("  \(contents)") }
    return lines.joined(separator: "\n")
  }
}
