/// The formats that a briefing has besides its PDF.
package enum EditionFormat: String, Hashable, Sendable, CaseIterable {
  /// A page on the web.
  case html
  /// Its figures as a workbook, in the formats of ``WorkbookFormat``.
  case xlsx, ods

  /// The format of a workbook.
  package init(_ workbook: WorkbookFormat) {
    self =
      switch workbook {
      case .xlsx: .xlsx
      case .ods: .ods
      }
  }

  /// Its media type.
  package var mediaType: String { workbook?.mediaType ?? "text/html; charset=utf-8" }

  /// The format of its workbook; `nil` for a page.
  package var workbook: WorkbookFormat? { WorkbookFormat(rawValue: rawValue) }
}
