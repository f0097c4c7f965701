internal import Dispatch
internal import Logging
internal import Publishing
internal import Synchronization

/// Keeps the newest edition of a project that could be read. A faulty change leaves the last good one in place and is reported next to it.
final class ProjectWatch: Sendable {
  /// What is known at one moment.
  struct State: Sendable {
    /// The newest edition that could be read; `nil` while there was none.
    var edition: ProjectEdition?
    /// Why the files as they are now cannot be read.
    var fault: ProjectError?
    /// Counts every change, good or bad, from 1.
    var revision: Int
  }

  /// What a start needs.
  enum Start: Sendable {
    /// A project that can be read.
    case sound
    /// Anything; a fault is shown until it is fixed.
    case any
  }

  private let origin: Project.Origin
  private let reader: Reader
  private let processes: RenderingProcesses.Settings?
  private let patience: Duration
  private let logger: Logger
  private let contents: Mutex<Contents>
  private let queue = DispatchQueue(label: "project")

  /// How a project is read; tests have their own.
  typealias Reader = @Sendable (Project.Origin) throws(ProjectError) -> Project

  private struct Contents {
    var state: State
    var stamp: ProjectStamp
    /// A stamp that was seen once: a file that is still being written has another one the next time.
    var unsettled: ProjectStamp?
    var listeners: [Int: AsyncStream<State>.Continuation] = [:]
    var nextListener = 0
    var isOver = false
    /// Readings that take longer than they may and have not ended yet.
    var late = 0
  }

  /// While more readings than these have not ended no new one is begun: each still takes a thread.
  private static let mostLate = 2

  /// Opens a project. A reading of changed files that takes longer than `patience` is no longer waited for.
  ///
  /// - Parameter processes: How the processes are started that render each edition; `nil` where this process renders.
  /// - Throws: `ProjectError` where it cannot be read and `start` asks for a sound one.
  init(
    _ origin: Project.Origin, start: Start, logger: Logger, patience: Duration = .seconds(60),
    processes: RenderingProcesses.Settings? = nil,
    reader: @escaping Reader = { origin throws(ProjectError) in try Project.open(origin) }
  ) throws(ProjectError) {
    self.origin = origin
    self.reader = reader
    self.processes = processes
    self.patience = patience
    self.logger = logger
    let stamp = ProjectStamp.of(origin, configuration: nil)
    var state = State(edition: nil, fault: nil, revision: 1)
    do throws(ProjectError) {
      state.edition = try Self.edition(1, of: origin, reader, processes)
    } catch {
      if start == .sound { throw error }
      state.fault = error
    }
    let settled = state.edition.map { ProjectStamp.of(origin, configuration: $0.project.configuration) } ?? stamp
    contents = Mutex(Contents(state: state, stamp: settled))
  }

  /// Reads the project; where processes render it, one of them does so first, as input can end whoever reads it.
  private static func edition(
    _ number: Int, of origin: Project.Origin, _ reader: Reader, _ settings: RenderingProcesses.Settings?
  ) throws(ProjectError) -> ProjectEdition {
    guard let settings else { return try ProjectEdition(try reader(origin), number: number) }
    for _ in 0..<mostReadings {
      let processes = try RenderingProcesses(origin, settings)
      let edition = try ProjectEdition(try reader(origin), number: number, processes: processes)
      if edition.digest == processes.digest { return edition }
    }
    throw ProjectError(.tryLater, "the project's files are written faster than they can be read")
  }

  /// How often files are read that change while they are read.
  private static let mostReadings = 3

  /// The project's folder, if it is one.
  var folder: String? {
    if case .folder(let path) = origin { path } else { nil }
  }

  /// What is known now.
  var state: State { contents.withLock { $0.state } }

  /// How often to look at the files.
  struct Rhythm: Sendable {
    /// Milliseconds between two looks.
    var interval: Int
    /// Milliseconds for which a changed file must stay as it is, so that none is read that is still being written.
    var settling: Int

    /// For a service: files come now and then, large ones slowly.
    static let service = Rhythm(interval: 1_000, settling: 500)
    /// For a reader who waits for the next page.
    static let preview = Rhythm(interval: 20, settling: 8)
  }

  /// Looks at the files again and again, on a thread of its own.
  func start(_ rhythm: Rhythm) {
    let isSettling = contents.withLock { $0.unsettled != nil }
    queue.asyncAfter(deadline: .now() + .milliseconds(isSettling ? rhythm.settling : rhythm.interval)) { [weak self] in
      guard let self, contents.withLock({ !$0.isOver }) else { return }
      look()
      start(rhythm)
    }
  }

