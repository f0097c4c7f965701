internal import CPangoCairo
internal import Glibc

/// Gathers what Cairo writes: thousands of short pieces a file, so it does no more than copy them.
final class ByteSink {
  /// Extent of a block in bytes: most files need one or two.
  private static let blockSize = 1 << 16
  /// A document of more blocks than this is a long one.
  private static let longDocument = 64

  private var blocks: [UnsafeMutableRawPointer] = []
  /// Where the last block goes on, and how many bytes it has left.
  private var place: (next: UnsafeMutableRawPointer?, left: Int) = (nil, 0)

  deinit { for block in blocks { free(block) } }

  /// Everything written so far; afterwards the sink is empty. Each block is given back as it is copied, so that a file is held once.
  func take() -> [UInt8] {
    // Cairo held an entry for each structure element of the document. The system gets that memory back before the next needs as much.
    if blocks.count > Self.longDocument { malloc_trim(0) }
    let count = blocks.count * Self.blockSize - place.left
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      for (index, block) in blocks.enumerated() {
        let start = index * Self.blockSize
        if let target = buffer.baseAddress { memcpy(target + start, block, min(Self.blockSize, count - start)) }
        free(block)
      }
      initialized = count
      (blocks, place) = ([], (nil, 0))
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
    var (next, left) = place
    var done = 0
    while done < length {
      if left == 0 {
        guard let block = malloc(Self.blockSize) else { return false }
        blocks.append(block)
        (next, left) = (block, Self.blockSize)
      }
      let part = min(length - done, left)
      if let target = next {
        memcpy(target, data + done, part)
        next = target + part
      }
      left -= part
      done += part
    }
    place = (next, left)
    return true
  }
}
