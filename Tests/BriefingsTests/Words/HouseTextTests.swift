import Languages
import Statistics
import Testing

@testable import Briefings

struct HouseTextTests {
  @Test(arguments: HouseText.Sign.allCases)
  func `every mark is explained in both languages`(sign: HouseText.Sign) {
    for text in [sign.name, sign.drawing] {
      #expect(text.text(in: .english)?.isEmpty == false)
      #expect(text.text(in: .chinese)?.isEmpty == false)
    }
    #expect(sign == .final || sign.footnote.text(in: .english)?.hasSuffix(".") == true)
    #expect(sign == .final || sign.footnote.text(in: .chinese)?.hasSuffix("。") == true)
  }

  @Test(arguments: Standing.allCases)
  func `the letter of a standing is the letter of its sign`(standing: Standing) {
    let sign = HouseText.Sign(standing)
    #expect(sign.isRaised == !standing.mark.isEmpty)
    #expect(!sign.isRaised || sign.symbol == standing.mark)
  }

  @Test func `qualifiers have signs, exact figures none`() {
    #expect(HouseText.Sign(Qualifier.exact) == nil)
    #expect(HouseText.Sign(Qualifier.about)?.symbol == "≈")
    #expect(HouseText.Sign(Qualifier.over)?.symbol == ">")
    #expect(HouseText.Sign(Qualifier.under)?.symbol == "<")
  }

  @Test(arguments: HouseText.Column.allCases)
  func `every column has a head`(column: HouseText.Column) {
    #expect(column.text.text(in: .english)?.isEmpty == false && column.text.text(in: .chinese)?.isEmpty == false)
  }

  @Test func `numbered labels`() {
    #expect(HouseText.figure(1, .english) == "Figure 1")
    #expect(HouseText.figure(1, .chinese) == "图1")
    #expect(HouseText.table(2, .english) == "Table 2")
    #expect(HouseText.table(2, .chinese) == "表2")
    #expect(HouseText.page(2, of: 5, .english) == "Page 2 of 5")
    #expect(HouseText.page(2, of: 5, .chinese) == "第2页（共5页）")
  }

  @Test func `rules of the method are whole sentences, their lead in bold`() {
    for rule in HouseText.methodRules {
      #expect(rule.lead.text(in: .english)?.hasSuffix(".") == true && rule.text.text(in: .english)?.hasSuffix(".") == true)
      #expect(rule.lead.text(in: .chinese)?.hasSuffix("。") == true && rule.text.text(in: .chinese)?.hasSuffix("。") == true)
      #expect(rule.phrase(.english).parts.first == .strong(rule.lead.text(in: .english) ?? ""))
    }
  }

  @Test func `no Latin punctuation stands in Chinese words`() {
    let texts =
      HouseText.methodRules.flatMap { [$0.lead, $0.text] } + HouseText.Sign.allCases.flatMap { [$0.name, $0.footnote] }
    for text in texts {
      #expect(text.text(in: .chinese)?.contains { ",;:()!?".contains($0) } == false, "\(text.text(in: .chinese) ?? "")")
    }
  }
}
