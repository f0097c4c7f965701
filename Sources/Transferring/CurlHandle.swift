package import CLoading.Curl

/// A handle of libcurl for one request, with what holds for every request of ours.
package final class CurlHandle {
  /// What libcurl calls it.
  package let pointer: UnsafeMutableRawPointer
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private let message: UnsafeMutablePointer<CChar>

  /// libcurl must be set up once, before threads use it.
  private static let isReady = gz_curl_is_there() && curl_global_init(Int(CURL_GLOBAL_SSL)) == CURLE_OK

  /// Prepares a request; `nil` if there is no libcurl, or no memory for one.
  package init?(_ limits: TransferLimits) {
    guard Self.isReady, let pointer = curl_easy_init() else { return nil }
    self.pointer = pointer
    message = .allocate(capacity: Int(CURL_ERROR_SIZE))
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    gz_curl_set_pointer(pointer, CURLOPT_ERRORBUFFER, message)
    // Threads and signals do not go together.
    set(CURLOPT_NOSIGNAL, 1)
    // No password but the one of the settings.
    set(CURLOPT_NETRC, gz_curl_netrc_ignored)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_CONNECTTIMEOUT_MS, limits.connecting * 1000)
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, limits.silence)
    set(CURLOPT_LOW_SPEED_LIMIT, 1)
    set(CURLOPT_LOW_SPEED_TIME, limits.silence)
    set(CURLOPT_TIMEOUT_MS, limits.whole * 1000)
    set(CURLOPT_FORBID_REUSE, 1)
  }

  deinit {
    curl_easy_cleanup(pointer)
    for list in lists { curl_slist_free_all(list) }
    message.deallocate()
  }

  /// Sets a number.
  package func set(_ option: CURLoption, _ value: Int) { gz_curl_set_long(pointer, option, value) }
  /// Sets a number.
  package func set(_ option: CURLoption, _ value: Int32) { gz_curl_set_long(pointer, option, Int(value)) }
  /// Sets a text.
  package func set(_ option: CURLoption, _ value: String) { gz_curl_set_text(pointer, option, value) }

  /// Sets a text that is secret: libcurl copies it, and nothing else keeps it.
  package func set(secret option: CURLoption, _ value: [UInt8]) {
    var bytes = value.map { CChar(bitPattern: $0) } + [0]
    gz_curl_set_text(pointer, option, bytes)
    for index in bytes.indices { bytes[index] = 0 }
  }

  /// Sets a number of bytes.
  package func set(size option: CURLoption, _ value: Int) { gz_curl_set_large(pointer, option, curl_off_t(value)) }

  /// Sets a list of texts; `false` where there is not enough memory for it.
  package func set(_ option: CURLoption, _ values: [String]) -> Bool {
    var list: UnsafeMutablePointer<curl_slist>?
    for value in values {
      guard let longer = curl_slist_append(list, value) else {
        curl_slist_free_all(list)
        return false
      }
      list = longer
    }
    guard let list else { return false }
    lists.append(list)
    gz_curl_set_pointer(pointer, option, list)
    return true
  }

  /// Makes the request, to its end.
  package func perform() -> CURLcode { curl_easy_perform(pointer) }

  /// What libcurl says of a failure, as it says it.
  package func reason(_ code: CURLcode) -> String {
    let text = String(cString: message)
    return text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
  }
}

extension CURLcode {
  /// Whether time alone will not help: the other side does not keep the connection private, or cannot prove who it is.
  package var needsPerson: Bool {
    switch self {
    case CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR: true
    default: false
    }
  }
}

/// How long a request may take, in whole seconds.
package struct TransferLimits: Hashable, Sendable {
  /// Until there is a connection.
  package var connecting: Int
  /// Without a byte or an answer from the other side.
  package var silence: Int
  /// Altogether.
  package var whole: Int

  /// Makes limits.
  package init(connecting: Int = 30, silence: Int = 120, whole: Int = 900) {
    self.connecting = connecting
    self.silence = silence
    self.whole = whole
  }
}
