internal import CLoading.QPDF
internal import Glibc

/// Reads any PDF with libqpdf: for files that come from outside, whatever program wrote them. It writes copies that a password opens, too.
final class PortableReader {
  /// A handle of an object, valid as long as its reader.
  typealias Object = qpdf_oh

  private var handle: qpdf_data?

  /// Lets `body` read `pdf`; the bytes must not move meanwhile. A password is needed where the PDF opens with one only.
  static func reading<Result>(
    _ pdf: [UInt8], password: [UInt8]? = nil, _ body: (PortableReader) throws(ArchivingError) -> Result
  ) throws(ArchivingError) -> Result {
    try pdf.withUnsafeBufferPointer { (buffer) throws(ArchivingError) in
      try body(try PortableReader(buffer, password: password))
    }
  }

  private init(_ buffer: UnsafeBufferPointer<UInt8>, password: [UInt8]?) throws(ArchivingError) {
    guard gz_qpdf_is_there() else {
      throw .malformedFile(object: nil, why: "it is read with libqpdf, which is not installed")
    }
    handle = qpdf_init()
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, 1)
    qpdf_set_attempt_recovery(handle, 0)
    let status = buffer.withMemoryRebound(to: CChar.self) { buffer in
      (password.map { $0 + [0] } ?? [0]).withUnsafeBufferPointer { password in
        password.withMemoryRebound(to: CChar.self) {
          qpdf_read_memory(handle, "briefing", buffer.baseAddress, UInt64(buffer.count), $0.baseAddress)
        }
      }
    }
    guard status & 2 == 0 else {
      if let error = qpdf_get_error(handle) {
        if qpdf_get_error_code(handle, error) == qpdf_e_password { throw .protected }
        if let text = qpdf_get_error_message_detail(handle, error) {
          throw .malformedFile(object: nil, why: String(cString: text))
        }
      }
      throw .malformedFile(object: nil, why: "no PDF")
    }
  }

  deinit { qpdf_cleanup(&handle) }

  /// The catalog.
  var root: Object { qpdf_get_root(handle) }

  /// The trailer.
  var trailer: Object { qpdf_get_trailer(handle) }

  /// What a dictionary has for `key` or a stream's dictionary; a null object where there is nothing.
  func value(_ key: String, of object: Object) -> Object {
    let dictionary = qpdf_oh_is_stream(handle, object) != 0 ? qpdf_oh_get_dict(handle, object) : object
    return qpdf_oh_get_key_if_dict(handle, dictionary, key)
  }

  /// The items of an array, nothing for any other object.
  func items(of object: Object) -> [Object] {
    guard qpdf_oh_is_array(handle, object) != 0 else { return [] }
    return (0..<qpdf_oh_get_array_n_items(handle, object)).map { qpdf_oh_get_array_item(handle, object, $0) }
  }

  /// A text string, `nil` for any other object.
  func text(of object: Object) -> String? {
    var length = 0
    guard qpdf_oh_is_string(handle, object) != 0, let text = qpdf_oh_get_binary_utf8_value(handle, object, &length) else {
      return nil
    }
    return String(decoding: UnsafeRawBufferPointer(start: text, count: length), as: UTF8.self)
  }

  /// The bytes of a string, `nil` for any other object.
  func bytes(of object: Object) -> [UInt8]? {
    var length = 0
    guard qpdf_oh_is_string(handle, object) != 0, let bytes = qpdf_oh_get_binary_string_value(handle, object, &length) else {
      return nil
    }
    return Array(UnsafeRawBufferPointer(start: bytes, count: length))
  }

  /// A name without its slash, `nil` for any other object.
  func name(of object: Object) -> String? {
    guard qpdf_oh_is_name(handle, object) != 0, let name = qpdf_oh_get_name(handle, object) else { return nil }
    return String(String(cString: name).dropFirst())
  }

  /// A whole number, `nil` for any other object.
  func integer(of object: Object) -> Int? {
    qpdf_oh_is_integer(handle, object) != 0 ? Int(qpdf_oh_get_int_value(handle, object)) : nil
  }

  /// The unpacked bytes of a stream, `nil` for any other object or where they are broken.
  func data(of object: Object) -> [UInt8]? {
    guard qpdf_oh_is_stream(handle, object) != 0 else { return nil }
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    var isUnpacked: QPDF_BOOL = 0
    let status = qpdf_oh_get_stream_data(handle, object, qpdf_dl_generalized, &isUnpacked, &buffer, &length)
    defer { free(buffer) }
    guard status & 2 == 0, isUnpacked != 0 else { return nil }
    return Array(UnsafeBufferPointer(start: buffer, count: length))
  }

  /// The values of a name tree (ISO 32000-1, 7.9.6) in order.
  func values(ofNameTree root: Object) -> [Object] {
    var values: [Object] = []
    var waiting = [(node: root, depth: 0)]
    while let (node, depth) = waiting.popLast() {
      for (place, item) in items(of: value("/Names", of: node)).enumerated() where place % 2 == 1 { values.append(item) }
      guard depth < 32 else { continue }
      for kid in items(of: value("/Kids", of: node)).reversed() { waiting.append((kid, depth + 1)) }
    }
    return values
  }

  /// Whether it is encrypted: with a password that opens it, or for no one in particular.
  var isEncrypted: Bool { qpdf_is_encrypted(handle) != 0 }

  /// Gives a stream other bytes, which are packed when they are written.
  func replaceData(of stream: Object, by bytes: [UInt8]) {
    let none = qpdf_oh_new_null(handle)
    bytes.withUnsafeBufferPointer { qpdf_oh_replace_stream_data(handle, stream, $0.baseAddress, $0.count, none, none) }
  }

  /// Sets an entry of a dictionary to a text of ASCII.
  func set(_ key: String, to text: String, in dictionary: Object) {
    qpdf_oh_replace_key(handle, dictionary, key, qpdf_oh_new_string(handle, text))
  }

  /// Everything, encrypted: the password opens it; it may be read, read aloud, copied from and printed, and not changed.
  func encrypted(password: [UInt8], owner: [UInt8]) throws(ArchivingError) -> [UInt8] {
    var status = qpdf_init_write_memory(handle)
    if status & 2 == 0 {
      (password + [0]).withUnsafeBufferPointer { password in
        (owner + [0]).withUnsafeBufferPointer { owner in
          password.withMemoryRebound(to: CChar.self) { password in
            owner.withMemoryRebound(to: CChar.self) { owner in
              qpdf_set_r6_encryption_parameters2(
                handle, password.baseAddress, owner.baseAddress, 1, 1, 0, 0, 0, 0, qpdf_r3p_full, 1)
            }
          }
        }
      }
      status = qpdf_write(handle)
    }
    guard status & 2 == 0, let bytes = qpdf_get_buffer(handle) else { throw .unprotected(failure() ?? "it cannot be written") }
    return Array(UnsafeBufferPointer(start: bytes, count: qpdf_get_buffer_length(handle)))
  }

  private func failure() -> String? {
    guard qpdf_has_error(handle) != 0, let text = qpdf_get_error_message_detail(handle, qpdf_get_error(handle)) else { return nil }
    return String(cString: text)
  }
}
