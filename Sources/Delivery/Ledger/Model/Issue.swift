package import Scheduling

/// One issue of a briefing, as it was made: rendered once, its bytes kept under their SHA-256.
package struct Issue: Hashable, Sendable, Codable {
  /// Who let it go, and when.
  package struct Approval: Hashable, Sendable, Codable {
    /// The name that was given.
    package var by: String
    /// When.
    package var at: Instant

    /// Makes an approval.
    package init(by: String, at: Instant) {
      self.by = by
      self.at = at
    }
  }

  /// Which issue of which briefing.
  package var key: IssueKey
  /// Name of the style.
  package var style: String
  /// Name of the file, as a reader sees it.
  package var fileName: String
  /// SHA-256 of the PDF, in hexadecimal.
  package var sha256: String
  /// SHA-256 of the figures it shows, in hexadecimal: the same figures make no new issue.
  package var dataDigest: String
  /// Number of pages.
  package var pages: Int
  /// When it was made.
  package var madeAt: Instant
  /// Who approved it; `nil` if no one has, or no one had to.
  package var approval: Approval?
  /// Why an earlier issue was corrected; `nil` for the first.
  package var correction: String?
  /// What was found when it was made and did not keep it from leaving.
  package var findings: [String]

  /// Makes an issue.
  package init(
    key: IssueKey, style: String, fileName: String, sha256: String, dataDigest: String, pages: Int, madeAt: Instant,
    approval: Approval? = nil, correction: String? = nil, findings: [String] = []
  ) {
    self.key = key
    self.style = style
    self.fileName = fileName
    self.sha256 = sha256
    self.dataDigest = dataDigest
    self.pages = pages
    self.madeAt = madeAt
    self.approval = approval
    self.correction = correction
    self.findings = findings
  }
}
