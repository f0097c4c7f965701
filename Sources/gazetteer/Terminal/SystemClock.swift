import Glibc
import Publishing
import Scheduling

/// The machine's clock: read here and nowhere else, once a command.
enum SystemClock {
  /// The time now.
  static func now() -> Instant { Instant(secondsSince1970: Int64(time(nil))) }
}

/// Paths for what others call.
enum ProgramPath {
  /// The absolute path of this program.
  static func own() throws -> String { try absolute("/proc/self/exe") }

  /// The absolute path of a file or folder, links followed.
  static func absolute(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else {
      throw ProjectError(.inputUnreadable, "\(path) cannot be found: \(String(cString: strerror(errno)))")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
