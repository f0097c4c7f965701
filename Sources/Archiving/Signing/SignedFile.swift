/// A file that has a signature, taken apart into the signature and what it is over.
struct SignedFile {
  /// The message of RFC 5652.
  let message: [UInt8]
  /// What is signed: every byte but the message's digits and their brackets.
  let content: [UInt8]
  /// The file as it was before it was signed: with zeros for the digits.
  let unsigned: [UInt8]

  /// Where a signature of a file is: the numbers of its byte range.
  ///
  /// `nil` unless the one gap of the range holds one message, as we write it, and all bytes around it are signed.
  init?(_ file: [UInt8], byteRange: [Int]) {
    guard byteRange.count == 4, byteRange[0] == 0 else { return nil }
    let (start, end) = (byteRange[1], byteRange[2])
    guard start >= 0, start + 1 < end, end <= file.count, byteRange[3] == file.count - end, file[start] == UInt8(ascii: "<"),
      file[end - 1] == UInt8(ascii: ">")
    else { return nil }
    let digits = file[start + 1..<end - 1]
    let bytes = Self.bytes(of: digits)
    guard let bytes, let length = Self.length(of: bytes), bytes[length...].allSatisfy({ $0 == 0 }) else { return nil }
    message = Array(bytes[..<length])
    content = Array(file[..<start] + file[end...])
    unsigned = Array(file[...start]) + [UInt8](repeating: UInt8(ascii: "0"), count: digits.count) + Array(file[(end - 1)...])
  }

  /// What upper-case hexadecimal digits say: as we write them, so that no digit can be another.
  private static func bytes(of digits: ArraySlice<UInt8>) -> [UInt8]? {
    func value(_ digit: UInt8) -> UInt8? {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
      default: nil
      }
    }
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var place = digits.startIndex
    while place < digits.endIndex {
      guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
      place += 2
    }
    return bytes
  }

  /// How long the DER object at the beginning of some bytes is, as its head says.
  private static func length(of bytes: [UInt8]) -> Int? {
    guard bytes.count > 1 else { return nil }
    let first = Int(bytes[1])
    let count = first < 128 ? 0 : first - 128
    guard count <= 4, bytes.count > 1 + count else { return nil }
    let length = 2 + count + (count == 0 ? first : bytes[2..<2 + count].reduce(0) { $0 << 8 | Int($1) })
    return length <= bytes.count ? length : nil
  }
}
