internal import Foundation

/// The Python that tests may use, with the packages of `.ci/requirements.txt`: servers to send to, browsers to drive, other
/// people's readers of what we write.
public enum Python {
  /// The interpreter's path. The first call on a machine makes its environment.
  ///
  /// - Throws: `Unavailable` where it cannot be made.
  public static func interpreter() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let outcome = try Program.run("bash", [root.appendingPathComponent(".ci/python").path])
    guard outcome.status == 0, let path = outcome.outputLines.last else { throw Unavailable(reason: outcome.errors) }
    return path
  }

  /// Runs a script's text with arguments, to its end.
  public static func run(_ script: String, _ arguments: [String] = [], in folder: String? = nil) throws -> Program.Outcome {
    try Program.run(try interpreter(), ["-c", script] + arguments, in: folder)
  }

  /// Why there is no Python to test with.
  public struct Unavailable: Error {
    /// What was said when its environment was made.
    public var reason: String
  }
}
