internal import CPangoCairo
internal import Glibc

/// Gathers what Cairo writes: thousands of short pieces a file, so it does no more than copy them.
///
/// Of a long document Cairo writes the structure at the end, as much again for each element as it still holds of it. So blocks of a
/// long document are packed while they wait.
final class ByteSink {
  /// From so many blocks on a document is a long one.
  private static let longDocument = 64

  private var blocks: [SinkBlock] = []
  /// How many bytes the last block holds.
  private var used = SinkBlock.size
  private lazy var packer = BlockPacker()

  deinit { for block in blocks { block.letGo() } }

  /// Everything written so far, and afterwards the sink is empty; `nil` where there is no memory. Each block is given back as it is
  /// copied, so that a file is held once.
  func take() -> [UInt8]? {
    let isLong = blocks.count > Self.longDocument
    // Cairo has let go of its structure elements. The system gets that memory back before the next needs as much.
    if isLong { malloc_trim(0) }
    let count = blocks.isEmpty ? 0 : (blocks.count - 1) * SinkBlock.size + used
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      for (index, block) in blocks.enumerated() {
        let start = index * SinkBlock.size
        let place = buffer.baseAddress.map { UnsafeMutableRawPointer($0 + start) }
        isWhole = isWhole && place.map { block.copy(min(SinkBlock.size, count - start), to: $0, isLong ? packer : nil) } ?? false
        block.letGo()
      }
      initialized = isWhole ? count : 0
    }
    (blocks, used) = ([], SinkBlock.size)
    return isWhole ? bytes : nil
  }

  /// Called by Cairo with more bytes; the closure is a `ByteSink`.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let fits = Unmanaged<ByteSink>.fromOpaque(closure)._withUnsafeGuaranteedRef { $0.append(data, count: Int(length)) }
    return fits ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY
  }

  /// What Cairo passes to `write`; valid while the sink lives.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Appends bytes; `false` where there is no memory.
  private func append(_ data: UnsafePointer<UInt8>, count length: Int) -> Bool {
    var done = 0
    while done < length {
      if used == SinkBlock.size {
        if blocks.count > Self.longDocument, let packer { blocks[blocks.count - 1].pack(packer) }
        guard let block = SinkBlock() else { return false }
        blocks.append(block)
        used = 0
      }
      let part = min(length - done, SinkBlock.size - used)
      memcpy(blocks[blocks.count - 1].start + used, data + done, part)
      used += part
      done += part
    }
    return true
  }
}
