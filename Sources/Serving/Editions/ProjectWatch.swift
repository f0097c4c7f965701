internal import Dispatch
internal import Logging
internal import Publishing
internal import Synchronization

/// Keeps the newest edition of a project that could be read. A faulty change leaves the last good one in place and is told beside it.
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
    /// Anything; a fault is shown until it is mended.
    case any
  }

  private let origin: Project.Origin
  private let logger: Logger
  private let contents: Mutex<Contents>
  private let queue = DispatchQueue(label: "project")

  private struct Contents {
    var state: State
    var stamp: ProjectStamp
    /// A stamp that was seen once: a file that is still being written has another one the next time.
    var unsettled: ProjectStamp?
    var listeners: [Int: AsyncStream<State>.Continuation] = [:]
    var nextListener = 0
    var isOver = false
  }

  /// Opens a project.
  ///
  /// - Throws: `ProjectError` where it cannot be read and `start` wants a sound one.
  init(_ origin: Project.Origin, start: Start, logger: Logger) throws(ProjectError) {
    self.origin = origin
    self.logger = logger
    let stamp = ProjectStamp.of(origin, configuration: nil)
    var state = State(edition: nil, fault: nil, revision: 1)
    do throws(ProjectError) {
      state.edition = try ProjectEdition(try Project.open(origin), number: 1)
    } catch {
      if start == .sound { throw error }
      state.fault = error
    }
    let settled = state.edition.map { ProjectStamp.of(origin, configuration: $0.project.configuration) } ?? stamp
    contents = Mutex(Contents(state: state, stamp: settled))
  }

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
    /// For somebody who waits for the next page.
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
    guard stamp != known else {
      contents.withLock { $0.unsettled = nil }
      return
    }
    guard stamp == unsettled else {
      contents.withLock { $0.unsettled = stamp }
      return
    }
    var state = State(edition: edition, fault: nil, revision: 0)
    do throws(ProjectError) {
      state.edition = try ProjectEdition(try Project.open(origin), number: (edition?.number ?? 0) + 1)
      logger.info("The project was read again", metadata: ["edition": "\(state.edition?.number ?? 0)"])
    } catch {
      state.fault = error
      logger.warning("The project cannot be used as it is now; the last good edition stays", metadata: ["reason": "\(error)"])
    }
    publish(state, stamp: state.edition.map { ProjectStamp.of(origin, configuration: $0.project.configuration) } ?? stamp)
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
