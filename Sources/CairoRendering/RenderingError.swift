/// Why a document or scene cannot be painted. Pages count from 1.
public enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The document has no pages.
  case noPages
  /// A page could not be made.
  case unmadePage(Int, reason: String)
  /// A coordinate, a size or a stroke is not a finite number.
  case invalidCoordinate(page: Int, item: String)
  /// A line of text names a face that the fonts in use do not hold: it was set with other fonts.
  case unknownFace(String, page: Int)
  /// A picture's bytes are not a picture.
  case unreadablePicture(page: Int, reason: String)
  /// A link or bookmark leads to a place that the document does not name.
  case unknownDestination(String, page: Int?)
  /// Two places of the document have one name, or a place is on a page that does not exist.
  case invalidDestination(String)
  /// The time of making is not an RFC 3339 time.
  case invalidDate(String)
  /// Cairo reports a fault.
  case cairo(String, page: Int?)

  /// What is wrong and where.
  public var description: String {
    switch self {
    case .noPages: "The document has no pages."
    case .unmadePage(let page, let reason): "Page \(page) could not be made: \(reason)"
    case .invalidCoordinate(let page, let item): "Page \(page): a coordinate is not a finite number in \(item)."
    case .unknownFace(let name, let page): "Page \(page): the text was set in \(name), which is not among the fonts in use."
    case .unreadablePicture(let page, let reason): "Page \(page): a picture cannot be read: \(reason)."
    case .unknownDestination(let name, let page):
      (page.map { "Page \($0): a link" } ?? "A bookmark") + " leads to \"\(name)\", which the document does not name."
    case .invalidDestination(let name): "The place \"\(name)\" is named twice or is not on any page."
    case .invalidDate(let date): "\"\(date)\" is not an RFC 3339 time such as 2022-10-12T08:00:00+08:00."
    case .cairo(let reason, let page): (page.map { "Page \($0): " } ?? "") + "Cairo reports: \(reason)."
    }
  }
}
