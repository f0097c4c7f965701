import Languages
import Statistics
import Testing

@testable import Briefings

struct StatusMarkTests {
  @Test func `every standing and every qualifier but exact has a row in the table of marks`() {
    #expect(Set(StatusMark.all.map(\.standing)) == Set(Standing.allCases))
    #expect(Set(StatusMark.all.map(\.qualifier)) == Set(Qualifier.allCases))
    #expect(Set(StatusMark.all.map(\.name)).count == StatusMark.all.count)
    #expect(Set(StatusMark.all.map(\.drawing)).count == StatusMark.all.count)
  }

  @Test(arguments: StatusMark.all)
  func `every mark that is printed is explained, and no other`(mark: StatusMark) {
    #expect((mark.explanation == nil) == mark.symbol.isEmpty)
    for language in Language.all {
      #expect(mark.explanation?[language].hasSuffix(language.rules.fullStop) != false)
    }
  }

  @Test(arguments: Standing.allCases)
  func `the letter of a standing is raised, the sign of a gap is not`(standing: Standing) {
    let mark = StatusMark(standing)
    #expect(mark.isRaised == !standing.mark.isEmpty)
    #expect(!mark.isRaised || mark.symbol == standing.mark)
  }

  @Test func `qualifiers have signs, exact figures none`() {
    #expect(StatusMark(Qualifier.exact) == nil)
    #expect(StatusMark(Qualifier.about)?.symbol == "≈")
    #expect(StatusMark(Qualifier.over)?.symbol == ">")
    #expect(StatusMark(Qualifier.under)?.symbol == "<")
    #expect(StatusMark.notPublished.symbol == "..")
  }
}
