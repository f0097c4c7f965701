internal import Hummingbird
internal import Logging

/// What belongs to a request to a workbench, on whichever way it came: over a connection, or along a lane.
struct WorkbenchContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  /// A request over a connection.
  init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }

  /// A request without any.
  init(logger: Logger) { coreContext = .init(source: Bare(logger: logger)) }

  private struct Bare: RequestContextSource {
    var logger: Logger
  }
}
