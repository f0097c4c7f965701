import Languages
import Statistics
import Testing

@testable import Briefings

struct TextTemplateTests {
  private let sample = SampleFacts.shared
  private let indicators: Set<String> = [
    "film_revenue", "film_tax", "film_large_revenue", "film_studios", "visitors", "gdp", "gdp.growth", "industrial_fund",
  ]

  private func resolved(_ text: String, _ region: String = "hengdian", _ language: Language = .english) throws -> Sentence? {
    let sample = sample
    let template = try TextTemplate.parse(text, indicators: indicators)
    return template.resolved(
      in: TextTemplate.Context(
        region: sample.region(region), parent: sample.region("zhejiang"), period: .months(from: 2022, 1, count: 8),
        language: language
      ) { sample.fact(region, $0) })
  }

  @Test(arguments: [
    ("{film_tax}", "773 million yuan"), ("{film_tax.growth}", "18.55%"), ("{film_tax.movement}", "Rose by 18.55%"),
    ("{film_tax.basis}", "On a year earlier"), ("{film_tax.period}", "January–August 2022"),
    ("{film_tax.when}", "In the first eight months of 2022"), ("{film_tax.earlier}", "652 million yuanᵈ"),
    ("{film_tax.change}", "121 million yuanᵈ"), ("{film_tax.name}", "Tax revenue of Hengdian’s film and television cluster"),
    ("{film_studios.aim}", "29 studiosᵗ"), ("{region}", "Hengdian"), ("{parent}", "Zhejiang"), ("{period}", "January–August 2022"),
    ("{share film_tax of film_revenue}", "4.9%ᵈ"), ("{times film_large_revenue of film_revenue}", "Almost four times"),
  ])
  func `what a placeholder stands for in English`(text: String, words: String) throws {
    #expect(try resolved(text)?.string.visible == words)
  }

  @Test(arguments: [
    ("{film_tax}", "7.73亿元"), ("{film_tax.growth}", "18.55%"), ("{film_tax.movement}", "增长18.55%"), ("{film_tax.basis}", "同比"),
    ("{film_tax.when}", "2022年1—8月"), ("{film_tax.earlier}", "6.52亿元ᵈ"), ("{film_studios.aim}", "29座ᵗ"), ("{region}", "横店"),
    ("{share film_tax of film_revenue}", "4.9%ᵈ"), ("{times film_large_revenue of film_revenue}", "接近四倍"),
  ])
  func `what a placeholder stands for in Chinese`(text: String, words: String) throws {
    #expect(try resolved(text, "hengdian", .chinese)?.string.visible == words)
  }

  @Test func `a sentence with its figures`() throws {
    let text = "Tax came to {film_tax}[, or {share film_tax of film_revenue} of revenue]. It {film_tax.movement}."
    #expect(
      try resolved(text)?.string.visible == "Tax came to 773 million yuan, or 4.9%ᵈ of revenue. It rose by 18.55%.")
  }

  @Test func `a sentence without its figure is left out, the others stay`() throws {
    #expect(try resolved("First. {region} had {visitors}. Last, {film_tax}.")?.string.visible == "First. Last, 773 million yuan.")
    #expect(try resolved("税收{film_tax}。游客{visitors}。完。", "hengdian", .chinese)?.string.visible == "税收7.73亿元。完。")
    #expect(try resolved("{visitors} came.") == nil)
  }

  @Test func `a clause in brackets is left out alone`() throws {
    #expect(try resolved("Tax came to {film_tax}[, with {visitors}].")?.string.visible == "Tax came to 773 million yuan.")
    #expect(try resolved("As published [1], {film_tax}.")?.string.visible == "As published [1], 773 million yuan.")
  }

  @Test func `braces are doubled, bold is starred`() throws {
    #expect(try resolved("A {{brace}} stays.")?.string == "A {brace} stays.")
    let bold = try resolved("**Tax {film_tax.earlier}** then.")?.phrase.parts
    #expect(bold == [.strong("Tax "), .strong("652\u{A0}million yuan"), .mark(.derived), .text(" then.")].merged)
  }

  @Test func `points inside numbers and abbreviations end no sentence`() throws {
    #expect(try resolved("About 3.5 of {visitors}. See p. 4 vs. all.")?.string == "See p. 4 vs. all.")
  }

  @Test func `the figures used are known`() throws {
    let made = try #require(try resolved("{share film_tax of film_revenue} and {film_tax}"))
    #expect(made.keys.map(\.indicator) == ["film_tax", "film_revenue"])
    #expect(
      try TextTemplate.parse("{region} {film_tax.growth} {film_tax}", indicators: indicators).references == [
        .region, .figure(indicator: "film_tax", .growth), .figure(indicator: "film_tax", .value),
      ])
  }

  @Test func `what must be said with a figure is a note behind its sentence`() throws {
    let made = try #require(try resolved("A fund of {industrial_fund}. More.", "yiwu"))
    let fund = try #require(sample.fact("yiwu", "industrial_fund"))
    #expect(made.phrase.notes == fund.observation.footNotes)
    #expect(made.phrase.parts.count == 3)
  }

  @Test func `a key with a dot wins over a facet`() throws {
    let template = try TextTemplate.parse("{gdp.growth}", indicators: indicators)
    #expect(template.references == [.figure(indicator: "gdp.growth", .value)])
    #expect(
      try TextTemplate.parse("{gdp.growth.growth}", indicators: indicators).references == [
        .figure(indicator: "gdp.growth", .growth)
      ])
  }

  @Test(arguments: [
    ("Tax {film_tax", TextTemplateError.Fault.unclosedPlaceholder, 4), ("Tax } x", .strayClosingBrace, 4),
    ("a {} b", .emptyPlaceholder, 2),
    ("税收{film_tex}。", .unknownIndicator("film_tex", nearest: ["film_tax"]), 3),
    ("{film_tax.grwth}", .unknownFacet("grwth", indicator: "film_tax"), 10),
    ("{share film_tax in film_revenue}", .malformedPlaceholder("share film_tax in film_revenue"), 0),
    ("{share film_tax of  filmrevenue}", .unknownIndicator("filmrevenue", nearest: ["film_revenue"]), 20),
    ("a **b", .unclosedStrong, 2), ("{a {film_tax}", .unclosedPlaceholder, 0),
    ("{zzz.growth}", .unknownIndicator("zzz", nearest: []), 1),
  ])
  func `what is wrong is told with its place`(text: String, fault: TextTemplateError.Fault, offset: Int) {
    #expect(throws: TextTemplateError(fault: fault, offset: offset)) { try TextTemplate.parse(text, indicators: indicators) }
  }

  @Test func `an error says what to do`() {
    let error = TextTemplateError(fault: .unknownIndicator("film_tex", nearest: ["film_tax"]), offset: 0)
    #expect(error.description == "there is no indicator “film_tex”; did you mean “film_tax”?")
  }
}

extension [Phrase.Part] {
  /// As a phrase keeps them.
  fileprivate var merged: [Phrase.Part] { Phrase(self).parts }
}
