internal import CLoading.Crypto
internal import Digests

/// A certificate with its key, which briefings are signed with: baseline signatures of PAdES (ETSI EN 319 142-1, level B-B) by OpenSSL's
/// libcrypto.
package struct Signer: Sendable, CustomStringConvertible, CustomReflectable {
  /// Why a file gives no signer.
  package enum Unfit: Error, Hashable, Sendable {
    /// It is no PKCS #12 file.
    case otherFormat
    /// The password is not the file's.
    case wrongPassword
    /// It is enciphered in a way that OpenSSL holds for broken.
    case outdated
    /// It holds no certificate with its key.
    case incomplete
    /// The key can do other things than sign a digest of SHA-256.
    case noSignature
  }

  private let key: [UInt8]
  private let certificate: [UInt8]
  private let others: [[UInt8]]
  /// Who the certificate says signs, as RFC 4514 writes a name.
  package let name: String
  /// Bytes that a signature may need, whatever it is over.
  private(set) var room = 0

  /// Reads certificate, key and the certificates between it and its root from a PKCS #12 file (RFC 7292).
  package init(pkcs12 bytes: [UInt8], password: [UInt8]) throws(Unfit) {
    ERR_clear_error()
    guard let file = CryptoObject(decoding: bytes, d2i_PKCS12, freedBy: PKCS12_free) else { throw .otherFormat }
    var (key, certificate, others): (OpaquePointer?, OpaquePointer?, OpaquePointer?)
    let isRead = (password + [0]).withUnsafeBytes {
      PKCS12_parse(file.pointer, $0.bindMemory(to: CChar.self).baseAddress, &key, &certificate, &others)
    }
    guard isRead == 1 else { throw Self.failure() }
    let chain = CryptoObject.items(of: others)
    defer {
      EVP_PKEY_free(key)
      X509_free(certificate)
      for other in chain { X509_free(other) }
      OPENSSL_sk_free(others)
    }
    guard let key, let certificate else { throw .incomplete }
    self.key = CryptoObject.encoded { i2d_PrivateKey(key, $0) }
    self.certificate = CryptoObject.encoded { i2d_X509(certificate, $0) }
    self.others = CryptoObject.encoded(certificates: chain)
    name = CryptoObject.text(of: X509_get_subject_name(certificate))
    guard let first = signature(over: []) else { throw .noSignature }
    // A signature by a curve varies by a few bytes.
    room = first.count + 16
  }

  private static func failure() -> Unfit {
    let reason = ERR_reason_error_string(ERR_peek_last_error()).map(String.init(cString:)) ?? ""
    ERR_clear_error()
    switch reason {
    case let reason where reason.contains("mac verify"): return .wrongPassword
    case let reason where reason.contains("unsupported"): return .outdated
    default: return .incomplete
    }
  }

  /// The signature over `content`, as a message of RFC 5652 that holds the signer's certificates and not the content. A key of RSA gives
  /// the same bytes for the same content.
  func signature(over content: [UInt8]) -> [UInt8]? {
    ERR_clear_error()
    guard let key = CryptoObject(decoding: key, d2i_AutoPrivateKey, freedBy: EVP_PKEY_free),
      let certificate = CryptoObject(decoding: certificate, d2i_X509, freedBy: X509_free)
    else { return nil }
    let pointer = key.pointer
    return Self.message(over: content, certificate.pointer, pointer, others) { Self.signature(over: $0, by: pointer) }
  }

  /// SHA-256 of the certificates that a message holds, the signer's first.
  var certificateDigest: Digest { .sha256(certificate + others.flatMap(\.self)) }

  /// The message, with the signature that `sign` gives for the attributes. It says no time: PAdES has it in the PDF.
  static func message(
    over content: [UInt8], _ certificate: OpaquePointer, _ key: OpaquePointer, _ others: [[UInt8]],
    signed sign: ([UInt8]) -> [UInt8]?
  ) -> [UInt8]? {
    // The digest is of the content, so there is nothing for the library to read.
    let message = CMS_sign(nil, nil, nil, nil, UInt32(CMS_PARTIAL | CMS_DETACHED | CMS_BINARY))
    defer { CMS_ContentInfo_free(message) }
    let flags = UInt32(CMS_PARTIAL | CMS_BINARY | CMS_CADES | CMS_NOSMIMECAP)
    guard let signer = CMS_add1_signer(message, certificate, key, EVP_sha256(), flags) else { return nil }
    for other in others {
      guard let other = CryptoObject(decoding: other, d2i_X509, freedBy: X509_free), CMS_add1_cert(message, other.pointer) == 1
      else {
        return nil
      }
    }
    guard
      CMS_signed_add1_attr_by_NID(
        signer, NID_pkcs9_contentType, V_ASN1_OBJECT, UnsafeRawPointer(OBJ_nid2obj(NID_pkcs7_data)), -1) == 1,
      CMS_signed_add1_attr_by_NID(
        signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, Digest.sha256(content).bytes, 32) == 1,
      let value = sign(attributes(of: signer)),
      ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), value, CInt(value.count)) == 1
    else { return nil }
    return CryptoObject.encoded { i2d_CMS_ContentInfo(message, $0) }
  }

  /// The attributes that are signed, as a set in DER: sorted by their bytes.
  private static func attributes(of signer: OpaquePointer) -> [UInt8] {
    let attributes = (0..<CMS_signed_get_attr_count(signer)).map { index in
      CryptoObject.encoded { i2d_X509_ATTRIBUTE(CMS_signed_get_attr(signer, index), $0) }
    }
    let content = attributes.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
    let count = content.count
    let length: [UInt8] =
      switch count {
      case ..<0x80: [UInt8(count)]
      case ..<0x100: [0x81, UInt8(count)]
      default: [0x82, UInt8(truncatingIfNeeded: count >> 8), UInt8(truncatingIfNeeded: count)]
      }
    return [0x31] + length + content
  }

  private static func signature(over bytes: [UInt8], by key: OpaquePointer) -> [UInt8]? {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var size = 0
    guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key) == 1,
      EVP_DigestSign(context, nil, &size, bytes, bytes.count) == 1
    else { return nil }
    var value = [UInt8](repeating: 0, count: size)
    guard EVP_DigestSign(context, &value, &size, bytes, bytes.count) == 1 else { return nil }
    return Array(value.prefix(size))
  }

  /// The name; a key is never printed.
  package var description: String { name }
  /// Nothing to see.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
