/// Where the signature of a file is in it: the digits of a message of RFC 5652 between angle brackets, and before them the range of
/// bytes that is signed, which is every byte but these.
struct SignaturePlace {
  /// The digits and their brackets.
  let gap: Range<Int>
  /// Where the three last numbers of the byte range are, with spaces before them.
  private let numbers: Int
  private let signer: Signer

  private static let width = 11

  /// Appends the two entries of a signature's dictionary that depend on the rest of the file, with nothing in them yet.
  init(appendedTo output: inout [UInt8], signer: Signer) {
    output.append("/ByteRange[0")
    numbers = output.count
    output += repeatElement(32, count: 3 * Self.width)
    output.append("]/Contents")
    let start = output.count
    output.append("<")
    output += repeatElement(UInt8(ascii: "0"), count: 2 * signer.room)
    output.append(">")
    gap = start..<output.count
    self.signer = signer
  }

  /// Writes which bytes are signed into a file that will have `count` of them.
  func writeRange(in file: inout [UInt8], of count: Int) {
    for (index, value) in [gap.lowerBound, gap.upperBound, count - gap.upperBound].enumerated() {
      var digits: [UInt8] = []
      digits.append(decimal: value)
      let end = numbers + (index + 1) * Self.width
      file.replaceSubrange(end - digits.count..<end, with: digits)
    }
  }

  /// Writes the signature into a file that is finished but for it.
  func sign(_ file: inout [UInt8]) throws(ArchivingError) {
    guard let signature = signer.signature(over: Array(file[..<gap.lowerBound] + file[gap.upperBound...])),
      signature.count <= signer.room
    else { throw .unsigned(signer.name) }
    var digits: [UInt8] = []
    for byte in signature { digits.append(hex: byte) }
    file.replaceSubrange(gap.lowerBound + 1..<gap.lowerBound + 1 + digits.count, with: digits)
  }
}