  /// Looks no more, and ends all streams of changes.
  func stop() {
    let listeners = contents.withLock { contents in
      contents.isOver = true
      defer { contents.listeners = [:] }
      return contents.listeners.values.map(\.self)
    }
    for listener in listeners { listener.finish() }
  }

  /// How many follow the changes.
  var listeners: Int { contents.withLock { $0.listeners.count } }

  /// Every state from now on; of several that come before they are looked at, the last.
  func changes() -> AsyncStream<State> {
    let (stream, continuation) = AsyncStream.makeStream(of: State.self, bufferingPolicy: .bufferingNewest(1))
    let number = contents.withLock { contents in
      contents.nextListener += 1
      contents.listeners[contents.nextListener] = continuation
      return contents.nextListener
    }
    continuation.onTermination = { [weak self] _ in self?.contents.withLock { $0.listeners[number] = nil } }
    return stream
  }

  /// Reads the project again if a file has changed and is no longer being written.
  func look() {
    let (edition, known, unsettled) = contents.withLock { ($0.state.edition, $0.stamp, $0.unsettled) }
    let stamp = ProjectStamp.of(origin, configuration: edition?.project.configuration)
    let isLost = edition?.processes?.hasEnded ?? false
    guard stamp != known || isLost else {
      contents.withLock { $0.unsettled = nil }
      return
    }
    guard stamp == unsettled || isLost && stamp == known else {
      contents.withLock { $0.unsettled = stamp }
      return
    }
    guard contents.withLock({ $0.late < Self.mostLate }) else { return }
    let reading = Reading()
    let (number, done) = ((edition?.number ?? 0) + 1, DispatchSemaphore(value: 0))
    // On a thread of its own, so that a reading without end holds up nothing but itself.
    DispatchQueue(label: "reading \(number)").async { [weak self, origin, reader, processes] in
      let result = Result { () throws(ProjectError) in try Self.edition(number, of: origin, reader, processes) }
      if reading.finish(with: result) == .late { self?.takeLate(result, for: stamp) }
      done.signal()
    }
    _ = done.wait(timeout: .now() + .milliseconds(Int(patience / .milliseconds(1))))
    if let result = reading.result() { return take(result, for: stamp) }
    contents.withLock { $0.late += 1 }
    let fault = ProjectError(
      .tryLater, "reading the project's files has not ended after \(patience)",
      remedy: "see which of them is very large or repeats itself, and write it again")
    take(.failure(fault), for: stamp)
  }

  /// What was read too late is better than nothing, if the files are still those.
  private func takeLate(_ result: Result<ProjectEdition, ProjectError>, for stamp: ProjectStamp) {
    let isCurrent = contents.withLock { contents in
      contents.late -= 1
      return contents.stamp == stamp
    }
    if isCurrent { take(result, for: stamp) }
  }

  /// Makes what was read of the files, as they were then, the newest state, unless they have changed again and were read since.
  private func take(_ result: Result<ProjectEdition, ProjectError>, for stamp: ProjectStamp) {
    let edition = contents.withLock { $0.state.edition }
    switch result {
    case .success(let read):
      guard read.number > edition?.number ?? 0 else { return }
      logger.info("The project was read again", metadata: ["edition": "\(read.number)"])
      publish(
        State(edition: read, fault: nil, revision: 0), stamp: ProjectStamp.of(origin, configuration: read.project.configuration))
    case .failure(let fault):
      logger.warning("The project cannot be used as it is now; the last good edition stays", metadata: ["reason": "\(fault)"])
      publish(State(edition: edition, fault: fault, revision: 0), stamp: stamp)
    }
  }

  private func publish(_ state: State, stamp: ProjectStamp) {
    let (listeners, news) = contents.withLock { contents in
      var news = state
      news.revision = contents.state.revision + 1
      contents.state = news
      contents.stamp = stamp
      contents.unsettled = nil
      return (contents.listeners.values.map(\.self), news)
    }
    for listener in listeners { listener.yield(news) }
  }
}

/// A reading of the project under way: its result, or that no one waits for it any longer.
private final class Reading: Sendable {
  /// When a reading ended.
  enum Ending { case inTime, late }

  private enum Progress: Sendable {
    case underWay
    case finished(Result<ProjectEdition, ProjectError>)
    case givenUp
  }

  private let progress = Mutex(Progress.underWay)

  /// Hands over the result.
  func finish(with result: Result<ProjectEdition, ProjectError>) -> Ending {
    progress.withLock { progress in
      if case .givenUp = progress { return .late }
      progress = .finished(result)
      return .inTime
    }
  }

  /// The result; `nil` if there is none yet, and it is waited for no longer.
  func result() -> Result<ProjectEdition, ProjectError>? {
    progress.withLock { progress in
      if case .finished(let result) = progress { return result }
      progress = .givenUp
      return nil
    }
  }
}
