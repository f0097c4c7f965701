import Drawing
import DrawingTesting
import Layout
import Testing

@Suite struct BalancedColumnsTests {
  private func blocks(_ count: Int) -> [any Block] {
    (0..<count).map { MockBlock("\($0)", height: 20) }
  }

  @Test func `columns are about equally high`() throws {
    let fragment = try #require(try BalancedColumns(2, blocks(6)).fit(.testing(500, 400)).printed)
    #expect(fragment.size.height == 60)
  }

  @Test func `the order goes down each column`() throws {
    let paragraphs: [any Block] = (0..<4).map { Paragraph(RichText("p\($0)")) }
    let found = texts(try #require(try BalancedColumns(2, paragraphs).fit(.testing(500, 400)).printed).items)
    #expect(found.map(\.text) == ["p0", "p1", "p2", "p3"])
    #expect(found.map { $0.at.x > 200 } == [false, false, true, true])
  }

  @Test func `what does not fit goes on`() throws {
    let fit = try BalancedColumns(2, blocks(10)).fit(.testing(500, 60))
    #expect(fit.printed?.size.height == 60)
    #expect(try fit.rest?.fit(.testing(500, 60)).printed?.size.height == 40)
  }

  @Test func `what fits nowhere is refused`() throws {
    #expect(try BalancedColumns(2, blocks(2)).fit(.testing(500, 10, vacancy: .shared)).refusal != nil)
  }
}
