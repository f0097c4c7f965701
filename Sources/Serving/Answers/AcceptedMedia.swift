internal import HTTPTypes
internal import Hummingbird

/// Which media types a client takes, after RFC 9110, section 12.5.1.
struct AcceptedMedia: Hashable, Sendable {
  private struct Range: Hashable, Sendable {
    var type: String
    var subtype: String
    var quality: Double

    /// How closely it names a type; `nil` where it does not.
    func closeness(to type: String, _ subtype: String) -> Int? {
      if self.type == type, self.subtype == subtype { return 2 }
      if self.type == type, self.subtype == "*" { return 1 }
      return self.type == "*" && self.subtype == "*" ? 0 : nil
    }
  }

  private var ranges: [Range] = []

  /// Reads a field `Accept`. Without one, or where nothing in it can be read, everything is taken.
  init(_ field: String?) {
    for part in (field ?? "").prefix(2_000).split(separator: ",") {
      let pieces = part.split(separator: ";").map { String($0).trimmed.lowercased() }
      let names = (pieces.first ?? "").split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else { continue }
      let quality = pieces.dropFirst().lazy.compactMap { $0.hasPrefix("q=") ? Double($0.dropFirst(2)) : nil }.first ?? 1
      ranges.append(Range(type: names[0], subtype: names[1], quality: quality))
    }
  }

  /// How much a type is wanted, from 0, not at all, to 1; the range that names it most closely counts.
  func quality(of mediaType: MediaType) -> Double {
    if ranges.isEmpty { return 1 }
    var best: (closeness: Int, quality: Double)?
    for range in ranges {
      guard let closeness = range.closeness(to: mediaType.type, mediaType.subtype) else { continue }
      if closeness > best?.closeness ?? -1 { best = (closeness, range.quality) }
    }
    return best?.quality ?? 0
  }
}

/// The media types that there are here.
enum MediaType: String, Hashable, Sendable, CaseIterable {
  case css = "text/css"
  case events = "text/event-stream"
  case font = "font/woff2"
  case html = "text/html"
  case json = "application/json"
  case ods = "application/vnd.oasis.opendocument.spreadsheet"
  case pdf = "application/pdf"
  case plain = "text/plain"
  case png = "image/png"
  case problem = "application/problem+json"
  case script = "text/javascript"
  case svg = "image/svg+xml"
  case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case zip = "application/zip"

  /// What is before the stroke.
  var type: String { String(rawValue.prefix { $0 != "/" }) }
  /// What is behind it.
  var subtype: String { String(rawValue.drop { $0 != "/" }.dropFirst()) }

  /// As a header field has it: text says how it is written.
  var field: String {
    switch self {
    case .css, .html, .script: "\(rawValue); charset=utf-8"
    case .plain: "\(rawValue); version=0.0.4; charset=utf-8"
    case .events, .font, .json, .ods, .pdf, .png, .problem, .svg, .xlsx, .zip: rawValue
    }
  }
}

extension Request {
  /// What the client takes.
  var acceptedMedia: AcceptedMedia { AcceptedMedia(headers[.accept]) }

  /// Whether the client would rather read a page than data, as browsers do that follow a link.
  var prefersPage: Bool {
    let accepted = acceptedMedia
    return accepted.quality(of: .html) > max(accepted.quality(of: .problem), accepted.quality(of: .json))
  }

  /// Makes sure that the client takes what is about to be sent.
  ///
  /// - Throws: `Problem`, 406, where it does not.
  func mustAccept(_ mediaType: MediaType) throws(Problem) {
    guard acceptedMedia.quality(of: mediaType) > 0 else { throw .notAcceptable(offered: mediaType) }
  }
}
