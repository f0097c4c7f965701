internal import Glibc

/// Why a file could not be read or written.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was to be done with it.
  package enum Attempt: String, Hashable, Sendable {
    /// Its bytes were wanted.
    case reading = "read"
    /// It was to appear or to change.
    case writing = "written"
  }

  /// What was to be read or written.
  package var path: String
  /// What was to be done with it.
  package var attempt: Attempt
  /// What the system said.
  package var reason: String

  /// The error in a line.
  package var description: String { "\(path): cannot be \(attempt.rawValue): \(reason)" }

  /// Makes an error.
  package init(_ attempt: Attempt, _ path: String, reason: String) {
    self.attempt = attempt
    self.path = path
    self.reason = reason
  }

  /// Makes an error of what the system's `errno` says.
  package init(_ attempt: Attempt, _ path: String, errno code: Int32) {
    self.init(attempt, path, reason: String(cString: strerror(code)))
  }
}
