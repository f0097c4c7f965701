/// Whether someone must agree before a briefing leaves.
package enum Approval: Hashable, Sendable {
  /// It leaves as soon as it is due and its figures are there.
  case notNeeded
  /// One of these must agree to exactly what leaves; drafts go to them and to no one else.
  case required([Approver])
}

/// Somebody who may release a briefing.
package struct Approver: Hashable, Sendable {
  /// The name given to `gazetteer approve --by`.
  package var name: String
  /// Where drafts are sent; `nil` for an approver who looks at them in another way.
  package var email: String?

  /// Makes an approver.
  package init(name: String, email: String? = nil) {
    self.name = name
    self.email = email
  }
}
