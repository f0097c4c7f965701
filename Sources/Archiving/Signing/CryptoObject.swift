internal import CLoading.Crypto
internal import Glibc

/// An object of libcrypto that is freed when it is no longer needed.
struct CryptoObject: ~Copyable {
  let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void

  init?(
    decoding bytes: [UInt8],
    _ decode: (UnsafeMutablePointer<OpaquePointer?>?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?, Int) -> OpaquePointer?,
    freedBy free: @escaping (OpaquePointer?) -> Void
  ) {
    let pointer = bytes.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return decode(nil, &start, buffer.count)
    }
    guard let pointer else { return nil }
    self.pointer = pointer
    self.free = free
  }

  deinit { free(pointer) }
}

extension CryptoObject {
  /// The items of a stack.
  static func items(of stack: OpaquePointer?) -> [OpaquePointer] {
    guard let stack else { return [] }
    return (0..<OPENSSL_sk_num(stack)).compactMap { OPENSSL_sk_value(stack, $0).map { OpaquePointer($0) } }
  }

  /// What `write` writes, which tells its size where it gets no place.
  static func encoded(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> CInt) -> [UInt8] {
    let size = max(0, Int(write(nil)))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var start = buffer.baseAddress
      count = size > 0 ? Int(write(&start)) : 0
    }
  }

  /// Certificates in DER, in the order of their bytes.
  static func encoded(certificates: [OpaquePointer]) -> [[UInt8]] {
    certificates.map { certificate in encoded { i2d_X509(certificate, $0) } }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The name as RFC 4514 writes it, letters as they are.
  static func text(of name: OpaquePointer?) -> String {
    let output = BIO_new(BIO_s_mem())
    defer { BIO_free(output) }
    X509_NAME_print_ex(output, name, 0, nameForm)
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = BIO_read(output, &bytes, CInt(bytes.count))
    return String(decoding: bytes.prefix(max(0, Int(count))), as: UTF8.self)
  }

  private static let nameForm = UInt(
    ASN1_STRFLGS_ESC_2253 | ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_UTF8_CONVERT | ASN1_STRFLGS_DUMP_UNKNOWN | ASN1_STRFLGS_DUMP_DER
      | XN_FLAG_SEP_COMMA_PLUS | XN_FLAG_DN_REV | XN_FLAG_DUMP_UNKNOWN_FIELDS)

  /// The day of a time, such as `2026-01-31`.
  static func day(_ time: UnsafePointer<ASN1_TIME>?) -> String {
    var parts = tm()
    guard ASN1_TIME_to_tm(time, &parts) == 1 else { return "" }
    func padded(_ value: CInt) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}
