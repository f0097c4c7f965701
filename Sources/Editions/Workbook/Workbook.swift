package import Languages
package import Statistics

/// A workbook before it is a file: sheets of a heading, remarks and at most one table each. What writes it as XLSX or ODS decides nothing
/// of what it says.
package struct Workbook: Hashable, Sendable {
  /// What the file's properties call it.
  package var title: String
  /// What it is about, in a line.
  package var subject: String
  /// Who answers for it.
  package var author: String
  /// The language of its words.
  package var language: Language
  /// The day its figures are as of; the file's own date, so that the same figures give the same bytes.
  package var day: Period
  /// What made it.
  package var tool: String
  /// Its sheets in order.
  package var sheets: [Sheet]

  /// One sheet, read from the top left: its heading, remarks of a row each, its table.
  package struct Sheet: Hashable, Sendable {
    /// What is on its tab.
    package var name: String
    /// Its heading.
    package var title: String
    /// What must be known before the table is read, a row each.
    package var remarks: [String]
    /// Its table; a cover has none.
    package var table: Table?

    /// Makes a sheet. What no workbook may have on a tab is left out of the name.
    init(name: String, title: String, remarks: [String] = [], table: Table? = nil) {
      self.name = String(name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
      self.title = title
      self.remarks = remarks
      self.table = table
    }

    /// The row of the table's header, from 0: under heading and remarks, without a blank row.
    var headerRow: Int { 1 + remarks.count }
  }

  /// A table: one row of headers, no merged and no hidden cells.
  package struct Table: Hashable, Sendable {
    /// What programs know it by: letters, digits and low lines.
    package var name: String
    /// Its columns.
    package var columns: [Column]
    /// Its rows, a cell a column.
    package var rows: [[Cell]]
  }

  /// A column of a table.
  package struct Column: Hashable, Sendable {
    /// How wide what is in it mostly is.
    package enum Room: Hashable, Sendable {
      /// Names and sentences.
      case text
      /// Keys, periods, units.
      case code
      /// Figures.
      case number
    }

    /// Its header, unlike that of all others in the table.
    package var header: String
    /// How wide it is.
    package var room: Room

    init(_ header: String, _ room: Room = .text) {
      self.header = header
      self.room = room
    }
  }

  /// What is in a cell.
  package enum Cell: Hashable, Sendable {
    /// Nothing is said.
    case empty
    /// Words, whatever they begin with: never a formula.
    case text(String)
    /// A figure.
    case number(Number)
    /// A link to a sheet of the workbook, by its name.
    case link(String)

    /// Words; nothing where there are none.
    init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }
  }

  /// A figure: the cell's value is the number alone, and what is said with it is in the cell's format.
  package struct Number: Hashable, Sendable {
    /// The value.
    package var value: Decimal
    /// How many digits after the point are shown.
    package var decimals: Int
    /// Before it: `>` for “over”.
    package var sign = ""
    /// After it: ` [p]` for a provisional figure.
    package var marks = ""
    /// Whether its digits are grouped by commas.
    package var grouping = Grouping.none

    /// How its digits are grouped.
    package enum Grouping: Hashable, Sendable {
      /// Not at all.
      case none
      /// By commas, in threes.
      case commas
    }

    /// Whether a spreadsheet keeps it exactly: it calculates with some fifteen digits.
    var isExactInCells: Bool { value.description.count { $0.isWholeNumber } <= 15 }

    /// The number as the cell shows it.
    var shown: String {
      var digits: [UInt8] = []
      value.rounded(decimals: decimals).write(to: &digits, decimals: max(0, decimals))
      return sign + String(decoding: digits, as: UTF8.self) + marks
    }
  }
}

/// Why an edition cannot be written.
package enum EditionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A library is not installed.
  case missingLibrary(String, package: String)
  /// The library refuses, and what it says.
  case unwritable(String)
  /// An archive of files cannot be written, and why.
  case unpackable(String)

  package var description: String {
    switch self {
    case .missingLibrary(let library, let package):
      "this format is written with \(library), which is not installed; install the package \(package)"
    case .unwritable(let reason): "the workbook cannot be written: \(reason)"
    case .unpackable(let reason): "the archive cannot be written: \(reason)"
    }
  }
}
