import Drawing
import Layout
import Testing

@Suite struct StackTests {
  @Test func `blocks stand below each other, tops on the grid`() throws {
    let stack = Stack([MockBlock("a", height: 10), MockBlock("b", height: 21), MockBlock("c", height: 4)])
    let fragment = try #require(try stack.fit(.testing(100, 200)).printed)
    #expect(fragment.tops == [0, 12, 36])
    #expect(fragment.size == Size(width: 100, height: 40))
  }

  @Test func `text snaps to the half step`() throws {
    let stack = Stack([MockBlock("a", height: 9), MockBlock("b", height: 9, rules: FlowRules(snap: .halfStep))])
    #expect(try stack.fit(.testing(100, 200)).printed?.tops == [0, 10])
  }

  @Test func `between two margins the larger counts`() throws {
    let wide = Margin(before: Gap(8), after: Gap(20))
    let stack = Stack([MockBlock("a", height: 10, margin: wide), MockBlock("b", height: 10, margin: wide)])
    #expect(try stack.fit(.testing(100, 200)).printed?.tops == [0, 32])
  }

  @Test(arguments: [(-1.0, 24.0), (0, 28), (0.5, 32), (1, 36)])
  func `gaps give way with looseness`(looseness: Double, top: Double) throws {
    let margin = Margin(before: .none, after: Gap(least: 14, preferred: 18, most: 26))
    let stack = Stack([MockBlock("a", height: 10, margin: margin), MockBlock("b", height: 10)])
    let space = try Space.testing(100, 200, context: .testing(looseness: looseness))
    #expect(try stack.fit(space).printed?.tops.last == top)
  }

  @Test func `what does not fit moves on`() throws {
    let stack = Stack([MockBlock("a", height: 60), MockBlock("b", height: 60), MockBlock("c", height: 8)])
    let fit = try stack.fit(.testing(100, 100))
    #expect(fit.printed?.size.height == 60)
    let rest = try #require(fit.rest)
    #expect(rest.name == "b")
    #expect(try rest.fit(.testing(100, 100)).printed?.tops == [0, 60])
  }

  @Test func `a block is cut where it may be, and its rest comes first`() throws {
    let stack = Stack([MockBlock("a", height: 40), MockBlock("b", height: 0, parts: [20, 20, 20]), MockBlock("c", height: 8)])
    let fit = try stack.fit(.testing(100, 84))
    #expect(fit.printed?.size.height == 80)
    #expect(try fit.rest?.fit(.testing(100, 84)).printed?.tops == [0, 20])
  }

  @Test func `a block kept together moves on whole`() throws {
    let stack = Stack([MockBlock("a", height: 40), MockBlock("b", height: 0, parts: [20, 20, 20]).keptTogether()])
    let fit = try stack.fit(.testing(100, 84))
    #expect(fit.printed?.size.height == 40)
    #expect(try fit.rest?.fit(.testing(100, 84)).isWhole == true)
  }

  @Test func `a block kept together that no page can hold is cut and reported`() throws {
    let stack = Stack([MockBlock("b", height: 0, parts: [60, 60]).keptTogether()])
    let fit = try stack.fit(.testing(100, 84))
    #expect(fit.printed?.size.height == 60)
    #expect(fit.printed?.diagnostics == [LayoutDiagnostic(.keepRuleBroken, block: "b")])
  }

  @Test func `a heading follows its text to the next page`() throws {
    let stack = Stack([
      MockBlock("a", height: 40), MockBlock("h1", height: 8).keptWithNext(), MockBlock("h2", height: 8).keptWithNext(),
      MockBlock("b", height: 60),
    ])
    let fit = try stack.fit(.testing(100, 100))
    #expect(fit.printed?.size.height == 40)
    #expect(fit.rest?.name == "h1")
    #expect(try fit.rest?.fit(.testing(100, 100)).printed?.tops == [0, 8, 16])
  }

  @Test func `a heading stays where its text begins`() throws {
    let stack = Stack([MockBlock("h", height: 8).keptWithNext(), MockBlock("b", height: 0, parts: [40, 40, 40])])
    #expect(try stack.fit(.testing(100, 60)).printed?.tops == [0, 8])
  }

  @Test func `a heading whose text needs a page of its own gives way`() throws {
    let stack = Stack([MockBlock("h", height: 8).keptWithNext(), MockBlock("b", height: 100)])
    let fit = try stack.fit(.testing(100, 100))
    #expect(fit.printed?.size.height == 8)
    #expect(fit.printed?.diagnostics.map(\.finding) == [.keepRuleBroken])
    #expect(try fit.rest?.fit(.testing(100, 100)).isWhole == true)
  }

  @Test func `a heading at the end of everything stays`() throws {
    let stack = Stack([MockBlock("a", height: 8), MockBlock("h", height: 8).keptWithNext()])
    #expect(try stack.fit(.testing(100, 100)).isWhole)
  }

  @Test func `a block that starts a page waits for one`() throws {
    let stack = Stack([MockBlock("a", height: 8), MockBlock("b", height: 8).startingPage(), MockBlock("c", height: 8)])
    let fit = try stack.fit(.testing(100, 100))
    #expect(fit.printed?.size.height == 8)
    #expect(try fit.rest?.fit(.testing(100, 100)).printed?.tops == [0, 8])
  }

  @Test func `a block begins only where enough is left`() throws {
    let stack = Stack([MockBlock("a", height: 60), MockBlock("b", height: 0, parts: [10, 10, 10, 10, 10]).needing(48)])
    #expect(try stack.fit(.testing(100, 104)).printed?.size.height == 60)
    #expect(try stack.fit(.testing(100, 108)).printed?.size.height == 100)
  }

  @Test func `what fits no empty page is an error with both sizes`() throws {
    let space = try Space.testing(100, 50)
    #expect(
      throws: LayoutError(
        block: "a",
        problem: .doesNotFit(
          needed: Size(width: 100, height: 60), available: Size(width: 100, height: 50), reason: "does not split"))
    ) {
      _ = try Stack([MockBlock("a", height: 60)]).fit(space)
    }
  }

  @Test func `in a shared space what does not fit is refused with its name`() throws {
    let fit = try Stack([MockBlock("a", height: 60)]).fit(.testing(100, 50, vacancy: .shared))
    #expect(fit.refusal == Refusal(needed: Size(width: 100, height: 60), reason: "does not split", block: "a"))
  }

  @Test func `a fragment that exceeds its space is an error`() throws {
    let space = try Space.testing(100, 50)
    #expect(
      throws: LayoutError(
        block: "faulty",
        problem: .exceedsSpace(fragment: Size(width: 100, height: 51), available: Size(width: 100, height: 50)))
    ) {
      _ = try Stack([FaultyBlock(fault: .exceeds)]).fit(space)
    }
  }

  @Test func `a part without progress is an error`() throws {
    let space = try Space.testing(100, 50)
    #expect(
      throws: LayoutError(block: "faulty", problem: .makesNoProgress(available: Size(width: 100, height: 50)))
    ) {
      _ = try Stack([FaultyBlock(fault: .noProgress)]).fit(space)
    }
  }

  @Test func `a spacer vanishes at the top of a page`() throws {
    #expect(try Stack([Spacer(30), MockBlock("a", height: 8)]).fit(.testing(100, 100)).printed?.tops == [0])
    #expect(
      try Stack([MockBlock("a", height: 8), Spacer(30), MockBlock("b", height: 8)]).fit(.testing(100, 100)).printed?.tops
        == [0, 40])
  }
}
