import Charting
import ChartingTesting
import Drawing
import Statistics
import Testing

@Suite struct StackGapTests {
  private func stack(_ parts: [[PublishedValue]]) -> Chart {
    let series = parts.enumerated().map { Specimen.yearly("Part \($0.offset)", $0.element) }
    return Chart(.stackedBars, of: series)
  }

  @Test func `a stack that lacks a part bears two dots over what is known`() throws {
    let resolved = try Specimen.resolve(stack([["100", "110", "120"], ["40", "..", "50"]]))
    #expect(resolved.texts(.missing) == [".."])
  }

  @Test func `a part left out of the data is a gap too`() throws {
    let resolved = try Specimen.resolve(stack([["100", "110", "120"], ["40", "45"]]))
    #expect(resolved.texts(.missing) == [".."])
  }

  @Test func `a whole stack bears none`() throws {
    #expect(try Specimen.resolve(stack([["100", "110"], ["40", "45"]])).texts(.missing).isEmpty)
  }
}
