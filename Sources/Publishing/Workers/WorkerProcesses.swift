internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// Copies of this process that share tasks, each with Cairo, Pango and FreeType of its own: in one process these let only one
/// thread work at a time. What was read before, such as the project and the fonts, is copied only where it is changed.
///
/// A task that ends its worker takes no other with it: what that worker leaves is done again, each in a process of its own.
struct WorkerProcesses<Result: Codable & Sendable> {
  /// Does tasks as long as `next` gives their numbers, and reports each, from any thread.
  typealias Work = (_ next: () -> Int?, _ report: @escaping @Sendable (Int, Result) -> Void) -> Void

  private struct Message: Codable {
    var task: Int
    var result: Result
  }

  /// What each worker does.
  let work: Work

  /// Does tasks 0 to `count`.
  ///
  /// - Parameters:
  ///   - count: The number of tasks.
  ///   - workers: how many work at a time.
  ///   - receive: called in this process for each task that is done.
  /// - Returns: why the tasks that are not done are not, by task; `nil` where the system gives no other process and nothing was
  ///   done.
  func run(_ count: Int, workers: Int, receive: (Int, Result) -> Void) -> [(task: Int, reason: String)]? {
    var isDone = [Bool](repeating: false, count: count)
    func note(_ message: Message) {
      isDone[message.task] = true
      receive(message.task, message.result)
    }
    guard case .ended = share(Array(0..<count), workers: workers, note) else { return nil }
    var lost: [(task: Int, reason: String)] = []
    for task in 0..<count where !isDone[task] {
      let end = share([task], workers: 1, note)
      guard !isDone[task] else { continue }
      lost.append((task, end.description))
    }
    return lost
  }

  private enum End: CustomStringConvertible {
    case notStarted
    case ended(String?)

    var description: String {
      switch self {
      case .notStarted: "the system has no process left to render it"
      case .ended(let reason): "the process that rendered it was ended by \(reason ?? "an unknown cause")"
      }
    }
  }

  private func share(_ tasks: [Int], workers count: Int, _ note: (Message) -> Void) -> End {
    guard let claims = SharedCounter() else { return .notStarted }
    var workers: [WorkerProcess] = []
    while workers.count < count {
      guard let worker = WorkerProcess(beside: workers, { work(tasks, claims, reportingTo: $0) }) else { break }
      workers.append(worker)
    }
    guard !workers.isEmpty else { return .notStarted }
    var reason: String?
    while !workers.isEmpty {
      var waiting = workers.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
      guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { continue }
      for index in waiting.indices.reversed() where waiting[index].revents != 0 {
        if let messages = workers[index].messages() {
          for bytes in messages {
            if let message = try? JSONDecoder().decode(Message.self, from: Data(bytes)) { note(message) }
          }
        } else {
          reason = workers.remove(at: index).end() ?? reason
        }
      }
    }
    return .ended(reason)
  }

  private func work(_ tasks: [Int], _ claims: SharedCounter, reportingTo descriptor: Int32) {
    let pen = Mutex(descriptor)
    func next() -> Int? {
      let claim = claims.next()
      return claim < tasks.count ? tasks[claim] : nil
    }
    work(next) { task, result in
      guard let message = try? JSONEncoder().encode(Message(task: task, result: result)) else { return }
      pen.withLock { descriptor in if !WorkerProcess.send(Array(message), to: descriptor) { _exit(EXIT_FAILURE) } }
    }
  }
}

/// Whether a process may be copied.
package enum ProcessThreads {
  /// Whether this process has one thread only. A copy has only the thread that asked for it, and would wait forever for what others
  /// hold.
  package static var isSingle: Bool {
    guard let folder = opendir("/proc/self/task") else { return false }
    defer { closedir(folder) }
    var count = 0
    while let entry = readdir(folder) { if entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { count += 1 } }
    return count == 1
  }
}
