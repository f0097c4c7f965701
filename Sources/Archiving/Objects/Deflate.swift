internal import CDeflate

/// Packs and unpacks bytes in the zlib format (RFC 1950). One instance serves one file: it keeps its tables from call to call.
final class Deflate {
  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer

  /// Level 4 of libdeflate packs page content nearly as tightly as zlib's default level, and in a third of the time.
  init() throws(ArchivingError) {
    guard let compressor = libdeflate_alloc_compressor(4) else {
      throw .malformedFile(object: nil, why: "no memory to pack it")
    }
    guard let decompressor = libdeflate_alloc_decompressor() else {
      libdeflate_free_compressor(compressor)
      throw .malformedFile(object: nil, why: "no memory to unpack it")
    }
    self.compressor = compressor
    self.decompressor = decompressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
    libdeflate_free_decompressor(decompressor)
  }

  /// The packed form of `bytes`.
  func packed(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = bytes.withUnsafeBytes {
        libdeflate_zlib_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, bound)
      }
    }
  }

  /// The bytes whose packed form is at `range` of `bytes`; `nil` where that is broken.
  func unpacked(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8]? {
    var capacity = max(4096, range.count * 8)
    let limit = max(1 << 20, range.count * 1040)
    while true {
      var result = LIBDEFLATE_BAD_DATA
      let unpacked = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        result = bytes.withUnsafeBytes {
          libdeflate_zlib_decompress(
            decompressor, $0.baseAddress.map { $0 + range.lowerBound }, range.count, buffer.baseAddress, capacity, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      if result == LIBDEFLATE_SUCCESS { return unpacked }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE, capacity < limit else { return nil }
      capacity = min(capacity * 4, limit)
    }
  }
}
