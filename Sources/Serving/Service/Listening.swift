internal import Glibc
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import Publishing
internal import ServiceLifecycle
internal import UnixSignals

/// Runs services until the process is asked to stop (SIGTERM, SIGINT), and says in the words of the program why they could not begin.
struct Listening: Sendable {
  /// The address.
  var host: String
  /// The port.
  var port: Int
  /// Seconds that running answers get after the process was asked to stop.
  var stopping: Int

  /// Runs services.
  ///
  /// - Throws: `ProjectError` where the address cannot be had, or a service has ended.
  func run(_ services: [any ServiceLifecycle.Service], _ logger: Logger) async throws(ProjectError) {
    var configuration = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(stopping)
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
