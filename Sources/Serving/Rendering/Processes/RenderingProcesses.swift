internal import Glibc
internal import Publishing
internal import Synchronization

/// Processes that render one edition of a project in this one's place: input that ends one of them ends an answer, and not the service.
///
/// One process reads the project and keeps it. Copies of it render, one a lane; a copy that ends is replaced by another, also when the files
/// on disk are others by then.
final class RenderingProcesses: Sendable {
  /// How processes are started.
  struct Settings: Sendable {
    /// The program.
    var program: String
    /// How many render at a time.
    var lanes: Int
    /// Seconds that one answer may take.
    var patience: Int
    /// Bytes of memory that one of them may take.
    var memory: Int
  }

  /// The first word of a program that is to render for another one.
  static let word = "rendering-process"
  /// The descriptor of the first lane in a process that renders.
  static let firstDescriptor: Int32 = 3

  /// SHA-256 over all input files as they were read there.
  let digest: String
  private let id: pid_t
  private let lanes: [PacketLane]
  private let lastQuestion = Atomic<UInt32>(0)

  /// Starts a process, and waits until it has read the project.
  ///
  /// - Throws: `ProjectError` where the project cannot be read, or reading it has ended the process.
  init(_ origin: Project.Origin, _ settings: Settings) throws(ProjectError) {
    var (ours, theirs): ([PacketLane], [PacketLane]) = ([], [])
    defer { theirs.forEach { $0.close() } }
    for _ in 0..<max(1, settings.lanes) {
      guard let (own, other) = PacketLane.pair() else { break }
      ours.append(own)
      theirs.append(other)
    }
    guard ours.count == max(1, settings.lanes), let id = Self.start(settings.program, theirs) else {
      ours.forEach { $0.close() }
      throw ProjectError(.tryLater, "no process that renders can be started: \(String(cString: strerror(errno)))")
    }
    theirs.forEach { $0.close() }
    theirs = []
    let opening = RenderingOpening(origin: origin, patience: settings.patience, memory: settings.memory)
    var start = RenderingStart.refused(ProjectError(.internalFault, "the process that reads the project has ended"))
    if ours[0].send(JSONText.bytes(of: opening), number: 0), case .message(let bytes, _) = ours[0].receive(),
      let told = JSONText.value(of: bytes, as: RenderingStart.self)
    {
      start = told
    }
    switch start {
    case .opened(let digest): (self.id, lanes, self.digest) = (id, ours, digest)
    case .refused(let error):
      ours.forEach { $0.close() }
      let end = Self.end(of: id)
      guard error.status == .internalFault, let end else { throw error }
      throw ProjectError(.internalFault, "the process that reads the project was ended by \(end)")
    }
  }

  deinit {
    lanes.forEach { $0.close() }
    _ = Self.end(of: id)
  }

  /// Whether the process that keeps the project is gone: only someone else can have ended it.
  var hasEnded: Bool { lanes[0].isClosed }

  /// What is made of a commission.
  ///
  /// - Parameter lane: the number of the thread that asks, from 0; no two ask on one lane at a time.
  func artifact(_ product: Product, of commission: Commission, lane: Int) -> Result<Artifact, RenderingFault> {
    let lane = lanes[lane % lanes.count]
    let question = JSONText.bytes(of: RenderingQuestion(product, of: commission))
    lane.forget()
    var reason = "an unknown cause"
    // Whatever ended a process may have come from outside, so each question is asked of a second one too.
    for _ in 0..<2 {
      let number = lastQuestion.add(1, ordering: .relaxed).newValue
      guard lane.send(question, number: number) else { break }
      arrivals: while true {
        switch lane.receive() {
        case .message(let bytes, number):
          return RenderingAnswer.result(of: bytes) ?? .failure(.ended("an answer without meaning"))
        case .message: continue
        case .death(let told):
          reason = told
          break arrivals
        case .closed: return .failure(.ended("someone else"))
        }
      }
    }
    return .failure(.ended(reason))
  }

  private static func start(_ program: String, _ lanes: [PacketLane]) -> pid_t? {
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

  /// Ends a process, unless it has ended, and says what had ended it.
  private static func end(of id: pid_t) -> String? {
    // Whoever has lost its lanes ends soon by itself; one that does not is ended.
    var status: Int32 = 0
    for attempt in 0..<50 {
      let waited = waitpid(id, &status, WNOHANG)
      if waited == id || waited < 0 && errno == ECHILD { return ChildEnd.description(of: status) }
      if attempt == 40 { kill(id, SIGKILL) }
      usleep(5_000)
    }
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return nil
  }
}
