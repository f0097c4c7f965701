internal import Archiving

extension Secret {
  /// Why it cannot be the password that a PDF opens with, as the end of a sentence that does not quote it; `nil` where it can.
  package var faultAsPassword: String? { ProtectedCopy.fault(ofPassword: bytes) }

  /// A copy of a briefing that opens with this password only. It is another one each time it is made.
  ///
  /// - Parameters:
  ///   - pdf: The briefing.
  ///   - randomness: Gives random bytes.
  /// - Throws: `ProjectError` where no such copy can be made, as of a briefing that is signed.
  package func protecting(_ pdf: [UInt8], randomness: () -> UInt8) throws(ProjectError) -> [UInt8] {
    let owner = (0..<32).flatMap { _ in Array(String(UInt16(randomness()) + 0x100, radix: 16).utf8.dropFirst()) }
    do {
      return try ProtectedCopy.of(pdf, password: bytes, owner: owner)
    } catch {
      throw ProjectError(.wrongConfiguration, "\(error)")
    }
  }
}
