internal import Foundation

/// A program that runs while the test goes on, to be killed or waited for.
public final class RunningProgram {
  private let process: SpawnedProcess
  private let place: TemporaryFolder

  /// Starts a program of an absolute path.
  public init(_ program: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil) throws {
    place = try TemporaryFolder(["out": "", "err": ""])
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(place.path)/out"))
    let errors = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(place.path)/err"))
    process = try SpawnedProcess(
      program, arguments, environment: environment, in: folder, output: output.fileDescriptor, errors: errors.fileDescriptor)
  }

  deinit { kill() }

  /// The number the system knows it by.
  public var identifier: Int32 { process.identifier }
  /// Whether it still runs.
  public var isRunning: Bool { process.isRunning }

  /// Ends it at once, without a word to it, and waits until it has gone.
  public func kill() {
    process.end()
  }

  /// Waits for its end.
  public func wait() throws -> Program.Outcome {
    let status = process.wait()
    return Program.Outcome(
      status: status, output: String(decoding: try place.bytes("out"), as: UTF8.self),
      errors: String(decoding: try place.bytes("err"), as: UTF8.self))
  }
}
