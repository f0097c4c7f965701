internal import CDeflate
internal import Glibc

/// A stretch of what Cairo wrote: as it is, or packed while it waits.
struct SinkBlock {
  /// Extent in bytes of a block as it is: most files need one or two.
  static let size = 1 << 16

  private(set) var start: UnsafeMutableRawPointer
  private var packedCount: Int?

  /// A block to be written to; `nil` where there is no memory.
  init?() {
    guard let start = malloc(Self.size) else { return nil }
    self.start = start
  }

  /// Gives its memory back.
  func letGo() { free(start) }

  /// Packs a full block, unless that saves little.
  mutating func pack(_ packer: BlockPacker) {
    guard let count = packer.pack(start), count < Self.size * 3 / 4, let packed = malloc(count) else { return }
    memcpy(packed, packer.room, count)
    free(start)
    (start, packedCount) = (packed, count)
  }

  /// Puts its first `count` bytes to `place`; `false` where they cannot be unpacked.
  func copy(_ count: Int, to place: UnsafeMutableRawPointer, _ packer: BlockPacker?) -> Bool {
    guard let packedCount else {
      memcpy(place, start, count)
      return true
    }
    return packer?.unpack(start, packedCount, to: place, count) ?? false
  }
}

/// Packs and unpacks blocks.
final class BlockPacker {
  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer
  /// Where a packed block stands until it has a place of its own.
  let room: UnsafeMutableRawPointer

  /// The quickest level: structure elements, which are most of a long file, are much alike. `nil` where there is no memory.
  init?() {
    guard let compressor = libdeflate_alloc_compressor(1) else { return nil }
    guard let decompressor = libdeflate_alloc_decompressor(), let room = malloc(SinkBlock.size) else {
      libdeflate_free_compressor(compressor)
      return nil
    }
    (self.compressor, self.decompressor, self.room) = (compressor, decompressor, room)
  }

  deinit {
    libdeflate_free_compressor(compressor)
    libdeflate_free_decompressor(decompressor)
    free(room)
  }

  /// Packs a block into `room` and gives the number of bytes; `nil` where that saves nothing.
  func pack(_ block: UnsafeRawPointer) -> Int? {
    let count = libdeflate_deflate_compress(compressor, block, SinkBlock.size, room, SinkBlock.size)
    return count > 0 ? count : nil
  }

  /// Unpacks a block.
  func unpack(_ block: UnsafeRawPointer, _ packed: Int, to place: UnsafeMutableRawPointer, _ count: Int) -> Bool {
    libdeflate_deflate_decompress(decompressor, block, packed, place, count, nil) == LIBDEFLATE_SUCCESS
  }
}
