internal import CLoading.Curl
internal import Publishing
internal import Transferring

/// One request for a file, made once, without a redirect followed.
struct WebRequest {
  /// What a server said, whatever it is.
  struct Answer {
    var status: Int
    /// By their names in lower case.
    var headers: [String: String]
    var body: [UInt8]
    /// Where the server sends on to, if it does.
    var next: String?
    /// How long it asks to be left alone, in seconds.
    var pause: Int
  }

  let address: String
  var headers: [String]
  let query: WebQuery
  let projectFolder: String

  func perform() throws(FetchFault) -> Answer {
    let conversation = GetConversation(largest: query.largest)
    let limits = TransferLimits(connecting: min(30, query.patience), silence: min(60, query.patience), whole: query.patience)
    guard let handle = CurlHandle(limits), handle.set(CURLOPT_HTTPHEADER, headers) else {
      throw FetchFault(.passing, "libcurl is not installed (package libcurl4), or there is not enough memory for a connection")
    }
    handle.set(CURLOPT_URL, address)
    handle.set(CURLOPT_USERAGENT, "Gazetteer/\(ProgramVersion.current)")
    handle.set(CURLOPT_PROTOCOLS_STR, address.lowercased().hasPrefix("http:") ? "http" : "https")
    handle.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    // Every way of compressing that libcurl knows; what counts as the size is what comes out.
    handle.set(CURLOPT_ACCEPT_ENCODING, "")
    if let file = query.authorities { handle.set(CURLOPT_CAINFO, file.resolved(from: projectFolder)) }
    conversation.setUp(handle)
    if query.network == .everyone { conversation.refuseOwnNetwork(handle) }
    let code = handle.perform()
    defer { withExtendedLifetime(conversation) {} }
    return try answer(code, conversation, handle)
  }

  private func answer(_ code: CURLcode, _ conversation: GetConversation, _ handle: CurlHandle) throws(FetchFault) -> Answer {
    if conversation.isTooLarge {
      throw FetchFault(.unreadable, "the answer is larger than \(query.largest) bytes, which “largest-answer” allows")
    }
    if conversation.wasLedIntoOwnNetwork {
      throw FetchFault(
        .wrongSettings,
        "the address leads to a machine that is not on the public internet; if it is yours, write “allow-private: yes”")
    }
    guard code == CURLE_OK, let status = conversation.status else {
      let reason = handle.reason(code).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      throw code.needsPerson ? FetchFault(.wrongSettings, "the server cannot be trusted: \(reason)") : FetchFault(.passing, reason)
    }
    var next: UnsafeMutablePointer<CChar>?
    _ = gz_curl_get_text(handle.pointer, CURLINFO_REDIRECT_URL, &next)
    var pause: curl_off_t = 0
    _ = gz_curl_get_large(handle.pointer, CURLINFO_RETRY_AFTER, &pause)
    return Answer(
      status: status, headers: conversation.headers, body: conversation.content, next: next.map { String(cString: $0) },
      pause: Int(pause))
  }
}
