internal import CPangoCairo

/// Gathers what Cairo writes: thousands of short pieces a file, so it does no more than copy them.
final class ByteSink {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 16
  private var count = 0

  init() {
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// Everything written so far.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Called by Cairo with more bytes; the closure is a `ByteSink`.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteSink>.fromOpaque(closure)._withUnsafeGuaranteedRef { $0.append(data, count: Int(length)) }
    return CAIRO_STATUS_SUCCESS
  }

  /// What Cairo passes to `write`; valid while the sink lives.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private func append(_ data: UnsafePointer<UInt8>, count length: Int) {
    if count + length > capacity {
      capacity = max(capacity * 2, count + length)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: start, count: count)
      start.deallocate()
      start = larger
    }
    (start + count).update(from: data, count: length)
    count += length
  }
}
