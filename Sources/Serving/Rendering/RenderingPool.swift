internal import Briefings
internal import Diagnostics
internal import Dispatch
internal import Drawing
internal import Languages
internal import Publishing
internal import Statistics
internal import Synchronization

/// Renders on a bounded number of threads of its own, so that no rendering ever holds up a connection. Equal requests share one
/// rendering, finished files are kept as long as they are asked for, and more work than can wait is refused.
final class RenderingPool: Sendable {
  /// What distinguishes one piece of work from another.
  struct Key: Hashable, Sendable {
    var briefing: Commission.Key
    var product: Product
  }

  private struct Order: Sendable {
    var key: Key
    var commission: Commission
  }

  private typealias Answer = Result<Artifact, RenderingFault>

  private struct Desk {
    var waiting: [Order] = []
    var callers: [Key: [CheckedContinuation<Answer, Never>]] = [:]
    var running = 0
    /// When each lane began what it does now.
    var begun: [Int: ContinuousClock.Instant] = [:]
    var isStopping = false
    var secondsEach = 0.1
    var lastCallers: [CheckedContinuation<Void, Never>] = []
  }

  private let workers: Int
  private let longestQueue: Int
  private let measures: ServiceMeasures
  private let desk = Mutex(Desk())
  private let finished: Mutex<RecentlyUsed<Key, Artifact>>
  private let digests = Mutex(RecentlyUsed<Key, String>(limit: 65_536))
  private let compositions = Compositions()
  private let work = DispatchSemaphore(value: 0)

  /// Starts the threads.
  init(_ limits: ServingLimits, measures: ServiceMeasures) {
    workers = max(1, limits.workers)
    longestQueue = limits.waiting
    self.measures = measures
    finished = Mutex(RecentlyUsed(limit: limits.cache))
    for lane in 0..<workers {
      DispatchQueue(label: "rendering \(lane + 1)").async { [weak self, work, compositions] in
        var renderer = BenchRenderer(compositions: compositions)
        while true {
          work.wait()
          guard let self, self.serveNext(lane, &renderer) else { return }
        }
      }
    }
  }

  deinit { for _ in 0..<workers { work.signal() } }

  /// How many renderings run and how many wait.
  var load: (running: Int, waiting: Int) { desk.withLock { ($0.running, $0.waiting.count) } }

  /// How long the rendering takes by now that was begun first; `nil` where none is under way.
  var longest: Duration? { desk.withLock { $0.begun.values.min() }.map { ContinuousClock.now - $0 } }

  /// Bytes of the files that are kept.
  var kept: Int { finished.withLock { $0.weight } }

  /// The digest of a file that was made before, even if the file is not kept any more.
  func digest(of product: Product, _ commission: Commission) -> String? {
    let key = Key(briefing: commission.key, product: product)
    return digests.withLock { $0.value(of: key) }
  }

  /// The pages, their number, or a picture of one of them.
  func artifact(_ product: Product, of commission: Commission) async throws(RenderingFault) -> Artifact {
    let key = Key(briefing: commission.key, product: product)
    if let kept = finished.withLock({ $0.value(of: key) }) {
      measures.countCache(.hit)
      return kept
    }
    let answer = await withCheckedContinuation { (caller: CheckedContinuation<Answer, Never>) in
      admit(caller, Order(key: key, commission: commission))
    }
    return try answer.get()
  }

  private enum Admission { case joined, queued, refused(RenderingFault) }

  private func admit(_ caller: CheckedContinuation<Answer, Never>, _ order: Order) {
    let admission = desk.withLock { desk -> Admission in
      if desk.callers[order.key] != nil {
        desk.callers[order.key]?.append(caller)
        return .joined
      }
      if desk.isStopping { return .refused(.stopping) }
      guard desk.waiting.count < longestQueue else {
        let seconds = Double(desk.waiting.count + desk.running) * desk.secondsEach / Double(workers)
        return .refused(.busy(seconds: min(60, max(1, Int(seconds.rounded(.up))))))
      }
      desk.callers[order.key] = [caller]
      desk.waiting.append(order)
      return .queued
    }
    switch admission {
    case .joined: measures.countCache(.shared)
    case .queued:
      measures.countCache(.miss)
      work.signal()
    case .refused(let fault): caller.resume(returning: .failure(fault))
    }
  }

  /// One piece of work on the calling thread; `false` when there is none and never will be.
  private func serveNext(_ lane: Int, _ renderer: inout BenchRenderer) -> Bool {
    let order = desk.withLock { desk -> Order? in
      guard !desk.waiting.isEmpty else { return nil }
      desk.running += 1
      desk.begun[lane] = .now
      return desk.waiting.removeFirst()
    }
    guard let order else { return false }
    let start = ContinuousClock.now
    let answer =
      order.commission.edition.processes?.artifact(order.key.product, of: order.commission, lane: lane)
      ?? renderer.artifact(order.key.product, of: order.commission)
    let duration = ContinuousClock.now - start
    measures.timeRendering(order.key.product, duration)
    if case .success(let artifact) = answer { keep(artifact, for: order.key) }
    let (callers, last) = desk.withLock { desk in
      desk.running -= 1
      desk.begun[lane] = nil
      desk.secondsEach = 0.9 * desk.secondsEach + 0.1 * (duration / .seconds(1))
      let isLast = desk.isStopping && desk.running == 0 && desk.waiting.isEmpty
      defer { if isLast { desk.lastCallers = [] } }
      return (desk.callers.removeValue(forKey: order.key) ?? [], isLast ? desk.lastCallers : [])
    }
    for caller in callers { caller.resume(returning: answer) }
    for caller in last { caller.resume() }
    return true
  }

  private func keep(_ artifact: Artifact, for key: Key) {
    finished.withLock { $0.insert(artifact, weight: artifact.weight, for: key) }
    if case .file(let file) = artifact { digests.withLock { $0.insert(file.digest, weight: 1, for: key) } }
  }

  /// Takes no new work, and returns when what was taken is done.
  func finish() async {
    await withCheckedContinuation { (caller: CheckedContinuation<Void, Never>) in
      let isDone = desk.withLock { desk in
        desk.isStopping = true
        if desk.running == 0, desk.waiting.isEmpty { return true }
        desk.lastCallers.append(caller)
        return false
      }
      if isDone { caller.resume() }
    }
  }
}

extension BriefingOutline {
  /// What is to be said of composed pages.
  init(_ composed: ComposedBriefing) {
    let document = composed.briefing.document
    period = composed.period
    title = document.metadata.title
    pages = composed.pages
    width = document.pages.first?.scene.size.width ?? 0
    height = document.pages.first?.scene.size.height ?? 0
    told = composed.briefing.told.map { Told(key: $0.key, place: $0.place.rawValue, words: $0.text) }
    PrintedWords.place(&told, in: document)
    // Whose briefing it is, is said over the page.
    diagnostics = composed.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.message.trimPrefix("\(composed.region.id) (\(composed.language.tag)): ")
      return diagnostic
    }
  }
}
