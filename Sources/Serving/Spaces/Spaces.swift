internal import Files
internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import Logging
internal import NIOCore
internal import Synchronization

/// The spaces of all holders, each with a folder of its own and, while it is used, a process of its own. This process reads nothing that they
/// send.
final class Spaces: Sendable {
  private let home: String
  private let limits: SpaceLimits
  private let program: String
  private let largestBody: Int
  private let measures: SpaceMeasures
  private let logger: Logger
  private let desk = Mutex(Desk())

  private struct Desk {
    var processes: [String: SpaceProcess] = [:]
    var arriving: [String: Int] = [:]
  }

  /// Spaces in a folder.
  init(home: String, limits: SpaceLimits, program: String, largestBody: Int, measures: SpaceMeasures, logger: Logger) {
    self.home = home
    self.measures = measures
    self.limits = limits
    self.program = program
    self.largestBody = largestBody
    self.logger = logger
    SpaceFolder.remove(arrivals)
  }

  /// Where bodies are until they have come whole.
  private var arrivals: String { "\(home)/.arriving" }

  /// How many spaces are at work, and how many files are on their way to any.
  struct Load: Hashable, Sendable {
    /// Spaces that have a process.
    var atWork: Int
    /// Files of which not all has come.
    var arriving: Int
  }

  /// What goes on now.
  var load: Load {
    desk.withLock { desk in
      Load(atWork: desk.processes.values.count { !$0.isOver }, arriving: desk.arriving.values.reduce(0, +))
    }
  }

  /// The answer to a request of the holder of a space; it is counted.
  func answer(_ request: Request, of space: String) async throws(Problem) -> Response {
    let start = ContinuousClock.now
    do throws(Problem) {
      let (response, route) = try await made(request, of: space)
      measures.record(route: route, status: response.status.code, ContinuousClock.now - start)
      return response
    } catch {
      measures.record(route: nil, status: error.status.code, ContinuousClock.now - start)
      throw error
    }
  }

  private func made(_ request: Request, of space: String) async throws(Problem) -> (Response, route: String?) {
    let body = try await arrival(of: request, for: space)
    defer { if let body { unlink(body) } }
    let asked = SpaceRequest(request.head, body: body)
    // Whatever ended a process may have come from outside, so what only reads is asked of a second one too.
    for isLast in [!asked.isRepeatable, true] {
      let process = try process(of: space)
      let answer: (head: SpaceAnswer, body: [UInt8])
      do throws(SpaceProcess.Fault) {
        answer = try await process.answer(to: asked)
      } catch {
        switch error {
        case .busy: throw .spacesBusy
        case .late:
          measures.count(.late)
          throw .endedSpace(WorkbenchWords.text("spaceLate", ["seconds": String(limits.patience)]))
        case .ended:
          measures.count(.ended)
          logger.warning("The process of a space has ended", metadata: ["space": "\(space)"])
        }
        if isLast { break }
        continue
      }
      return (try response(answer.head, answer.body, of: space), answer.head.route)
    }
    throw .endedSpace(WorkbenchWords.text("spaceEnded"))
  }

  /// Ends the processes of spaces that no one has used for a while.
  func tidy() {
    let ended = desk.withLock { desk in
      let over = desk.processes.filter { $0.value.isOver || ($0.value.rest ?? .zero) > .seconds(SpaceLimits.rest) }
      for space in over.keys { desk.processes[space] = nil }
      return over.values
    }
    for process in ended { process.stop() }
  }

  /// Deletes projects that were not changed for as long as they are kept.
  func clean(now: Int = time(nil)) {
    let count = SpaceFolder.clean(home, before: now - limits.days * 86_400)
    measures.countDeleted(count)
    if count > 0 { logger.info("Projects were deleted", metadata: ["count": "\(count)"]) }
  }

  /// Ends all processes.
  func stop() {
    let all = desk.withLock { desk in
      defer { desk.processes = [:] }
      return desk.processes.values
    }
    for process in all { process.stop() }
  }

  // MARK: Processes

