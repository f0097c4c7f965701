internal import Publishing

/// Brings a file from a web server: asks only for what is new, follows where it is sent, and tries again what may pass.
struct WebFetch {
  let query: WebQuery
  let secret: Secret?
  let projectFolder: String
  /// What is wanted, in the words of `Accept:`; `nil` for anything.
  var accept: String?
  /// Waits for some seconds.
  let wait: (Int) -> Void

  /// How often it is tried in all, and the seconds between the tries.
  private static let pauses = [1, 4, 16]
  /// The longest pause that a server may ask for while we wait.
  private static let longestPause = 60
  private static let mostRedirects = 5

  /// Asks.
  ///
  /// - Parameter known: What was answered last; `nil` to get the file whatever it is.
  func answer(knowing known: FetchedAnswer?) throws(FetchFault) -> WebAnswer {
    for pause in Self.pauses {
      do throws(FetchFault) {
        return try answerOnce(known)
      } catch  where error.kind == .passing && (error.pause ?? 0) <= Self.longestPause {
        wait(max(pause, error.pause ?? 0))
      }
    }
    return try answerOnce(known)
  }

  private func answerOnce(_ known: FetchedAnswer?) throws(FetchFault) -> WebAnswer {
    var address = query.address
    var movedTo: String?
    var isMovedForGood = true
    for _ in 0...Self.mostRedirects {
      let answer = try WebRequest(
        address: address, headers: headers(for: address, known), query: query, projectFolder: projectFolder
      ).perform()
      let status = answer.status
      switch status {
      case 200,
        304 where known != nil:
        return WebAnswer(
          status: status, address: address == query.address ? address : Self.withoutQuery(address), movedTo: movedTo,
          headers: answer.headers, body: answer.body)
      case 301, 302, 303, 307, 308:
        guard let next = answer.next else { throw FetchFault(.unreadable, "the server said \(status) and not where to") }
        guard WebAddress.isSound(next, query.rule) else {
          throw FetchFault(
            .unreadable, "the server sends on to \(Self.withoutQuery(next)), which is no address that may be asked")
        }
        isMovedForGood = isMovedForGood && (status == 301 || status == 308)
        if isMovedForGood { movedTo = Self.withoutQuery(next) }
        address = next
      case 408, 425, 429, 500...:
        throw FetchFault(.passing, "the server said \(status)", pause: answer.pause > 0 ? answer.pause : nil)
      case 401, 403, 407: throw FetchFault(.wrongSettings, "the server does not let us in: it said \(status)")
      case 404, 410: throw FetchFault(.unreadable, "nothing is at the address: the server said \(status)")
      default: throw FetchFault(.unreadable, "the server said \(status)", reply: status)
      }
    }
    throw FetchFault(.unreadable, "the server sends on more than \(Self.mostRedirects) times")
  }

  private func headers(for address: String, _ known: FetchedAnswer?) -> [String] {
    // libcurl would say “Accept: */*” by itself.
    var headers = [accept.map { "Accept: \($0)" } ?? "Accept: */*"]
    if let etag = known?.etag, Self.isHeaderText(etag) { headers.append("If-None-Match: \(etag)") }
    if let time = known?.lastModified, Self.isHeaderText(time) { headers.append("If-Modified-Since: \(time)") }
    // Only who the settings name gets it, not whom that one sends us to.
    if let secret, let name = query.secret?.header, Self.authority(address) == Self.authority(query.address) {
      headers.append("\(name): \(String(decoding: secret.bytes, as: UTF8.self))")
    }
    return headers
  }

  /// Texts that servers gave are sent back to them only as far as they are a header's.
  private static func isHeaderText(_ text: String) -> Bool {
    text.utf8.count <= 500 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// Scheme, host and port.
  static func authority(_ address: String) -> String {
    address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(separator: "/").lowercased()
  }

  /// What follows a `?` may be a secret of another service.
  static func withoutQuery(_ address: String) -> String { String(address.prefix { $0 != "?" && $0 != "#" }) }
}
