internal import CLoading.Crypto

/// SHA-256 over bytes that come in parts.
package struct SHA256: ~Copyable {
  private let context = EVP_MD_CTX_new()

  /// Starts over no bytes.
  package init() {
    require(EVP_DigestInit_ex(context, EVP_sha256(), nil))
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Appends bytes.
  package mutating func update(_ bytes: [UInt8]) {
    require(EVP_DigestUpdate(context, bytes, bytes.count))
  }

  /// The digest of the bytes so far; more may follow.
  package var digest: Digest {
    var copy = SHA256()
    copy.take(over: self)
    return copy.finalize()
  }

  private mutating func take(over other: borrowing SHA256) {
    require(EVP_MD_CTX_copy_ex(context, other.context))
  }

  /// The digest of all bytes.
  package consuming func finalize() -> Digest {
    var result = [UInt8](repeating: 0, count: 32)
    require(EVP_DigestFinal_ex(context, &result, nil))
    return Digest(bytes: result)
  }

  /// A digest that was not computed must never be compared with another, so nothing goes on without one.
  private func require(_ status: CInt) {
    precondition(status == 1, "libcrypto cannot compute SHA-256")
  }
}
