internal import CLoading.Crypto
internal import Digests

/// The signature in a PDF.
package struct Signature: Hashable, Sendable {
  /// Who signed, as the certificate says it (RFC 4514).
  package var signer: String
  /// Who issued the certificate.
  package var issuer: String
  /// First and last day of the certificate, such as `2026-01-31`.
  package var validity: ClosedRange<String>
  /// Whether the signature is that of the certificate's key over these bytes.
  package var isGenuine: Bool
  /// Whether the certificate leads to one of those that are trusted, today; `nil` where none were named.
  package var isTrusted: Bool?

  /// Whether every byte of the message is as it was written: its certificates are beside what is signed, and have a digest there.
  var isAsWritten = false

  /// Reads a signature over `content`; `nil` where `bytes` hold none with one signer.
  ///
  /// - Parameters:
  ///   - bytes: A message of RFC 5652.
  ///   - content: What was signed.
  ///   - certificates: SHA-256 of the certificates in the message, as the signed content says it.
  ///   - roots: Path of a file of certificates (PEM) that are trusted.
  init?(_ bytes: [UInt8], over content: [UInt8], certificates: [UInt8]?, trusting roots: String?) {
    ERR_clear_error()
    guard let message = CryptoObject(decoding: bytes, d2i_CMS_ContentInfo, freedBy: CMS_ContentInfo_free) else { return nil }
    isGenuine = Self.verify(message.pointer, content, nil, CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY)
    // The signers are known once it was verified.
    let signers = CMS_get0_signers(message.pointer)
    defer { OPENSSL_sk_free(signers) }
    guard let certificate = CryptoObject.items(of: signers).first, OPENSSL_sk_num(signers) == 1 else { return nil }
    signer = CryptoObject.text(of: X509_get_subject_name(certificate))
    issuer = CryptoObject.text(of: X509_get_issuer_name(certificate))
    let (from, to) = (CryptoObject.day(X509_get0_notBefore(certificate)), CryptoObject.day(X509_get0_notAfter(certificate)))
    validity = from...max(from, to)
    isAsWritten = bytes == Self.written(message.pointer, by: certificate, over: content, certificates)
    guard let roots else { return }
    let store = X509_STORE_new()
    defer { X509_STORE_free(store) }
    X509_STORE_set_purpose(store, X509_PURPOSE_ANY)
    guard X509_STORE_load_file(store, roots) == 1,
      let again = CryptoObject(decoding: bytes, d2i_CMS_ContentInfo, freedBy: CMS_ContentInfo_free)
    else {
      isTrusted = false
      return
    }
    isTrusted = Self.verify(again.pointer, content, store, CMS_BINARY | CMS_CADES)
    ERR_clear_error()
  }

  /// The message as it is written with the certificates and the value of a message; `nil` where the certificates are others.
  private static func written(
    _ message: OpaquePointer, by signer: OpaquePointer, over content: [UInt8], _ digest: [UInt8]?
  ) -> [UInt8]? {
    let certificates = CMS_get1_certs(message)
    defer {
      for certificate in CryptoObject.items(of: certificates) { X509_free(certificate) }
      OPENSSL_sk_free(certificates)
    }
    let own = CryptoObject.encoded { i2d_X509(signer, $0) }
    let others = CryptoObject.encoded(certificates: CryptoObject.items(of: certificates)).filter { $0 != own }
    guard let information = CryptoObject.items(of: CMS_get0_SignerInfos(message)).first, let key = X509_get_pubkey(signer) else {
      return nil
    }
    defer { EVP_PKEY_free(key) }
    guard let value = CMS_SignerInfo_get0_signature(information), let digest else { return nil }
    let signature = Array(UnsafeBufferPointer(start: ASN1_STRING_get0_data(value), count: Int(ASN1_STRING_length(value))))
    guard Digest.sha256(own + others.flatMap(\.self)).bytes == digest else { return nil }
    return Signer.message(over: content, signer, key, others) { _ in signature }
  }

  private static func verify(_ message: OpaquePointer, _ content: [UInt8], _ store: OpaquePointer?, _ flags: CInt) -> Bool {
    let input = BIO_new_mem_buf(content, CInt(content.count))
    defer { BIO_free(input) }
    defer { ERR_clear_error() }
    return CMS_verify(message, nil, store, input, nil, UInt32(flags)) == 1
  }
}

extension Signature: CustomStringConvertible {
  /// Who signed and what is known of that, as a sentence.
  package var description: String {
    guard isGenuine else { return "the signature of \(signer) is not over these bytes" }
    let certificate =
      "signed by \(signer), whose certificate is of \(issuer), from \(validity.lowerBound) to \(validity.upperBound)"
    return switch isTrusted {
    case true?: certificate + "; it leads to a certificate that you trust"
    case false?: certificate + "; it does not lead to a certificate that you trust, or is not valid today"
    case nil: certificate + "; anyone can make a certificate: name those that you trust with --trust"
    }
  }
}
