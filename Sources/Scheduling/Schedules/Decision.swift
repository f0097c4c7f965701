package import Statistics

/// What is to be done about one period of a report now, and why.
package struct Decision: Hashable, Sendable {
  /// What is to be done.
  package enum Action: Hashable, Sendable {
    /// Nothing: it is not due yet.
    case wait
    /// Nothing: figures are lacking, these.
    case waitForFigures([String])
    /// A draft is to go to the approvers.
    case sendDraft([Approver])
    /// Nothing: the draft is with the approvers since then.
    case waitForApproval([Approver], since: Instant)
    /// Nothing: it may not leave before then.
    case holdUntil(Instant)
    /// It is to be made and sent, once no other worker has it and it need not be waited for.
    case issue
    /// Nothing: it has been issued, under this number.
    case issued(Int, at: Instant)
    /// Nothing: the figures are those of that period's issue.
    case unchanged(since: Period)
    /// Nothing any more: every try went wrong, the last for this reason.
    case givenUp(String)
    /// Nothing, ever: it was missed, and too many periods have fallen due since.
    case missed
  }

  /// The report.
  package var report: String
  /// The period.
  package var period: Period
  /// When it falls, or fell, due.
  package var due: Instant
  /// The deadline, if there is one.
  package var deadline: Instant?
  /// What is to be done.
  package var action: Action
  /// Whether its owner is to be notified now that the deadline has passed.
  package var reminder: Reminder
  /// Why its last try was held, if it was.
  package var held: History.Hold?
  /// Who agreed to it, if anyone did.
  package var approval: History.Consent?
  /// What a worker does about it at this moment, or waits to do again.
  package var work: History.Work.State?
  /// Figures that are lacking now, of what was missed.
  package var lacking: [String] = []
  /// Why the issue corrects the one before, if it does.
  package var correction: String?

  /// Whether the owner is to be notified that a deadline passed.
  package enum Reminder: Hashable, Sendable {
    /// There is no reason to.
    case none
    /// Now.
    case due
    /// The owner knows already.
    case given
  }
}
