public import Scheduling

/// One issue of a briefing, as it was made: rendered once, its bytes kept under their SHA-256.
public struct Issue: Hashable, Sendable, Codable {
  /// Who let it go, and when.
  public struct Approval: Hashable, Sendable, Codable {
    /// The name that was given.
    public var by: String
    /// When.
    public var at: Instant

    /// Makes an approval.
    public init(by: String, at: Instant) {
      self.by = by
      self.at = at
    }
  }

  /// Which issue of which briefing.
  public var key: IssueKey
  /// Name of the style.
  public var style: String
  /// Name of the file, as a reader sees it.
  public var fileName: String
  /// SHA-256 of the PDF, in hexadecimal.
  public var sha256: String
  /// SHA-256 of the figures it shows, in hexadecimal: the same figures make no new issue.
  public var dataDigest: String
  /// Number of pages.
  public var pages: Int
  /// When it was made.
  public var madeAt: Instant
  /// Who approved it; `nil` where nobody has, or nobody had to.
  public var approval: Approval?
  /// Why an earlier issue was corrected; `nil` for the first.
  public var correction: String?
  /// What was found when it was made and did not keep it from leaving.
  public var findings: [String]

  /// Makes an issue.
  public init(
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
