/// What kind of thing is issued: kinds are numbered, stored and sent apart from each other.
package enum IssueKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// What goes to the recipients.
  case final
  /// What waits for approval and goes to approvers only.
  case draft
  /// A message to the project's owner that something was held or is late; it has no briefing.
  case notice
}
