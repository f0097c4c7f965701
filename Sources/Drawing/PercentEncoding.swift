extension String {
  /// The text in ASCII: each byte of its UTF-8 that may not be written as it is becomes `%` and two digits (RFC 3986, 2.1).
  ///
  /// - Parameter isKept: Whether a byte may be written as it is.
  package func percentEncoded(keeping isKept: (UInt8) -> Bool) -> String {
    utf8.map { isKept($0) ? String(Unicode.Scalar($0)) : $0.percentEncoded }.joined()
  }
}

extension UInt8 {
  /// `%` and the two digits of the byte.
  package var percentEncoded: String {
    (self < 16 ? "%0" : "%") + String(self, radix: 16, uppercase: true)
  }

  /// Whether it is an ASCII letter or digit.
  package var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  /// Whether it may be written as it is in every part of an address (RFC 3986, 2.3).
  package var isUnreserved: Bool { isASCIILetterOrDigit || "-._~".utf8.contains(self) }
}
