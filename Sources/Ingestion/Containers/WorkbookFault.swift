internal import Diagnostics
internal import Statistics

/// Why a workbook, or a part of one, cannot be read.
struct WorkbookFault: Error, Hashable {
  /// The sheet and cell, where one is to blame.
  var place: String?
  var message: String
  var remedy: String

  init(_ message: String, at place: String? = nil, remedy: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  /// A part whose bytes are not what they should be.
  static func corrupt(_ what: String) -> WorkbookFault {
    WorkbookFault(what, remedy: "open it in a spreadsheet program and save it again")
  }

  /// A file that would take more than a workbook of figures ever does.
  static func excessive(_ what: String) -> WorkbookFault {
    WorkbookFault(what, remedy: "keep only the sheets with figures, and save the workbook again")
  }

  init(_ problem: GridBuilder.Problem, sheet: String) {
    switch problem {
    case .tooManyCells: self = .excessive("the sheet “\(sheet)” has more than \(GridBuilder.cellLimit) cells")
    case .tooSparse: self = .excessive("the cells of the sheet “\(sheet)” are spread over too many rows and columns")
    case .tooMuchText: self = .excessive("the sheet “\(sheet)” has more than 1 GB of text")
    case .tooManyFormats: self = .excessive("the sheet “\(sheet)” has more than a thousand number formats with words in them")
    case .textTooLong(let cell):
      self.init("the text of the cell is longer than 4 MB", at: "\(sheet)!\(cell)", remedy: "shorten it")
    case .twice(let cell): self = .corrupt("the sheet “\(sheet)” has the cell \(cell) twice")
    }
  }

  /// The fault as what was found in a file.
  func diagnostic(file: String) -> Diagnostic {
    Diagnostic(.error, at: SourceLocation(file: place.map { "\(file):\($0)" } ?? file), message, remedy: remedy)
  }
}
