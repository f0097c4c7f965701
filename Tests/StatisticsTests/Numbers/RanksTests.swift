import Statistics
import Testing

@Suite struct RanksTests {
  @Test func `equal numbers share a rank, and the next is counted on`() {
    let numbers: [Decimal] = [9, 7.5, 7.50, 7, 7, 7, 1]
    #expect(numbers.descendingRanks == [1, 2, 2, 4, 4, 4, 7])
    #expect([Decimal]().descendingRanks.isEmpty)
  }
}
