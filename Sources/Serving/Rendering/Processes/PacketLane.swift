internal import Glibc

/// One end of a connection between this process and one that renders for it. A packet arrives whole or not at all, so that whoever watches
/// over the other end can say that it has ended, even where it ended in the middle of an answer.
struct PacketLane: Sendable {
  /// The socket.
  let descriptor: Int32

  /// What came.
  enum Arrival {
    /// A message, and the number of the question that it belongs to.
    case message([UInt8], number: UInt32)
    /// What the process that was to answer was ended by.
    case death(String)
    /// No one is there any more.
    case closed
  }

  private enum Kind: UInt8 {
    case part, whole, death
  }

  /// Bytes of a packet besides its head; several of them fit into what a socket holds.
  private static let most = 1 << 16
  private static let head = 5

  /// Both ends; `nil` where the process has no room for them.
  static func pair() -> (PacketLane, PacketLane)? {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_SEQPACKET.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    return (PacketLane(descriptor: ends[0]), PacketLane(descriptor: ends[1]))
  }

  /// Sends a message; `false` if no one is there any more.
  func send(_ message: [UInt8], number: UInt32) -> Bool {
    var start = 0
    repeat {
      let end = min(message.count, start + Self.most)
      guard send(end < message.count ? .part : .whole, number, message[start..<end]) else { return false }
      start = end
    } while start < message.count
    return true
  }

  /// Says what the process was ended by that was to answer.
  func report(death reason: String) { _ = send(.death, 0, ArraySlice(reason.utf8)) }

  private func send(_ kind: Kind, _ number: UInt32, _ bytes: ArraySlice<UInt8>) -> Bool {
    let packet = [kind.rawValue] + withUnsafeBytes(of: number) { Array($0) } + bytes
    while true {
      let count = Glibc.send(descriptor, packet, packet.count, Int32(MSG_NOSIGNAL))
      if count < 0, errno == EINTR { continue }
      return count == packet.count
    }
  }

  /// Waits for what comes next.
  func receive() -> Arrival {
    var message: [UInt8] = []
    var current: UInt32?
    var packet = [UInt8](repeating: 0, count: Self.head + Self.most)
    while true {
      let count = recv(descriptor, &packet, packet.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count >= Self.head, let kind = Kind(rawValue: packet[0]) else { return .closed }
      let number = packet[1..<Self.head].withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
      // What another began and did not end is forgotten.
      if number != current { message = [] }
      current = number
      message += packet[Self.head..<count]
      switch kind {
      case .part: continue
      case .whole: return .message(message, number: number)
      case .death: return .death(String(decoding: packet[Self.head..<count], as: UTF8.self))
      }
    }
  }

  /// Forgets what has come and was not waited for: who has ended since the last answer was replaced.
  func forget() {
    var packet = [UInt8](repeating: 0, count: 1)
    while recv(descriptor, &packet, packet.count, Int32(MSG_DONTWAIT)) > 0 {}
  }

  /// Whether no one is there any more.
  var isClosed: Bool {
    var waiting = pollfd(fd: descriptor, events: 0, revents: 0)
    return poll(&waiting, 1, 0) > 0 && waiting.revents & Int16(POLLHUP) != 0
  }

  /// Waits no longer than this for what comes next; then it is as if no one were there.
  func allow(seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Gives the end up.
  func close() { _ = Glibc.close(descriptor) }
}
