internal import Glibc
internal import Hummingbird
internal import NIOCore

/// A file that is read piece by piece, by one reader.
final class FilePieces: @unchecked Sendable {
  /// Its bytes when it was opened.
  let size: Int
  private let file: Int32
  private var left: Int

  private static let piece = 1 << 18

  /// Opens a file; `nil` if there is none.
  init?(_ path: String) {
    file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0 else { return nil }
    size = Int(status.st_size)
    left = size
  }

  deinit { if file >= 0 { close(file) } }

  /// The next bytes; `nil` at the end.
  func next() -> [UInt8]? {
    guard left > 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: min(left, Self.piece)) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    left = bytes.isEmpty ? 0 : left - bytes.count
    return bytes.isEmpty ? nil : bytes
  }

  /// All of it as the body of an answer.
  var body: ResponseBody {
    ResponseBody(contentLength: size) { [self] writer in
      while let piece = next() { try await writer.write(ByteBuffer(bytes: piece)) }
      try await writer.finish(nil)
    }
  }
}
