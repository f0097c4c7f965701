internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import NIOCore

/// A file as an answer: whole, in part, or only the word that the client has it already.
struct FileAnswer: Sendable {
  /// The file.
  var file: RenderedFile
  /// Its media type.
  var mediaType: MediaType
  /// What to do with it.
  var disposition: ContentDisposition
  /// How long it may be kept without asking.
  var caching: Caching

  /// How long an answer may be kept.
  enum Caching: String, Sendable {
    /// As long as it is asked each time whether it is still the same.
    case revalidated = "no-cache"
    /// For ever, as the address changes with the content.
    case forever = "public, max-age=31536000, immutable"
  }

  /// The answer to a request.
  ///
  /// - Throws: `Problem`, 416, where a range is outside the file.
  func response(to request: Request) throws(Problem) -> Response {
    let tag = EntityTag(digest: file.digest)
    if tag.isNamed(by: request.headers[.ifNoneMatch]) { return Self.unchanged(tag, caching) }
    var headers: HTTPFields = [
      .contentType: mediaType.field, .eTag: tag.description, .cacheControl: caching.rawValue, .acceptRanges: "bytes",
      .contentDisposition: disposition.description,
    ]
    let count = file.bytes.readableBytes
    let range = tag.allowsRange(request.headers[.ifRange]) ? ByteRange(request.headers[.range], count: count) : .whole
    switch range {
    case .whole: return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.bytes))
    case .part(let part):
      headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(count)"
      let bytes = file.bytes.getSlice(at: file.bytes.readerIndex + part.lowerBound, length: part.count) ?? ByteBuffer()
      return Response(status: .partialContent, headers: headers, body: ResponseBody(byteBuffer: bytes))
    case .unsatisfiable:
      throw Problem(
        status: .rangeNotSatisfiable, kind: .wrongRange, detail: LocalizedText(.problemFileLength, ["bytes": String(count)]),
        headers: [.contentRange: "bytes */\(count)"])
    }
  }

  /// The answer to a client that has the file already.
  static func unchanged(_ tag: EntityTag, _ caching: Caching) -> Response {
    var response = Response(status: .notModified, headers: [.eTag: tag.description, .cacheControl: caching.rawValue])
    response.headers[.contentLength] = nil
    return response
  }
}
