internal import Digests

/// The digest that a file carries of itself: SHA-256 over every byte but the digits of the digest.
///
/// As with the byte range of a signature, nothing else of the file is left out, and the digits are at one place only: first in the dictionary
/// of the cross-reference stream that ends the file. The key has the prefix that ISO 32000-2, annex E keeps for private use. Anyone can compute the
/// digest, so it proves that a file is unchanged, and not who made it.
enum Seal {
  /// What is before the digits in the dictionary. Without the digits it is a whole entry, when `closing` follows.
  static let opening: StaticString = "/XXGazetteerSHA256<"
  /// What follows the digits.
  static let closing = UInt8(ascii: ">")

  static let digitCount = 64

  /// Writes the digest of `file` into it, at `place`, where `opening` ends. `hash` has taken its first `count` bytes already.
  static func seal(_ file: inout [UInt8], at place: Int, with hash: consuming SHA256, after count: Int) {
    hash.update(Array(file[count...]))
    file.insert(contentsOf: hash.finalize().hexadecimal.utf8, at: place)
  }

  /// `file`, which another program wrote, with its digest in a comment before the line that ends it.
  static func sealing(_ file: [UInt8]) -> [UInt8] {
    guard let end = lastStart(in: file) else { return file }
    let comment = Array("%".utf8) + opening.withUTF8Buffer(Array.init)
    var sealed = Array(file[..<end]) + comment + [closing, 0x0A] + file[end...]
    sealed.insert(contentsOf: Digest.sha256(sealed).hexadecimal.utf8, at: end + comment.count)
    return sealed
  }

  /// Where the last `startxref` begins.
  private static func lastStart(in file: [UInt8]) -> Int? {
    let word = Array("startxref".utf8)
    var place = file.count - word.count
    while place >= 0, !file[place...].starts(with: word) { place -= 1 }
    return place < 0 ? nil : place
  }

  /// What the digest in `file` says of the file, whose signature is not part of it.
  static func integrity(of file: [UInt8]) -> ArchivedBriefing.Integrity {
    guard let place = place(in: file) else {
      return file.firstRange(of: opening.withUTF8Buffer(Array.init)) == nil ? .unknown : .changed
    }
    let digits = file[place..<place + digitCount]
    let digest = Digest.sha256(Array(file[..<place] + file[(place + digitCount)...]))
    return digits.elementsEqual(digest.hexadecimal.utf8) ? .unchanged : .changed
  }

  /// Where the digits are in a file that ends as ours do: `startxref`, where the last object begins, `%%EOF`, and nothing after it.
  private static func place(in file: [UInt8]) -> Int? {
    var tail = Lexer(file, in: 0..<file.count)
    tail.position = file.lastIndex(of: UInt8(ascii: "s")) ?? file.count
    guard tail.skip("startxref"), let start = tail.number(), start < file.count,
      file[tail.position...].elementsEqual("\n%%EOF\n".utf8)
    else { return nil }
    if let place = placeInComment(of: file) { return place }
    var object = Lexer(file, in: start..<file.count)
    guard let number = object.number() else { return nil }
    let opening = FileWriter.opening(of: number) + Self.opening.withUTF8Buffer(Array.init)
    let place = start + opening.count
    guard file[start...].starts(with: opening), place + digitCount < file.count, file[place + digitCount] == closing else {
      return nil
    }
    return place
  }

  /// Where the digits are in a file that another program wrote: in the comment before the line that ends it.
  private static func placeInComment(of file: [UInt8]) -> Int? {
    let opening = Array("%".utf8) + Self.opening.withUTF8Buffer(Array.init)
    guard let end = lastStart(in: file) else { return nil }
    let start = end - opening.count - digitCount - 2
    guard start >= 0, file[start...].starts(with: opening), file[end - 2] == closing, file[end - 1] == 0x0A else { return nil }
    return start + opening.count
  }
}
