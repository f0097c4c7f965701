internal import Dispatch

/// Where finished files wait for the disk, a few at a time, while the next briefings are made: bringing a file to the disk for
/// good takes as long as making it, and no processor.
struct DiskQueue: Sendable {
  /// The most files that wait; the caller that brings one more waits until there is room, so that memory stays flat.
  private static let most = 16

  private let queue = DispatchQueue(label: "disk", attributes: .concurrent)
  private let free = DispatchSemaphore(value: most)
  private let group = DispatchGroup()

  /// Does `work` soon, on another thread.
  func put(_ work: @escaping @Sendable () -> Void) {
    free.wait()
    queue.async(group: group) {
      work()
      free.signal()
    }
  }

  /// Waits until everything is done.
  func close() { group.wait() }
}
