internal import CLoading.Crypto

/// The fingerprint of some bytes, computed by OpenSSL's libcrypto.
package struct Digest: Hashable, Sendable {
  /// Its bytes: 32 for SHA-256, 16 for MD5.
  package let bytes: [UInt8]

  /// Its bytes in lower-case hexadecimal digits.
  package var hexadecimal: String { bytes.hexadecimal }

  /// SHA-256 (FIPS 180-4) of some bytes.
  package static func sha256(_ bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// MD5 (RFC 1321) of some bytes, which guards against damage but not against forgery; `nil` where the system's policy forbids it.
  package static func md5(_ bytes: [UInt8]) -> Digest? {
    var result = [UInt8](repeating: 0, count: 16)
    guard EVP_Digest(bytes, bytes.count, &result, nil, EVP_md5(), nil) == 1 else { return nil }
    return Digest(bytes: result)
  }

  /// HMAC-SHA-256 (RFC 2104) of some bytes under a key.
  package static func hmac(_ bytes: [UInt8], key: [UInt8]) -> Digest {
    var result = [UInt8](repeating: 0, count: 32)
    let isDone = HMAC(EVP_sha256(), key, CInt(key.count), bytes, bytes.count, &result, nil) != nil
    precondition(isDone, "libcrypto cannot compute HMAC-SHA-256")
    return Digest(bytes: result)
  }

  /// Compares in a time that depends on the length alone, so that a secret's digest cannot be found byte by byte.
  package static func == (left: Digest, right: Digest) -> Bool {
    left.bytes.count == right.bytes.count && CRYPTO_memcmp(left.bytes, right.bytes, left.bytes.count) == 0
  }
}

extension Sequence<UInt8> {
  /// The bytes in lower-case hexadecimal digits, two a byte.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * underestimatedCount)
    for byte in self {
      for half in [byte >> 4, byte & 15] { digits.append(half < 10 ? 0x30 + half : 0x57 + half) }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
