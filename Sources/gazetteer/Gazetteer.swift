import ArgumentParser
internal import Diagnostics
internal import Files
import Glibc
import Publishing
internal import Serving

/// The command: statistics in, briefings out.
@main
struct Gazetteer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Turns regional statistics into briefings people trust.",
    version: ProgramVersion.current,
    subcommands: [
      RenderCommand.self, CheckCommand.self, NewCommand.self, VerifyCommand.self, ChartCommand.self, ServeCommand.self,
      PreviewCommand.self, WorkbenchCommand.self, DeliverCommand.self, LedgerCommand.self,
      FetchCommand.self, DiffCommand.self, ScheduleCommand.self, RunDueCommand.self, ApproveCommand.self,
    ])

  /// Runs the command and ends with the status of `sysexits.h` that fits.
  static func main() {
    WholeFile.ignoreWriteSignals()
    // Swift reads there what the command was called with; without it the program would do something else than it was asked to.
    guard !CommandLine.arguments.isEmpty, access("/proc/self/cmdline", R_OK) == 0 else {
      printError("error: /proc is not mounted; mount it: mount -t proc proc /proc")
      Glibc.exit(ExitStatus.inputUnreadable.rawValue)
    }
    // Asked alone, as programs do that call this one, it is told without reading what all commands understand.
    guard CommandLine.arguments.dropFirst() != ["--version"] else {
      print(ProgramVersion.current)
      return
    }
    // A service has other processes of this program work for it.
    if CommandLine.arguments.count == 3, let lanes = Int(CommandLine.arguments[2]) {
      if CommandLine.arguments[1] == RenderingHost.word { RenderingHost.run(lanes: lanes) }
      if CommandLine.arguments[1] == SpaceHost.word { SpaceHost.run(lanes: lanes) }
    }
    do {
      var command = try parseAsRoot()
      try command.run()
      // What was printed may still be on its way to a full disk; a reader that went away does not matter.
      if fflush(nil) != 0, errno != EPIPE {
        throw ProjectError(.outputUnwritable, "standard output cannot be written: \(String(cString: strerror(errno)))")
      }
    } catch let error as ProjectError {
      report(error.diagnostics)
      Glibc.exit(error.status.rawValue)
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code.isSuccess {
        print(text)
        Glibc.exit(EXIT_SUCCESS)
      }
      printError(text)
      Glibc.exit(code == .validationFailure ? ExitStatus.wrongUse.rawValue : ExitStatus.internalFault.rawValue)
    }
  }
}

extension ExitStatus: Error {}

/// Writes a line to standard error.
func printError(_ text: String) {
  StandardError.write(text + "\n")
}

/// Where progress, diagnostics and errors go.
enum StandardError {
  /// Writes text; what cannot be written is lost, as there is nowhere left to say so.
  static func write(_ text: String) {
    _ = text.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
  }
}
