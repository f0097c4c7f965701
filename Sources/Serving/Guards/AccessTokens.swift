internal import Diagnostics
internal import Digests
internal import Files
internal import FoundationEssentials
internal import Glibc
package import Publishing
internal import Statistics

/// The bearer tokens that a service answers to; kept as digests, and compared in a time that reveals nothing about them.
package struct AccessTokens: Sendable {
  private var digests: [Digest] = []

  /// No tokens: everybody is answered.
  package static let none = AccessTokens()

  private init() {}

  /// Whether everybody is answered.
  package var isEmpty: Bool { digests.isEmpty }

  /// Reads tokens from files: one a line, 16 characters or more; empty lines and those that begin with `#` do not count.
  ///
  /// - Throws: `ProjectError` where a file cannot be read, is open to others than its owner, or holds no usable token.
  package init(files: [String]) throws(ProjectError) {
    for file in files { try add(file) }
  }

  private mutating func add(_ file: String) throws(ProjectError) {
    var status = stat()
    guard stat(file, &status) == 0 else {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: file), "cannot be read: \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw ProjectError(
        .wrongConfiguration, at: SourceLocation(file: file), "users other than its owner may read the tokens",
        remedy: "chmod 600 \(file)")
    }
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(file)
    } catch {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: file), "cannot be read: \(error.reason)")
    }
    let before = digests.count
    for (number, line) in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let token = String(line).trimmed
      guard !token.isEmpty, !token.hasPrefix("#") else { continue }
      guard token.utf8.count >= 16, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
        throw ProjectError(
          .wrongConfiguration, at: SourceLocation(file: file, line: number + 1),
          "a token has 16 or more ASCII characters and no space"
        )
      }
      digests.append(Digest.sha256(Array(token.utf8)))
    }
    guard digests.count > before else {
      throw ProjectError(.wrongConfiguration, at: SourceLocation(file: file), "the file holds no token")
    }
  }

  /// Whether a request may be answered.
  ///
  /// - Parameter authorization: the field `Authorization`: `Bearer` with a token, or `Basic` with a token as the password, which is what
  ///   a browser can ask a person for.
  func admit(_ authorization: String?) -> Bool {
    if digests.isEmpty { return true }
    return authorization.flatMap(Self.token).flatMap(digest) != nil
  }

  /// The digest of a token; `nil` where it is none of these.
  func digest(of token: String) -> Digest? {
    let digest = Digest.sha256(Array(token.utf8))
    return holds(digest) ? digest : nil
  }

  /// Whether a token of this digest is among them.
  func holds(_ digest: Digest) -> Bool {
    // Every token is looked at, and digests compare in constant time.
    var isKnown = false
    for known in digests where known == digest { isKnown = true }
    return isKnown
  }

  private static func token(_ field: String) -> String? {
    let parts = field.split(separator: " ", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2 else { return nil }
    switch parts[0].lowercased() {
    case "bearer": return parts[1]
    case "basic":
      guard let data = Data(base64Encoded: parts[1]), let text = String(data: data, encoding: .utf8),
        let colon = text.firstIndex(of: ":")
      else { return nil }
      return String(text[text.index(after: colon)...])
    default: return nil
    }
  }
}
