public import Statistics

/// Why a project cannot be used, with everything that was found at once.
public struct ProjectError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The status the command ends with.
  public var status: ExitStatus
  /// What was found; at least one error.
  public var findings: [Finding]

  /// Makes an error.
  public init(_ status: ExitStatus, _ findings: [Finding]) {
    self.status = status
    self.findings = findings
  }

  /// Makes an error of one finding.
  public init(_ status: ExitStatus, at place: SourcePlace? = nil, _ message: String, remedy: String? = nil) {
    self.init(status, [Finding(.error, at: place, message, remedy: remedy)])
  }

  /// One line for each finding.
  public var description: String {
    findings.map(\.description).joined(separator: "\n")
  }

  /// What was found, in one line, with places and without severities: why one briefing of many could not be made.
  package var reasons: String {
    findings.map { finding in (finding.place.map { "\($0): " } ?? "") + finding.message }.joined(separator: "; ")
  }
}
