import ProgramTesting

/// The command as it is installed, run as a user runs it.
enum Command {
  static func run(_ arguments: String..., in folder: TemporaryFolder? = nil) throws -> Program.Outcome {
    try Program.run(try Program.built("gazetteer"), arguments, in: folder?.path)
  }

  /// A line of a shell with the command as `"$0"`.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run("bash", ["-c", line, try Program.built("gazetteer")], in: folder.path)
  }
}
