internal import Foundation

/// A program that runs while the test goes on, to be killed or waited for.
public final class RunningProgram {
  private let process = Process()
  private let place: TemporaryFolder

  /// Starts a program of an absolute path.
  public init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    place = try TemporaryFolder(["out": "", "err": ""])
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(place.path)/out"))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(place.path)/err"))
    try process.run()
  }

  deinit { kill() }

  /// Whether it still runs.
  public var isRunning: Bool { process.isRunning }

  /// Ends it at once, without a word to it, and waits until it has gone.
  public func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Waits for its end.
  public func wait() throws -> Program.Outcome {
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Program.Outcome(
      status: status, output: String(decoding: try place.bytes("out"), as: UTF8.self),
      errors: String(decoding: try place.bytes("err"), as: UTF8.self))
  }
}