  private func process(of space: String) throws(Problem) -> SpaceProcess {
    let folder = "\(home)/\(space)"
    do throws(FileError) {
      try WholeFile.makeFolders(folder, for: .owner)
    } catch {
      throw .unwritten(error.reason)
    }
    let (process, leaving) = desk.withLock { desk -> (SpaceProcess?, SpaceProcess?) in
      if let known = desk.processes[space], !known.isOver { return (known, nil) }
      desk.processes[space] = nil
      var leaving: SpaceProcess?
      if desk.processes.count >= limits.atWork {
        guard let space = idle(in: desk.processes) else { return (nil, nil) }
        leaving = desk.processes.removeValue(forKey: space)
      }
      desk.processes[space] = SpaceProcess(program, SpaceOpening(folder: folder, limits: limits))
      return (desk.processes[space], leaving)
    }
    leaving?.stop()
    guard let process else { throw .spacesBusy }
    return process
  }

  /// The space that has rested longest, and long enough to make room.
  private func idle(in processes: [String: SpaceProcess]) -> String? {
    processes.compactMap { space, process in
      process.isOver ? (space, Duration.seconds(SpaceLimits.rest)) : process.isBusy ? nil : process.rest.map { (space, $0) }
    }
    .filter { $0.1 > .seconds(SpaceLimits.pause) }
    .max { $0.1 < $1.1 }?.0
  }

  // MARK: Bodies

  /// The file that the body of a request is in, once it has come whole; `nil` where there is none.
  private func arrival(of request: Request, for space: String) async throws(Problem) -> String? {
    guard request.method == .post else { return nil }
    let isAdmitted = desk.withLock { desk in
      guard desk.arriving[space, default: 0] < SpaceLimits.arriving else { return false }
      desk.arriving[space, default: 0] += 1
      return true
    }
    guard isAdmitted else { throw .spacesBusy }
    defer {
      desk.withLock { desk in
        desk.arriving[space, default: 1] -= 1
        if desk.arriving[space] == 0 { desk.arriving[space] = nil }
      }
    }
    let path = "\(arrivals)/\(WorkbenchSessions.secret().prefix(16))"
    do {
      try WholeFile.makeFolders(arrivals, for: .owner)
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw FileError(.writing, path, errno: errno) }
      defer { close(file) }
      var count = 0
      for try await piece in request.body {
        count += piece.readableBytes
        guard count <= largestBody else {
          throw Problem(
            status: .contentTooLarge, kind: .largeBody, detail: LocalizedText(.problemBodyLength, ["bytes": String(largestBody)]),
            headers: [.connection: "close"])
        }
        try WholeFile.append(Array(piece.readableBytesView), to: file, path: path)
      }
      return path
    } catch {
      unlink(path)
      if let problem = error as? Problem { throw problem }
      if let error = error as? FileError { throw .unwritten(error.reason) }
      throw .unreadable(LocalizedText(.problemBody))
    }
  }

  private func response(_ head: SpaceAnswer, _ bytes: [UInt8], of space: String) throws(Problem) -> Response {
    var fields = HTTPFields()
    for field in head.fields {
      if let name = HTTPField.Name(field.name) { fields.append(HTTPField(name: name, value: field.value)) }
    }
    // What a holder is answered is for that browser alone, whatever is between.
    if fields[.cacheControl] != "no-store" { fields[.cacheControl] = "private, no-cache" }
    fields.append(HTTPField(name: .vary, value: "Cookie"))
    let status = HTTPResponse.Status(code: head.status)
    guard let file = head.file else {
      return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    guard file.hasPrefix("\(home)/\(space)/"), !file.contains("/../"), let pieces = FilePieces(file) else { throw .unknownAddress }
    return Response(status: status, headers: fields, body: pieces.body)
  }
}

extension Problem {
  /// As many spaces are at work as may be, or a space has too much to do already.
  static let spacesBusy = Problem(
    status: .serviceUnavailable, kind: .busy, detail: WorkbenchWords.text("spacesBusy"), headers: [.retryAfter: "5"])

  /// What was asked for has ended the process of the space.
  static func endedSpace(_ reason: LocalizedText) -> Problem {
    Problem(status: .internalServerError, kind: .fault, detail: reason)
  }
}
