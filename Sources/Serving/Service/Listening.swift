internal import Glibc
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import Publishing
internal import ServiceLifecycle
internal import UnixSignals

/// Listens at an address until the process is asked to stop (SIGTERM, SIGINT), and says in the words of the program why it could not begin.
struct Listening: Sendable {
  /// The address.
  var host: String
  /// The port; 0 for any free one.
  var port: Int
  /// What a client may do.
  var limits: ServingLimits

  /// Answers requests.
  ///
  /// - Parameters:
  ///   - responder: What answers them.
  ///   - companion: What runs as long, and ends before the server does.
  ///   - logger: Where requests are logged.
  ///   - started: Called with the address as soon as connections are taken.
  /// - Throws: `ProjectError` where the address cannot be had, or a service has ended.
  func run<Responder: HTTPResponder>(
    _ responder: Responder, with companion: any ServiceLifecycle.Service, _ logger: Logger,
    started: @escaping @Sendable (String) -> Void
  ) async throws(ProjectError) where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
    let application = Application(
      responder: responder, server: .http1(configuration: ConnectionGuard.configuration(limits)),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), backlog: 1_024,
        availableConnectionsDelegate: MaximumAvailableConnections(OpenFiles.allowing(limits.connections))),
      onServerRunning: { [host, port] channel in
        started("http://\(host.contains(":") ? "[\(host)]" : host):\(channel.localAddress?.port ?? port)/")
      },
      logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [application, companion], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(limits.stopping)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as IOError {
      throw ProjectError(
        .tryLater, "\(host):\(port) cannot be listened on: \(String(cString: strerror(error.errnoCode)))",
        remedy: "choose another port with --port")
    } catch is SocketAddressError.UnknownHost {
      throw ProjectError(.wrongUse, "\(host) is not an address of this machine")
    } catch {
      throw ProjectError(.internalFault, "the service ended: \(error)")
    }
  }
}
