import Delivery
import Languages
import Statistics
import Testing

@Suite struct DeliveryKeyTests {
  @Test func `another issue is another delivery`() {
    let first = DeliveryKey(
      report: "monthly", region: "yiwu", period: .month(2022, 8), issue: 1, language: .english, channel: "mail",
      recipient: "a@example.org")
    var second = first
    second.issue = 2
    #expect(first != second)
  }
}
