internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
package import Logging
internal import NIOCore
package import Publishing
internal import ServiceLifecycle

/// Briefings over HTTP: made when they are asked for, from a project that is read again whenever its files change.
package struct BriefingService: Sendable {
  /// Where and how to serve.
  package struct Settings: Sendable {
    /// What the service is for.
    package enum Purpose: Hashable, Sendable {
      /// Briefings on request; the project must be sound to start with.
      case briefings
      /// One author at work on the project: the page follows every change, and shows what is wrong with it.
      case preview
    }

    /// What the service is for.
    package var purpose: Purpose
    /// The address to listen at.
    package var host: String
    /// The port to listen on; 0 for any free one.
    package var port: Int
    /// Who is answered.
    package var tokens: AccessTokens
    /// What a client may do.
    package var limits: ServingLimits
    /// The program that renders in processes of its own; `nil` where this process renders.
    package var program: String?

    /// Makes settings; without a host, only programs on the same machine are answered.
    package init(
      purpose: Purpose, host: String = "127.0.0.1", port: Int, tokens: AccessTokens = .none,
      limits: ServingLimits = ServingLimits(), program: String? = nil
    ) {
      self.purpose = purpose
      self.host = host
      self.port = port
      self.tokens = tokens
      self.limits = limits
      self.program = program
    }
  }

  private let settings: Settings
  private let logger: Logger
  private let watch: ProjectWatch
  private let pool: RenderingPool
  private let routes: ServiceRoutes

  /// Opens the project.
  ///
  /// - Throws: `ProjectError` where a service of briefings is to start with a project that cannot be used.
  package init(_ origin: Project.Origin, settings: Settings, logger: Logger) throws(ProjectError) {
    self.settings = settings
    self.logger = logger
    let limits = settings.limits
    watch = try ProjectWatch(
      origin, start: settings.purpose == .briefings ? .sound : .any, logger: logger,
      processes: settings.program.map {
        .init(program: $0, lanes: limits.workers, patience: limits.rendering, memory: limits.memory)
      })
    let registry = PrometheusRegistry(help: ServiceMeasures.help)
    let measures = ServiceMeasures(registry)
    pool = RenderingPool(settings.limits, measures: measures)
    routes = ServiceRoutes(
      watch: watch, pool: pool, measures: measures, registry: registry, limits: settings.limits, tokens: settings.tokens,
      purpose: settings.purpose, maker: try PageMaker())
  }

  /// Serves until the process is asked to stop (SIGTERM, SIGINT); answers under way are finished first.
  ///
  /// - Parameter started: called with the address as soon as connections are taken.
  /// - Throws: `ProjectError` where the address cannot be had.
  package func run(started: @escaping @Sendable (String) -> Void) async throws(ProjectError) {
    watch.start(settings.purpose == .preview ? .preview : .service)
    try await Listening(host: settings.host, port: settings.port, limits: settings.limits)
      .run(routes.responder(), with: Farewell(watch: watch, pool: pool), logger, started: started)
  }
}

/// Stops before the server does: streams of events end, no new rendering is taken, those under way are finished.
private struct Farewell: ServiceLifecycle.Service {
  let watch: ProjectWatch
  let pool: RenderingPool

  func run() async throws {
    try await gracefulShutdown()
    watch.stop()
    await pool.finish()
  }
}
