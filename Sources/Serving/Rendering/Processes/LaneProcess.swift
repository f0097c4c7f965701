internal import CProcess
internal import Glibc
internal import Publishing

/// Another process of this program, with connections to it: whatever ends it is no end of this one.
struct LaneProcess: Sendable {
  /// The descriptor of the first lane in the other process.
  static let firstDescriptor: Int32 = 3

  /// The connections to it, of which each takes one question at a time.
  let lanes: [PacketLane]
  private let id: pid_t

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - word: Its first word, which says what it is to be; the number of lanes follows it.
  ///   - count: The number of connections.
  /// - Returns: `nil` where the system has no room for it; `errno` says why.
  init?(_ program: String, _ word: String, lanes count: Int) {
    var (ours, theirs): ([PacketLane], [PacketLane]) = ([], [])
    defer { theirs.forEach { $0.close() } }
    for _ in 0..<max(1, count) {
      guard let (own, other) = PacketLane.pair() else { break }
      ours.append(own)
      theirs.append(other)
    }
    guard ours.count == max(1, count), let id = Self.start(program, word, theirs) else {
      ours.forEach { $0.close() }
      return nil
    }
    (lanes, self.id) = (ours, id)
  }

  /// The lanes of this process, which another one has started; all else that it had open is closed.
  static func ownLanes(_ count: Int) -> [PacketLane] {
    process_close_from(firstDescriptor + Int32(max(1, count)))
    return (0..<max(1, count)).map { PacketLane(descriptor: firstDescriptor + Int32($0)) }
  }

  private static func start(_ program: String, _ word: String, _ lanes: [PacketLane]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    let end = firstDescriptor + Int32(lanes.count)
    // Moved out of the way of the places that they are to have there.
    let moved = lanes.map { fcntl($0.descriptor, F_DUPFD_CLOEXEC, end) }
    defer {
      moved.forEach { _ = close($0) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    guard !moved.contains(where: { $0 < 0 }) else { return nil }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    for (place, descriptor) in moved.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, firstDescriptor + Int32(place))
    }
    // A group of their own: what a terminal sends to stop the service lets them finish what they have begun.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(word), strdup(String(lanes.count)), nil]
    defer { words.forEach { free($0) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, program, &actions, &attributes, &words, environ)
    guard failure == 0 else {
      errno = failure
      return nil
    }
    return id
  }

  /// Ends the process at once; it must not have been waited for yet.
  func kill() { _ = Glibc.kill(id, SIGKILL) }

  /// Gives up the lanes and ends the process, unless it has ended; once.
  ///
  /// - Returns: What had ended it; `nil` where it ended as it should, or now.
  func end() -> String? {
    lanes.forEach { $0.close() }
    // Whoever has lost its lanes ends soon by itself; one that does not is ended.
    var status: Int32 = 0
    for attempt in 0..<50 {
      let waited = waitpid(id, &status, WNOHANG)
      if waited == id || waited < 0 && errno == ECHILD { return ChildEnd.description(of: status) }
      if attempt == 40 { kill() }
      usleep(5_000)
    }
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return nil
  }
}
