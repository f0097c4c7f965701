internal import Foundation

/// Programs run as a user runs them.
public enum Program {
  /// How a program ended and what it said.
  public struct Outcome: Hashable, Sendable {
    /// The exit status, or the number of the signal that ended it, negative.
    public var status: Int32
    /// What came on standard output.
    public var output: String
    /// What came on standard error.
    public var errors: String

    /// Standard output, line by line.
    public var outputLines: [String] { output.split(separator: "\n").map(String.init) }
    /// Standard error, line by line.
    public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// Runs a program of the path, or of an absolute path, to its end.
  public static func run(_ program: String, _ arguments: [String], in folder: String? = nil) throws -> Outcome {
    // Files, as two pipes read one after the other can block each other.
    let place = try TemporaryFolder(["out": "", "err": ""])
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(place.path)/out"))
    let errors = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(place.path)/err"))
    let status = try SpawnedProcess(
      program, arguments, in: folder, output: output.fileDescriptor, errors: errors.fileDescriptor
    ).wait()
    try output.close()
    try errors.close()
    return Outcome(
      status: status, output: String(decoding: try place.bytes("out"), as: UTF8.self),
      errors: String(decoding: try place.bytes("err"), as: UTF8.self))
  }

  /// The program of this package with this name, which is built beside the tests.
  public static func built(_ name: String) throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/\(name)"
  }
}
