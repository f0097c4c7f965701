internal import CLoading.Curl

/// What is seen of a request while libcurl makes it: how much of the body is on its way, lines of both sides, and the answer.
///
/// One thread uses it, inside `curl_easy_perform`. A protocol has a subclass of its own.
open class Conversation {
  /// The body, and how much of it libcurl has taken.
  private let body: [UInt8]
  private var taken = 0
  /// How many bytes of the body were given to the system; as many as the body has when nothing but the end is missing.
  package private(set) var bytesSent = 0
  /// Whether a connection, encrypted if it is to be, ever was.
  package private(set) var isConnected = false

  /// A conversation in which these bytes are sent.
  package init(body: [UInt8]) {
    self.body = body
  }

  /// Whether the whole body has left.
  package var hasSentAll: Bool { bytesSent >= body.count }

  /// A line of ours. It is looked at and forgotten: it may hold a password.
  open func sent(_ line: UnsafeRawBufferPointer) {}

  /// A line of theirs.
  open func received(_ line: UnsafeRawBufferPointer) {}

  /// A part of what they answer with.
  ///
  /// - Returns: Whether more of it may come; the request ends where not.
  open func answered(_ bytes: UnsafeRawBufferPointer) -> Bool { true }

  // MARK: libcurl

  /// Makes a request part of this conversation, which must outlive it.
  package func setUp(_ handle: CurlHandle) {
    let own = Unmanaged.passUnretained(self).toOpaque()
    handle.set(CURLOPT_VERBOSE, 1)
    gz_curl_set_debug(handle.pointer) { _, kind, data, size, user in
      guard let user, let data else { return 0 }
      let conversation = Unmanaged<Conversation>.fromOpaque(user).takeUnretainedValue()
      conversation.isConnected = conversation.isConnected || kind != CURLINFO_TEXT
      let bytes = UnsafeRawBufferPointer(start: data, count: size)
      switch kind {
      case CURLINFO_HEADER_OUT: conversation.sent(bytes)
      case CURLINFO_HEADER_IN: conversation.received(bytes)
      case CURLINFO_DATA_OUT: conversation.bytesSent += size
      default: break
      }
      return 0
    }
    gz_curl_set_pointer(handle.pointer, CURLOPT_DEBUGDATA, own)
    gz_curl_set_transfer(handle.pointer, CURLOPT_READFUNCTION) { buffer, size, count, user in
      guard let buffer, let user else { return 0 }
      return Unmanaged<Conversation>.fromOpaque(user).takeUnretainedValue().give(
        UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }
    gz_curl_set_pointer(handle.pointer, CURLOPT_READDATA, own)
    gz_curl_set_transfer(handle.pointer, CURLOPT_WRITEFUNCTION) { bytes, size, count, user in
      guard let bytes, let user else { return 0 }
      let goesOn = Unmanaged<Conversation>.fromOpaque(user).takeUnretainedValue().answered(
        UnsafeRawBufferPointer(start: bytes, count: size * count))
      return goesOn ? size * count : 0
    }
    gz_curl_set_pointer(handle.pointer, CURLOPT_WRITEDATA, own)
  }

  private func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, body.count - taken)
    body.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[taken..<(taken + count)])) }
    taken += count
    return count
  }
}
