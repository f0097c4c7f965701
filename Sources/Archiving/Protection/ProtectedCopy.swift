internal import CLoading.QPDF
internal import Digests

/// A copy of a briefing that opens with a password: AES with a key of 256 bits (ISO 32000-2, revision 6), whose tags programs that read
/// aloud may read.
///
/// PDF/A allows no encryption, so the copy does not claim to be archival. It remembers, inside, the digest of the briefing that it is a copy
/// of. Its key and salts are new each time: two copies of one briefing are never the same bytes, and whoever sends one keeps it.
package enum ProtectedCopy {
  /// Why a text cannot be the password of a copy, as the end of a sentence; `nil` where it can. It never quotes it.
  ///
  /// Letters beyond ASCII are prepared in different ways by programs that open PDFs, so that the right password may not open it.
  package static func fault(ofPassword password: [UInt8]) -> String? {
    guard password.allSatisfy({ (0x20...0x7E).contains($0) }) else { return "has characters besides those of ASCII" }
    guard password.count >= fewest else { return "has fewer than \(fewest) characters" }
    return password.count <= most ? nil : "has more than \(most) characters"
  }

  private static let (fewest, most) = (12, 127)

  /// The copy of a briefing that a password opens.
  ///
  /// - Parameters:
  ///   - pdf: The briefing, without a signature, which would not outlive it.
  ///   - password: The password.
  ///   - owner: The password that would lift the restrictions: random, and known to no one afterwards. Without one, anyone could open the copy.
  package static func of(_ pdf: [UInt8], password: [UInt8], owner: [UInt8]) throws(ArchivingError) -> [UInt8] {
    guard fault(ofPassword: password) == nil, fault(ofPassword: owner) == nil else {
      throw .unprotected("the password is not one that every program can open it with")
    }
    guard ArchivedBriefing.unsigned(pdf) == pdf else { throw .unprotected("its signature covers the bytes that would change") }
    let copy = try PortableReader.reading(pdf) { (reader) throws(ArchivingError) in
      let metadata = reader.value("/Metadata", of: reader.root)
      guard let packet = reader.data(of: metadata), let unclaimed = Self.withoutArchivalClaim(packet) else {
        throw ArchivingError.unprotected("its metadata are not of the form that they are written in")
      }
      reader.replaceData(of: metadata, by: unclaimed)
      reader.set(original, to: Digest.sha256(pdf).hexadecimal, in: reader.value("/Info", of: reader.trailer))
      return try reader.encrypted(password: password, owner: owner)
    }
    return Seal.sealing(copy)
  }

  /// The entry of the document information with the digest of the briefing.
  static let original = "/XXGazetteerOriginal"

  private static func withoutArchivalClaim(_ packet: [UInt8]) -> [UInt8]? {
    let claim = Array("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>".utf8)
    return packet.firstRange(of: claim).map { Array(packet[..<$0.lowerBound] + packet[$0.upperBound...]) }
  }

  /// Whether a PDF opens with a password only.
  package static func needsPassword(_ pdf: [UInt8]) -> Bool {
    do {
      _ = try ArchivedBriefing.read(pdf)
      return false
    } catch {
      return error == .protected
    }
  }

  /// Whether a copy is as it was written, which can be told without its password.
  package static func integrity(of pdf: [UInt8]) -> ArchivedBriefing.Integrity { Seal.integrity(of: pdf) }
}
