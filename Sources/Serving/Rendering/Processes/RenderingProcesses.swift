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
  /// SHA-256 over all input files as they were read there.
  let digest: String
  private let child: LaneProcess
  private let lastQuestion = Atomic<UInt32>(0)

  /// Starts a process, and waits until it has read the project.
  ///
  /// - Throws: `ProjectError` where the project cannot be read, or reading it has ended the process.
  init(_ origin: Project.Origin, _ settings: Settings) throws(ProjectError) {
    guard let child = LaneProcess(settings.program, Self.word, lanes: settings.lanes) else {
      throw ProjectError(.tryLater, "no process that renders can be started: \(String(cString: strerror(errno)))")
    }
    let ours = child.lanes
    let opening = RenderingOpening(origin: origin, patience: settings.patience, memory: settings.memory)
    var start = RenderingStart.refused(ProjectError(.internalFault, "the process that reads the project has ended"))
    if ours[0].send(JSONText.bytes(of: opening), number: 0), case .message(let bytes, _) = ours[0].receive(),
      let told = JSONText.value(of: bytes, as: RenderingStart.self)
    {
      start = told
    }
    switch start {
    case .opened(let digest): (self.child, self.digest) = (child, digest)
    case .refused(let error):
      let end = child.end()
      guard error.status == .internalFault, let end else { throw error }
      throw ProjectError(.internalFault, "the process that reads the project was ended by \(end)")
    }
  }

  deinit { _ = child.end() }

  /// Whether the process that keeps the project is gone: only someone else can have ended it.
  var hasEnded: Bool { child.lanes[0].isClosed }

  /// What is made of a commission.
  ///
  /// - Parameter lane: the number of the thread that asks, from 0; no two ask on one lane at a time.
  func artifact(_ product: Product, of commission: Commission, lane: Int) -> Result<Artifact, RenderingFault> {
    let lane = child.lanes[lane % child.lanes.count]
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
}
