import ArgumentParser
import Dispatch
import Glibc
import Logging
import Publishing
import Serving
import Synchronization

/// Where a service listens.
struct ServingPlace: ParsableArguments {
  @Option(help: ArgumentHelp("The port to listen on; 0 for any free one.", valueName: "n")) var port = 8080
  @Option(
    help: ArgumentHelp("The address to listen on; all but 127.0.0.1 and ::1 can be reached from other machines.", valueName: "host")
  )
  var host = "127.0.0.1"
  @Flag(help: "Log every request to standard error.") var verbose = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port needs a number from 0 to 65535, not \(port)") }
  }

  /// Serves until the process is asked to stop.
  func serve(
    _ origin: Project.Origin, for purpose: BriefingService.Settings.Purpose, tokens: AccessTokens, limits: ServingLimits
  ) throws {
    if !isLocal, tokens.isEmpty {
      printError("warning: \(host) can be reached from other machines and answers everyone; --tokens FILE asks for a token")
    }
    let service = try BriefingService(
      origin,
      settings: .init(
        purpose: purpose, host: host, port: port, tokens: tokens, limits: limits,
        program: purpose == .briefings ? Self.program : nil), logger: logger)
    try Waiting.result { () throws(ProjectError) in try await service.run(started: Self.tell) }
  }

  /// Serves spaces in a folder until the process is asked to stop.
  func serve(spacesIn home: String, tokens: [String], limits: SpaceLimits) throws {
    if !isLocal {
      printError("warning: tokens and figures pass \(host) in clear text; a proxy with TLS on this machine needs no --host")
    }
    let service = try SpaceService(
      .init(home: home, host: host, port: port, limits: limits, program: Self.program),
      tokens: SpaceTokens(files: tokens, logger: logger), logger: logger)
    try Waiting.result { () throws(ProjectError) in try await service.run(started: Self.tell) }
  }

  private var isLocal: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

  /// This program, for the processes that it starts.
  private static let program = "/proc/self/exe"

  private static func tell(_ address: String) {
    print(address)
    fflush(nil)
  }

  private var logger: Logger {
    var logger = Logger(label: "gazetteer") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = verbose ? .debug : .warning
    return logger
  }
}

/// Concurrent work that the main thread waits for, so that no other command pays for an asynchronous start.
enum Waiting {
  /// Where the work leaves how it ended.
  private final class Outcome: Sendable {
    let value = Mutex<Result<Void, ProjectError>>(.success(()))
  }

  /// The result of `work`.
  static func result(_ work: @escaping @Sendable () async throws(ProjectError) -> Void) throws(ProjectError) {
    let outcome = Outcome()
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      do throws(ProjectError) {
        try await work()
      } catch {
        outcome.value.withLock { $0 = .failure(error) }
      }
      isDone.signal()
    }
    isDone.wait()
    try outcome.value.withLock { $0 }.get()
  }
}

/// The machine's processors.
enum Processors {
  /// How many there are.
  static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
