internal import CProcess
internal import Diagnostics
internal import Glibc
internal import Languages
internal import Publishing

/// The other side of `RenderingProcesses`: a process that reads a project, keeps it, and has copies of itself render.
package enum RenderingHost {
  /// The first word of a program that is to be such a process; the number of lanes follows it.
  package static let word = RenderingProcesses.word

  /// Reads the project that the first lane names, and renders until no one asks any more.
  package static func run(lanes count: Int) -> Never {
    // Whoever stops the service lets it finish what it has begun; it then gives up the lanes, and that ends these processes.
    for signal in [SIGINT, SIGTERM, SIGHUP] { Glibc.signal(signal, SIG_IGN) }
    let lanes = LaneProcess.ownLanes(count)
    guard case .message(let bytes, let number) = lanes[0].receive(),
      let opening = JSONText.value(of: bytes, as: RenderingOpening.self)
    else { exit(EXIT_FAILURE) }
    do throws(ProjectError) {
      let edition = try ProjectEdition(try Project.open(opening.origin), number: 1)
      // A copy has only the thread that asked for it, and would wait forever for what others hold.
      guard ProcessThreads.isSingle else { throw ProjectError(.internalFault, "a process of several threads cannot be copied") }
      guard lanes[0].send(JSONText.bytes(of: RenderingStart.opened(digest: edition.digest)), number: number) else {
        exit(EXIT_FAILURE)
      }
      watch(over: lanes, edition, opening)
      exit(EXIT_SUCCESS)
    } catch {
      _ = lanes[0].send(JSONText.bytes(of: RenderingStart.refused(error)), number: number)
      exit(EXIT_SUCCESS)
    }
  }

  /// Keeps a copy at each lane until they have all ended as they should.
  private static func watch(over lanes: [PacketLane], _ edition: ProjectEdition, _ opening: RenderingOpening) {
    var places: [pid_t: Int] = [:]
    func start(at place: Int) {
      let id = copy { answer(lanes[place], edition, opening) }
      if id > 0 { places[id] = place } else { lanes[place].report(death: "the system, which has no process left") }
    }
    for place in lanes.indices { start(at: place) }
    while !places.isEmpty {
      var status: Int32 = 0
      let id = waitpid(-1, &status, 0)
      if id < 0, errno == EINTR { continue }
      guard id > 0 else { return }
      guard let place = places.removeValue(forKey: id), let end = ChildEnd.description(of: status) else { continue }
      lanes[place].report(death: end)
      // One that cannot even begin must not take all of a processor.
      usleep(10_000)
      start(at: place)
    }
  }

  /// A copy of this process, which does `work` and ends; it also ends with this one.
  private static func copy(_ work: () -> Void) -> pid_t {
    let parent = getpid()
    let id = process_copy()
    guard id == 0 else { return id }
    guard process_end_with_parent() == 0, getppid() == parent else { _exit(EXIT_FAILURE) }
    work()
    _exit(EXIT_SUCCESS)
  }

  /// Answers what comes along a lane.
  private static func answer(_ lane: PacketLane, _ edition: ProjectEdition, _ opening: RenderingOpening) {
    var limit = rlimit(rlim_cur: rlim_t(opening.memory), rlim_max: rlim_t(opening.memory))
    _ = setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
    var renderer = BenchRenderer(compositions: Compositions())
    while case .message(let bytes, let number) = lane.receive() {
      guard let question = JSONText.value(of: bytes, as: RenderingQuestion.self) else { return }
      alarm(UInt32(opening.patience))
      let result = result(of: question, edition, &renderer)
      alarm(0)
      guard lane.send(RenderingAnswer.message(result), number: number) else { return }
    }
  }

  private static func result(
    of question: RenderingQuestion, _ edition: ProjectEdition, _ renderer: inout BenchRenderer
  ) -> Result<Artifact, RenderingFault> {
    do throws(Problem) {
      return renderer.artifact(question.product, of: try question.commission(in: edition))
    } catch {
      return .failure(.refused(ProjectError(.internalFault, error.diagnostics.first?.message ?? error.detail[.usual])))
    }
  }
}
