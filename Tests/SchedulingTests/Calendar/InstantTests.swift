import Scheduling
import Testing

@Suite struct InstantTests {
  @Test func `a later instant comes after an earlier one`() {
    let noon = Instant(secondsSince1970: 43_200)
    #expect(noon < noon.advanced(bySeconds: 1))
    #expect(noon.advanced(bySeconds: -43_200).secondsSince1970 == 0)
  }
}
