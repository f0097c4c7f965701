internal import Languages
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
package import Logging
internal import NIOCore
package import Publishing
internal import ServiceLifecycle

/// The workbench: a person drops a sheet, sees what was understood, corrects it and takes the briefings, in a browser on this machine.
package struct WorkbenchService: Sendable {
  private let port: Int
  private let limits: ServingLimits
  private let logger: Logger
  private let pool: RenderingPool
  private let responder: RouterResponder<WorkbenchContext>
  private let sessions = WorkbenchSessions()

  /// Largest file that may be sent, in bytes.
  static let largestFile = 50 << 20

  /// What a person at a workbench may do.
  static func limits(workers: Int) -> ServingLimits {
    var limits = ServingLimits()
    limits.body = largestFile
    limits.workers = workers
    // A person who thinks is no slow client.
    limits.arrival = 120
    return limits
  }

  /// Opens a workbench.
  ///
  /// - Parameters:
  ///   - home: The folder that projects are in, and new ones go to.
  ///   - project: The name of the project to begin with; `nil` for the first step.
  ///   - port: The port to listen on; 0 for any free one.
  ///   - workers: Threads that render.
  ///   - logger: Where requests are logged.
  /// - Throws: `ProjectError` where a font of the house is missing.
  package init(home: String, project: String?, port: Int, workers: Int, logger: Logger) throws(ProjectError) {
    limits = Self.limits(workers: workers)
    self.port = port
    self.logger = logger
    let measures = ServiceMeasures(PrometheusRegistry(help: ServiceMeasures.help))
    pool = RenderingPool(limits, measures: measures)
    let router = WorkbenchRoutes.router(measures, at: .here)
    router.add(middleware: WorkbenchAdmission(sessions: sessions, limits: limits))
    try WorkbenchFixtures(pool: pool).add(to: router)
    WorkbenchRoutes(home: WorkbenchHome(home, pool: pool), start: project, pool: pool, limits: limits, place: .here).add(to: router)
    responder = router.buildResponder()
  }

  /// Makes a project of a data file at home.
  ///
  /// - Returns: The project's name.
  /// - Throws: `ProjectError` where it cannot be written.
  package static func make(of name: String, _ bytes: [UInt8], in home: String) throws(ProjectError) -> String {
    do {
      return try WorkbenchHome(home).make(of: name, bytes)
    } catch {
      throw ProjectError(.outputUnwritable, error.detail[.usual])
    }
  }

  /// Serves until the process is asked to stop.
  ///
  /// - Parameter started: Called with the address, token and all, as soon as connections are taken.
  /// - Throws: `ProjectError` where the address cannot be had.
  package func run(started: @escaping @Sendable (String) -> Void) async throws(ProjectError) {
    try await Listening(host: "127.0.0.1", port: port, limits: limits)
      .run(responder, with: LastBriefings(pool: pool), logger) { [sessions] address in
        started("\(address)?token=\(sessions.token)")
      }
  }
}

/// Finishes what is under way before the server stops.
private struct LastBriefings: ServiceLifecycle.Service {
  let pool: RenderingPool

  func run() async throws {
    try await gracefulShutdown()
    await pool.finish()
  }
}
