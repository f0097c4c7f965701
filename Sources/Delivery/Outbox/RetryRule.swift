package import Scheduling

/// When something that was not taken is tried again, and when it is given up: after a minute, then twice as long each time up to
/// four hours, for five days.
package struct RetryRule: Hashable, Sendable {
  /// Time before the second attempt, in seconds.
  package var first: Int64
  /// Longest time between two attempts, in seconds.
  package var longest: Int64
  /// Time from the first attempt until nothing more is tried, in seconds.
  package var patience: Int64

  /// Makes a rule.
  package init(first: Int64 = 60, longest: Int64 = 4 * 3600, patience: Int64 = 5 * 86_400) {
    self.first = first
    self.longest = longest
    self.patience = patience
  }

  /// Time until the next attempt, in seconds.
  ///
  /// - Parameters:
  ///   - attempts: how many there were, from 1.
  ///   - jitter: from 0 up to 1: spreads the next attempts over the quarter around the time itself, so that what failed together
  /// does not come back together.
  package func delay(after attempts: Int, jitter: Double) -> Int64 {
    var delay = first
    for _ in 1..<max(attempts, 1) where delay < longest { delay *= 2 }
    let spread = Double(min(delay, longest)) * (0.875 + 0.25 * min(max(jitter, 0), 1))
    return max(1, Int64(spread.rounded()))
  }

  /// Where a delivery goes after an attempt.
  ///
  /// - Parameters:
  ///   - outcome: how the attempt ended.
  ///   - attempts: how many there were, this one among them.
  ///   - firstAttempt: when the first began.
  ///   - now: when this one ended.
  ///   - jitter: from 0 up to 1.
  package func verdict(
    on outcome: DeliveryOutcome, attempts: Int, firstAttempt: Instant, now: Instant, jitter: Double
  ) -> DeliveryVerdict {
    switch outcome {
    case .accepted: return DeliveryVerdict(.sent)
    case .refused: return DeliveryVerdict(.dead, reason: outcome.words)
    case .refusedForNow, .blocked, .uncertain:
      let next = now.advanced(bySeconds: delay(after: attempts, jitter: jitter))
      guard next <= firstAttempt.advanced(bySeconds: patience) else {
        return DeliveryVerdict(.dead, reason: "given up after \(attempts) attempts: \(outcome.words)")
      }
      if case .uncertain = outcome { return DeliveryVerdict(.uncertain, nextAttempt: next, reason: outcome.words) }
      return DeliveryVerdict(.failed, nextAttempt: next, reason: outcome.words)
    }
  }
}

extension DeliveryOutcome {
  /// How it ended, in a line.
  var words: String {
    let said = reply.map { "\($0.code) \($0.text)" }
    let known = explanation.flatMap { $0.isEmpty ? nil : $0 }
    let place = stage.map { "while \($0.rawValue)" }
    return [ending.rawValue, place, said ?? known].compactMap(\.self).joined(separator: ", ")
  }
}
