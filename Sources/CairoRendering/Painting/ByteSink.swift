internal import CPangoCairo
internal import Glibc

/// Gathers what Cairo writes: thousands of short pieces a file, so it does no more than copy them.
final class ByteSink {
  private var start: UnsafeMutableRawPointer?
  private var capacity = 0
  private var count = 0

  deinit { free(start) }

  /// Everything written so far.
  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: start, count: count)) }

  /// Called by Cairo with more bytes; the closure is a `ByteSink`.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let fits = Unmanaged<ByteSink>.fromOpaque(closure)._withUnsafeGuaranteedRef { $0.append(data, count: Int(length)) }
    return fits ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY
  }

  /// What Cairo passes to `write`; valid while the sink lives.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Appends bytes; `false` where there is no memory. The system moves large blocks without copying them, so that they are held once.
  private func append(_ data: UnsafePointer<UInt8>, count length: Int) -> Bool {
    if count + length > capacity {
      let larger = max(capacity * 2, count + length, 1 << 16)
      guard let moved = realloc(start, larger) else { return false }
      (start, capacity) = (moved, larger)
    }
    guard let start else { return false }
    memcpy(start + count, data, length)
    count += length
    return true
  }
}
