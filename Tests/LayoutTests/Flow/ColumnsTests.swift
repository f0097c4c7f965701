import Drawing
import Layout
import Testing

@Suite struct ColumnsTests {
  @Test(arguments: [
    (Columns.Split.sevenFour, [0, 341.34], [286.67, 158.67]),
    (.eightFour, [0, 341.34], [329.34, 158.67]),
    (.sixSix, [0, 256], [244, 244]),
    (.fourFourFour, [0, 170.67, 341.34], [158.67, 158.67, 158.67]),
    (.equal(2), [0, 256], [244, 244]),
  ])
  func `splits stand on the grid`(split: Columns.Split, lefts: [Double], widths: [Double]) throws {
    let columns = Columns(split, lefts.map { _ in [MockBlock("a", height: 10)] })
    let fragment = try #require(try columns.fit(.testing(500.004, 100)).printed)
    let groups = fragment.items.map { item -> Rect? in
      switch item {
      case .group(let group):
        if case .path(let path, _, _)? = group.items.first { path.bounds?.offset(by: group.origin) } else { nil }
      case .path(let path, _, _): path.bounds
      default: nil
      }
    }
    for (index, rect) in groups.enumerated() {
      #expect(abs((rect?.minX ?? -1) - lefts[index]) < 0.02)
      #expect(abs((rect?.width ?? -1) - widths[index]) < 0.02)
    }
    #expect(groups.count == lefts.count)
  }

  @Test func `columns are as high as the highest`() throws {
    let columns = Columns(.sixSix, [[MockBlock("a", height: 10)], [MockBlock("b", height: 30)]])
    #expect(try columns.fit(.testing(500, 100)).printed?.size.height == 30)
  }

  @Test func `each column goes on by itself`() throws {
    let columns = Columns(
      .sixSix, [[MockBlock("a", height: 0, parts: [40, 40])], [MockBlock("b", height: 0, parts: [20, 20, 20])]],
      rules: FlowRules())
    let fit = try columns.fit(.testing(500, 50))
    #expect(fit.printed?.size.height == 40)
    let second = try #require(try fit.rest?.fit(.testing(500, 50)))
    #expect(second.isWhole)
    #expect(second.printed?.size.height == 40)
  }

  @Test func `columns stay together where one of them cannot begin`() throws {
    let columns = Columns(.sixSix, [[MockBlock("a", height: 10)], [MockBlock("b", height: 60)]])
    let fit = try columns.fit(.testing(500, 50, vacancy: .shared))
    #expect(fit.refusal?.block == "b")
  }

  @Test func `more content than columns is an error`() throws {
    let space = try Space.testing(500, 50)
    #expect(throws: LayoutError.self) {
      _ = try Columns(.sixSix, [[MockBlock("a", height: 1)], [MockBlock("b", height: 1)], [MockBlock("c", height: 1)]]).fit(space)
    }
  }
}
