internal import CPangoCairo
internal import Glibc

/// Gathers what Cairo writes: thousands of short pieces a file, so it does no more than copy them.
final class ByteSink {
  /// Extent of a block in bytes: most files need one or two.
  private static let blockSize = 1 << 16
  /// A document of more blocks than this is a long one.
  private static let longDocument = 64

  private var blocks: [UnsafeMutableRawPointer] = []
  /// How many bytes the last block holds.
  private var used = blockSize

  deinit { for block in blocks { free(block) } }

  /// Everything written so far; afterwards the sink is empty. Each block is given back as it is copied, so that a file is held once.
  func take() -> [UInt8] {
    // Cairo held an entry for each structure element of the document. The system gets that memory back before the next needs as much.
    if blocks.count > Self.longDocument { malloc_trim(0) }
    let count = blocks.isEmpty ? 0 : (blocks.count - 1) * Self.blockSize + used
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      for (index, block) in blocks.enumerated() {
        let start = index * Self.blockSize
        if let place = buffer.baseAddress { memcpy(place + start, block, min(Self.blockSize, count - start)) }
        free(block)
      }
      initialized = count
      (blocks, used) = ([], Self.blockSize)
    }
  }

  /// Called by Cairo with more bytes; the closure is a `ByteSink`.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let fits = Unmanaged<ByteSink>.fromOpaque(closure)._withUnsafeGuaranteedRef { $0.append(data, count: Int(length)) }
    return fits ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY
  }

  /// What Cairo passes to `write`; valid while the sink lives.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Appends bytes; `false` if there is no memory.
  private func append(_ data: UnsafePointer<UInt8>, count length: Int) -> Bool {
    var done = 0
    while done < length {
      if used == Self.blockSize {
        guard let block = malloc(Self.blockSize) else { return false }
        blocks.append(block)
        used = 0
      }
      let part = min(length - done, Self.blockSize - used)
      memcpy(blocks[blocks.count - 1] + used, data + done, part)
      used += part
      done += part
    }
    return true
  }
}
