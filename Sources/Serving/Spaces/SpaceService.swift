internal import Files
internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
package import Logging
internal import NIOCore
package import Publishing
internal import ServiceLifecycle
internal import UnixSignals

/// Workbenches for the holders of tokens, each with a space of own projects in a folder of the service.
package struct SpaceService: Sendable {
  /// Where and how to serve.
  package struct Settings: Sendable {
    /// The folder that the spaces are in.
    package var home: String
    /// The address to listen at.
    package var host: String
    /// The port to listen on; 0 for any free one.
    package var port: Int
    /// What a space may take.
    package var limits: SpaceLimits
    /// The program that is the process of a space.
    package var program: String

    /// Makes settings.
    package init(home: String, host: String, port: Int, limits: SpaceLimits, program: String) {
      self.home = home
      self.host = host
      self.port = port
      self.limits = limits
      self.program = program
    }
  }

  private let settings: Settings
  private let limits: ServingLimits
  private let logger: Logger
  private let spaces: Spaces
  private let pool: RenderingPool
  private let responder: RouterResponder<WorkbenchContext>

  /// Opens the folder of the spaces.
  ///
  /// - Throws: `ProjectError` where it cannot be made, or a font of the house is missing.
  package init(_ settings: Settings, tokens: SpaceTokens, logger: Logger) throws(ProjectError) {
    var settings = settings
    do throws(FileError) {
      try WholeFile.makeFolders(settings.home, for: .owner)
    } catch {
      throw ProjectError(.outputUnwritable, "\(settings.home) cannot be made: \(error.reason)")
    }
    // Processes of spaces are told a path that is good wherever they are.
    if let whole = realpath(settings.home, nil) {
      settings.home = String(cString: whole)
      free(whole)
    }
    self.settings = settings
    self.logger = logger
    limits = WorkbenchService.limits(workers: 1)
    let registry = PrometheusRegistry(help: ServiceMeasures.help.merging(SpaceMeasures.help) { $1 })
    let (measures, spaceMeasures) = (ServiceMeasures(registry), SpaceMeasures(registry))
    pool = RenderingPool(limits, measures: measures)
    spaces = Spaces(
      home: settings.home, limits: settings.limits, program: settings.program, largestBody: limits.body, measures: spaceMeasures,
      logger: logger)
    let sessions = SpaceSessions(tokens)
    let router = WorkbenchRoutes.router(measures, at: .space)
    router.add(middleware: SpaceGate(spaces: spaces, sessions: sessions, limits: limits, days: settings.limits.days))
    try WorkbenchFixtures(pool: pool).add(to: router)
    router.get("/health") { _, _ in Response.passing(["status": "ok"]) }
    router.get("/metrics") { [spaces] request, _ in
      try request.mustAccept(.plain)
      spaceMeasures.show(spaces.load, sessions: sessions.count)
      return registry.answer
    }
    responder = router.buildResponder()
  }

  /// Serves until the process is asked to stop.
  ///
  /// - Parameter started: Called with the address as soon as connections are taken.
  /// - Throws: `ProjectError` where the address cannot be had.
  package func run(started: @escaping @Sendable (String) -> Void) async throws(ProjectError) {
    try await Listening(host: settings.host, port: settings.port, limits: limits)
      .run(responder, with: Upkeep(spaces: spaces, pool: pool), logger, started: started)
  }
}

/// Looks after the spaces, and ends their processes before the server stops.
private struct Upkeep: ServiceLifecycle.Service {
  let spaces: Spaces
  let pool: RenderingPool

  /// Seconds between two looks at the processes; at the projects it looks a hundred times more seldom.
  private static let pause = 20

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var round = 0
      while !Task.isCancelled {
        if round.isMultiple(of: 100) { spaces.clean() }
        spaces.tidy()
        round += 1
        try? await Task.sleep(for: .seconds(Self.pause))
      }
    }
    spaces.stop()
    await pool.finish()
  }
}
