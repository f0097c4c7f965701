internal import Dispatch
internal import Glibc
internal import Synchronization

/// The process that answers for one space. It reads what its holder sends, within its bounds of memory and time; whatever ends it is no end
/// of the service, and no one else’s.
final class SpaceProcess: Sendable {
  /// Why there is no answer.
  enum Fault: Error {
    /// Too many requests of the space wait already.
    case busy
    /// The process has ended: of too much memory, or of a fault.
    case ended
    /// The answer took longer than it may.
    case late
  }

  /// The first word of a program that is to be such a process.
  static let word = "space-process"

  private typealias Turn = CheckedContinuation<Int?, Never>

  private struct Desk {
    var free: [Int]
    var waiting: [Turn] = []
    var lastUse = ContinuousClock.now
    var isBusy = false
    var isOver = false
  }

  private let child: LaneProcess
  private let patience: Int
  private let queues: [DispatchQueue]
  private let desk: Mutex<Desk>
  private let lastQuestion: Atomic<UInt32>

  /// Starts a process; `nil` where the system has no room for it.
  init?(_ program: String, _ opening: SpaceOpening) {
    guard let child = LaneProcess(program, Self.word, lanes: SpaceLimits.lanes) else { return nil }
    self.child = child
    // Not where it is declared: the optimiser of Swift 6.3 breaks on taking it down where there is no child.
    lastQuestion = Atomic(0)
    patience = opening.limits.patience
    for lane in child.lanes { lane.allow(seconds: opening.limits.patience + 5) }
    queues = child.lanes.indices.map { DispatchQueue(label: "space \($0)") }
    desk = Mutex(Desk(free: Array(child.lanes.indices)))
    _ = child.lanes[0].send(JSONText.bytes(of: opening), number: 0)
  }

  deinit { _ = child.end() }

  /// Whether it has ended.
  var isOver: Bool { desk.withLock { $0.isOver } || child.lanes[0].isClosed }

  /// How long it has had nothing to do for anyone; `nil` while it has.
  var rest: Duration? {
    desk.withLock { desk in desk.free.count < queues.count ? nil : ContinuousClock.now - desk.lastUse }
  }

  /// Whether it makes briefings, as far as it last said.
  var isBusy: Bool { desk.withLock { $0.isBusy } }

  /// Ends it, whatever it does.
  func stop() {
    child.kill()
    desk.withLock { $0.isOver = true }
  }

  /// The answer to a request.
  func answer(to request: SpaceRequest) async throws(Fault) -> (head: SpaceAnswer, body: [UInt8]) {
    guard let lane = await turn() else { throw .busy }
    let result = await withCheckedContinuation { (caller: CheckedContinuation<Result<(SpaceAnswer, [UInt8]), Fault>, Never>) in
      queues[lane].async { caller.resume(returning: self.exchange(request, on: self.child.lanes[lane])) }
    }
    free(lane, result)
    return try result.get()
  }

  /// A lane that no one else uses; `nil` where too many wait for one.
  private func turn() async -> Int? {
    await withCheckedContinuation { (caller: Turn) in
      let lane = desk.withLock { desk -> Int?? in
        if let lane = desk.free.popLast() { return lane }
        guard desk.waiting.count < SpaceLimits.waiting else { return .some(nil) }
        desk.waiting.append(caller)
        return nil
      }
      if let lane { caller.resume(returning: lane) }
    }
  }

  private func free(_ lane: Int, _ result: Result<(SpaceAnswer, [UInt8]), Fault>) {
    let next = desk.withLock { desk -> Turn? in
      desk.lastUse = .now
      switch result {
      case .success(let answer): desk.isBusy = answer.0.isBusy
      case .failure: desk.isOver = true
      }
      if !desk.waiting.isEmpty { return desk.waiting.removeFirst() }
      desk.free.append(lane)
      return nil
    }
    next?.resume(returning: lane)
  }

  private func exchange(_ request: SpaceRequest, on lane: PacketLane) -> Result<(SpaceAnswer, [UInt8]), Fault> {
    let start = ContinuousClock.now
    let number = lastQuestion.add(1, ordering: .relaxed).newValue
    guard lane.send(JSONText.bytes(of: request), number: number) else { return .failure(.ended) }
    while case .message(let bytes, let answered) = lane.receive() {
      guard answered == number else { continue }
      guard let (head, body) = LaneMessage.parts(of: bytes, as: SpaceAnswer.self) else { break }
      return .success((head, Array(body)))
    }
    // One that has not ended is stuck, and all else that was asked of it with it.
    child.kill()
    return .failure(ContinuousClock.now - start >= .seconds(patience) ? .late : .ended)
  }
}
