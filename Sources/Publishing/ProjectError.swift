package import Statistics

/// Why a project cannot be used, with everything that was found at once.
package struct ProjectError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The status the command ends with.
  package var status: ExitStatus
  /// What was found; at least one error.
  package var findings: [Finding]

  /// Makes an error.
  package init(_ status: ExitStatus, _ findings: [Finding]) {
    self.status = status
    self.findings = findings
  }

  /// Makes an error of one finding.
  package init(_ status: ExitStatus, at place: SourcePlace? = nil, _ message: String, remedy: String? = nil) {
    self.init(status, [Finding(.error, at: place, message, remedy: remedy)])
  }

  /// One line for each finding.
  package var description: String {
    findings.map(\.description).joined(separator: "\n")
  }

  /// What was found, in one line, with places and without severities: why one briefing of many could not be made.
  package var reasons: String {
    findings.map { finding in (finding.place.map { "\($0): " } ?? "") + finding.message }.joined(separator: "; ")
  }
}
