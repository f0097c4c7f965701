import Delivery
import Testing

@Suite struct DeliveryKeyTests {
  @Test func `another issue is another delivery`() {
    let first = DeliveryKey(
      report: "monthly", region: "yiwu", period: "2022-08", issue: 1, language: "en", channel: "mail", recipient: "a@example.org")
    var second = first
    second.issue = 2
    #expect(first != second)
  }
}
