internal import CLoading.Curl
internal import Glibc
internal import Transferring

/// What a server says to one request for a file.
final class GetConversation: Conversation {
  /// The status of the answer; `nil` before there is one.
  private(set) var status: Int?
  /// By their names in lower case.
  private(set) var headers: [String: String] = [:]
  /// The file, as far as it came.
  private(set) var content: [UInt8] = []
  /// Whether it is larger than is taken.
  private(set) var isTooLarge = false

  /// Whether a connection was not made as it would have led to a machine that is not public.
  private(set) var wasLedIntoOwnNetwork = false

  private let largest: Int
  private static let mostHeaders = 200

  init(largest: Int) {
    self.largest = largest
    super.init(body: [])
  }

  override func received(_ line: UnsafeRawBufferPointer) {
    let text = String(decoding: line.prefix(4_000), as: UTF8.self)
    if text.hasPrefix("HTTP/") {
      let parts = text.split(separator: " ", maxSplits: 2)
      // What comes before 200 is no answer yet.
      status = parts.count > 1 ? Int(parts[1].prefix(3)).flatMap { $0 >= 200 ? $0 : nil } : nil
      headers = [:]
      return
    }
    guard headers.count < Self.mostHeaders, let colon = text.firstIndex(of: ":") else { return }
    let value = text[text.index(after: colon)...].filter { !$0.isNewline }
    headers[text[..<colon].lowercased()] = String(
      value.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  override func answered(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard content.count + bytes.count <= largest else {
      isTooLarge = true
      return false
    }
    content += bytes
    return true
  }

  /// Looks at the number that a name led to at the moment of connecting: asked for again, the name may lead elsewhere.
  func refuseOwnNetwork(_ handle: CurlHandle) {
    gz_curl_set_pointer(handle.pointer, CURLOPT_OPENSOCKETDATA, Unmanaged.passUnretained(self).toOpaque())
    gz_curl_set_socket(handle.pointer) { user, _, address in
      guard let user, let address else { return curl_socket_t(-1) }
      let machine = withUnsafeMutablePointer(to: &address.pointee.addr) { NetworkAddress($0) }
      guard machine?.isPublic == true else {
        Unmanaged<GetConversation>.fromOpaque(user).takeUnretainedValue().wasLedIntoOwnNetwork = true
        return curl_socket_t(-1)
      }
      return socket(address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    }
  }
}
