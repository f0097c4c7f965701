internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Publishing

/// Values as JSON.
enum JSONText {
  /// A value with sorted keys, so that the same value gives the same bytes and the same tag.
  static func bytes(of value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Values of ours are texts, numbers and lists of them, which JSON always takes.
    return (try? encoder.encode(value)).map(Array.init) ?? Array("{}".utf8)
  }

  /// The value that bytes are; `nil` where they are none of its kind.
  static func value<Value: Decodable>(of bytes: [UInt8], as type: Value.Type = Value.self) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(bytes))
  }
}

extension Response {
  /// A value as JSON that no one may keep.
  static func passing(
    _ value: some Encodable, mediaType: MediaType = .json, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: mediaType.field, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSONText.bytes(of: value))))
  }

  /// Bytes with an entity tag; only the tag where the client has them already.
  static func tagged(
    _ content: TaggedBytes, mediaType: MediaType, caching: FileAnswer.Caching = .revalidated, for request: Request
  ) -> Response {
    if content.tag.isNamed(by: request.headers[.ifNoneMatch]) { return FileAnswer.unchanged(content.tag, caching) }
    return Response(
      status: .ok, headers: [.contentType: mediaType.field, .eTag: content.tag.description, .cacheControl: caching.rawValue],
      body: ResponseBody(byteBuffer: content.bytes))
  }
}

/// Bytes and what distinguishes them from all others.
struct TaggedBytes: Sendable {
  /// The bytes.
  let bytes: ByteBuffer
  /// Their tag.
  let tag: EntityTag

  /// What they take where they are kept, in bytes: a buffer has room for a power of two.
  var weight: Int { 512 + bytes.storageCapacity }

  /// Tags bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = ByteBuffer(bytes: bytes)
    tag = EntityTag(digest: String(sha256(bytes).prefix(32)))
  }
}
