/// The formats that workbooks are written in.
package enum WorkbookFormat: String, Hashable, Sendable, CaseIterable, Codable {
  /// Office Open XML (ISO/IEC 29500).
  case xlsx
  /// OpenDocument (ISO/IEC 26300).
  case ods

  /// Its media type.
  package var mediaType: String {
    switch self {
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    }
  }

  /// A workbook as a file of this format: the same bytes for the same workbook.
  ///
  /// - Throws: `EditionError` where a library is missing, or a sheet holds more than the format can.
  package func bytes(of workbook: Workbook) throws(EditionError) -> [UInt8] {
    switch self {
    case .xlsx: try XLSXFile.bytes(of: workbook)
    case .ods: try ODSFile.bytes(of: workbook)
    }
  }
}
