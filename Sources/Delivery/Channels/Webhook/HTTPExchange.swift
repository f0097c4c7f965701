internal import CLoading.Curl
internal import Publishing
internal import Transferring

/// One request over HTTP with a body, made once, without a redirect followed.
struct HTTPExchange {
  /// What is asked for.
  enum Method {
    case post, put
  }

  private let method: Method
  private let address: String
  private let headers: [String]
  private let body: [UInt8]
  private let limits: TransferLimits

  /// Prepares a request to an address that was checked: `http` is there only where it may be.
  init(_ method: Method, _ address: String, headers: [String], body: [UInt8], limits: TransferLimits) {
    self.method = method
    self.address = address
    self.headers = headers
    self.body = body
    self.limits = limits
  }

  /// Makes the request.
  ///
  /// - Parameter prepare: Sets what this request alone needs.
  /// - Returns: How it ended, and the beginning of what the server answered with.
  func perform(_ prepare: (CurlHandle) -> Void = { _ in }) -> (outcome: DeliveryOutcome, answer: [UInt8]) {
    let conversation = HTTPConversation(body: body)
    // Without “Expect:” libcurl asks before it posts a long body, and some receivers never answer that. Who puts a file asks: the empty
    // line would be signed with the others.
    guard let handle = CurlHandle(limits), handle.set(CURLOPT_HTTPHEADER, method == .post ? headers + ["Expect:"] : headers) else {
      return (.refusedForNow(.connecting, nil, "there is not enough memory for a connection"), [])
    }
    handle.set(CURLOPT_URL, address)
    handle.set(CURLOPT_USERAGENT, "Gazetteer/\(ProgramVersion.current)")
    handle.set(CURLOPT_PROTOCOLS_STR, address.lowercased().hasPrefix("http:") ? "http" : "https")
    handle.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    switch method {
    case .post:
      handle.set(CURLOPT_POST, 1)
      handle.set(size: CURLOPT_POSTFIELDSIZE_LARGE, body.count)
    case .put:
      handle.set(CURLOPT_UPLOAD, 1)
      handle.set(size: CURLOPT_INFILESIZE_LARGE, body.count)
    }
    prepare(handle)
    conversation.setUp(handle)
    let code = handle.perform()
    return withExtendedLifetime(conversation) {
      (conversation.outcome(reason: HeaderText.cleaned(handle.reason(code))), conversation.answer)
    }
  }
}
