import Delivery
import Scheduling
import Testing

@Suite struct RetryRuleTests {
  private let rule = RetryRule()
  private let start = Instant(secondsSince1970: 1_000_000)

  @Test func `the wait begins with a minute, doubles, and stops growing at four hours`() {
    let delays = (1...10).map { rule.delay(after: $0, jitter: 0.5) }
    #expect(delays == [60, 120, 240, 480, 960, 1920, 3840, 7680, 14_400, 14_400])
  }

  @Test func `jitter moves a wait by an eighth at most`() {
    #expect(rule.delay(after: 9, jitter: 0) == 12_600)
    #expect(rule.delay(after: 9, jitter: 1) == 16_200)
    #expect(rule.delay(after: 1, jitter: 7) == rule.delay(after: 1, jitter: 1))
  }

  @Test func `what was refused for now is tried until five days have passed, then given up`() {
    let outcome = DeliveryOutcome.refusedForNow(.addressing, Reply(code: 451, text: "later"), "")
    var now = start
    var attempts = 1
    while attempts < 1000 {
      let verdict = rule.verdict(on: outcome, attempts: attempts, firstAttempt: start, now: now, jitter: 0.5)
      guard let next = verdict.nextAttempt else {
        #expect(verdict.state == .dead)
        #expect(verdict.reason == "given up after \(attempts) attempts: refused for now, while addressing, 451 later")
        break
      }
      #expect(verdict.state == .failed)
      now = next
      attempts += 1
    }
    #expect(now.secondsSince1970 - start.secondsSince1970 > 5 * 86_400 - 14_400)
    #expect(now.secondsSince1970 - start.secondsSince1970 <= 5 * 86_400)
    #expect(attempts == 37)
  }

  @Test func `what was refused for good is not tried again`() {
    let outcome = DeliveryOutcome.refused(.addressing, Reply(code: 550, text: "no such user"), "")
    let verdict = rule.verdict(on: outcome, attempts: 1, firstAttempt: start, now: start, jitter: 0)
    #expect(verdict == DeliveryVerdict(.dead, reason: "refused, while addressing, 550 no such user"))
  }

  @Test func `what is uncertain stays so until it is known`() {
    let verdict = rule.verdict(on: .uncertain(.confirming, "cut off"), attempts: 2, firstAttempt: start, now: start, jitter: 0.5)
    #expect(verdict.state == .uncertain)
    #expect(verdict.nextAttempt == start.advanced(bySeconds: 120))
  }
}
