internal import CPangoCairo
package import Drawing

/// Why the bytes of a picture are none.
package struct PictureFault: Error, Hashable, Sendable {
  /// What is wrong with them.
  package var reason: String
}

extension Picture {
  /// Unpacks the picture and lets it go.
  ///
  /// - Throws: `PictureFault` where its bytes are cut, damaged or no picture.
  package func check() throws(PictureFault) { cairo_surface_destroy(try surface()) }

  /// The unpacked picture.
  func surface() throws(PictureFault) -> OpaquePointer {
    let source = ByteSource(data)
    guard let surface = cairo_image_surface_create_from_png_stream(ByteSource.read, source.closure) else {
      throw PictureFault(reason: "there is not enough memory for it")
    }
    let status = withExtendedLifetime(source) { cairo_surface_status(surface) }
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      // What libpng finds wrong with the data, Cairo passes on as a lack of memory.
      let isDamaged = status == CAIRO_STATUS_NO_MEMORY || status == CAIRO_STATUS_READ_ERROR || status == CAIRO_STATUS_PNG_ERROR
      throw PictureFault(reason: isDamaged ? "its data are damaged or cut off" : String(cString: cairo_status_to_string(status)))
    }
    return surface
  }
}

/// Hands bytes to Cairo.
private final class ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static let read: cairo_read_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
    let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
    guard source.position + Int(length) <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
    for offset in 0..<Int(length) { data[offset] = source.bytes[source.position + offset] }
    source.position += Int(length)
    return CAIRO_STATUS_SUCCESS
  }

  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
