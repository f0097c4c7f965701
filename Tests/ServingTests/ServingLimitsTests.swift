import Serving
import Testing

@Suite struct ServingLimitsTests {
  @Test func `a request must arrive within fifteen seconds`() {
    #expect(ServingLimits().arrival == 15)
  }
}
