import Languages
import Testing

@testable import Statistics

/// Values of one series that differ and would read alike.
struct CloseReadingTests {
  private static let people = Unit(id: "PERSON", kind: .count, name: [.english: "people", .chinese: "人"])

  private func population(_ text: String) throws -> Observation {
    let number = try DecimalText.parse(text)
    return Observation(
      region: "a", indicator: "p", period: .year(2023), value: number.value, decimals: number.decimals, unit: "PERSON",
      multiplier: 6)
  }

  @Test func `a population in millions reads alike as a label, and not with five figures`() throws {
    let (one, other) = (try population("1.088"), try population("1.091"))
    #expect(one.reads(like: other, in: .label, unit: Self.people, language: .english))
    #expect(!one.reads(like: other, in: .close, unit: Self.people, language: .english))
    #expect(one.reading(.close, unit: Self.people, language: .english).bare == "1.088")
    #expect(one.reading(.label, unit: Self.people, language: .english).bare == "1.09")
  }

  @Test func `equal values may read alike`() throws {
    let one = try population("1.088")
    #expect(!one.reads(like: one, in: .label, unit: Self.people, language: .english))
  }
}
