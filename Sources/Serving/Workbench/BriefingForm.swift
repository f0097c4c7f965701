internal import Editions
internal import Languages

/// What a briefing is taken as; the ending of its files.
enum BriefingForm: String, Hashable, Sendable, CaseIterable, Codable {
  /// The archival PDF.
  case pdf
  /// The page on the web.
  case html
  /// Its figures as a workbook.
  case xlsx, ods

  /// What is made.
  ///
  /// - Parameter languages: Those of the pages next to a page on the web; `nil` for a page alone.
  func product(among languages: [Language]?) -> Product {
    switch self {
    case .pdf: .pdf
    case .html: languages.map { .webAmong($0.map(\.tag)) } ?? .web
    case .xlsx: .workbook(.xlsx)
    case .ods: .workbook(.ods)
    }
  }
}
