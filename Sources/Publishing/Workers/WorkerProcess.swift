internal import CProcess
internal import Glibc

/// A copy of this process, and what it reports.
struct WorkerProcess {
  private let id: pid_t
  /// Where its messages are read.
  let descriptor: Int32
  private var received: [UInt8] = []

  /// Copies this process. The copy does `work` with the descriptor for its messages, and ends; it also ends with this one.
  ///
  /// - Parameters:
  ///   - others: workers that the copy has nothing to do with.
  ///   - work: What the copy does.
  /// - Returns: `nil` where the system has no room for another process.
  init?(beside others: [WorkerProcess], _ work: (Int32) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let parent = getpid()
    id = process_copy()
    descriptor = ends[0]
    switch id {
    case 0:
      // A parent that is gone already would never end it.
      guard process_end_with_parent() == 0, getppid() == parent else { _exit(EXIT_FAILURE) }
      close(ends[0])
      for other in others { close(other.descriptor) }
      work(ends[1])
      _exit(EXIT_SUCCESS)
    case ..<0:
      close(ends[0])
      close(ends[1])
      return nil
    default: close(ends[1])
    }
  }

  /// Sends a message, preceded by its length; `false` if no one reads any more.
  static func send(_ message: [UInt8], to descriptor: Int32) -> Bool {
    let bytes = withUnsafeBytes(of: UInt32(message.count)) { Array($0) } + message
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return false }
      done += max(0, count)
    }
    return true
  }

  /// The messages that have come; `nil` when it has ended.
  mutating func messages() -> [[UInt8]]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { return [] }
    guard count > 0 else { return nil }
    received += buffer.prefix(count)
    var messages: [[UInt8]] = []
    var start = 0
    while received.count - start >= 4 {
      let length = Int(received[start...].withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) })
      guard received.count - start - 4 >= length else { break }
      messages.append(Array(received[(start + 4)..<(start + 4 + length)]))
      start += 4 + length
    }
    received.removeFirst(start)
    return messages
  }

  /// Waits for its end, and returns what ended it before its time; `nil` where it ended as it should.
  func end() -> String? {
    close(descriptor)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return ChildEnd.description(of: status)
  }
}
