package import Diagnostics
internal import Statistics

/// Why a project cannot be used, with everything that was found at once.
package struct ProjectError: Error, Hashable, Sendable, Codable, CustomStringConvertible {
  /// The status the command ends with.
  package var status: ExitStatus
  /// What was found; at least one error.
  package var diagnostics: [Diagnostic]

  /// Makes an error.
  package init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// Makes an error of one diagnostic.
  package init(_ status: ExitStatus, at location: SourceLocation? = nil, _ message: String, remedy: String? = nil) {
    self.init(status, [Diagnostic(.error, at: location, message, remedy: remedy)])
  }

  /// One line for each diagnostic.
  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }

  /// What was found, in one line, with places and without severities: why one briefing of many could not be made.
  package var reasons: String {
    diagnostics.map { diagnostic in (diagnostic.location.map { "\($0): " } ?? "") + diagnostic.message }.joined(separator: "; ")
  }
}
