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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files, as two pipes read one after the other can block each other.
    let place = try TemporaryFolder()
    let (outputPath, errorPath) = ("\(place.path)/out", "\(place.path)/err")
    for path in [outputPath, errorPath] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    let errors = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    try output.close()
    try errors.close()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
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
