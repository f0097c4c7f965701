import Findings
import FoundationEssentials
import Languages
import Statistics
import Testing

@Suite struct SpeedTests {
  @Test func `3,200 counties of ten indicators and ten years are each asked in milliseconds`() {
    var figures: [Observation] = []
    figures.reserveCapacity(320_000)
    for region in 0..<3200 {
      for indicator in 0..<10 {
        for year in 2014...2023 {
          let value = 1000 + (region * 7919 + indicator * 104_729 + year * 1_299_709) % 977
          figures.append(
            Observation(region: "R\(region)", indicator: "I\(indicator)", period: .year(year), value: Decimal(value), unit: "TONNE")
          )
        }
      }
    }
    let regions = (0..<3200).map { Region(id: "R\($0)", name: LocalizedText(stringLiteral: "R\($0)"), parent: "P") }
    let index = DatasetIndex(Sample.data(figures, regions: regions))
    let clock = ContinuousClock()
    var field: PeerIndex?
    let making = clock.measure { field = PeerIndex(index) }
    guard let field else { return }
    _ = field.findings(about: "R0")
    var found = 0
    let asking = clock.measure { for region in 1...100 { found += field.findings(about: "R\(region)").all.count } }
    #expect(found > 1000)
    // Tests are not optimised and the machine may be busy: this catches what grows with the number of regions.
    #expect(asking / 100 < .milliseconds(500), "\(asking / 100) a region, after \(making)")
  }
}
