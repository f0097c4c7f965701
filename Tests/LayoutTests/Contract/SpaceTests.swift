import Testing

@testable import Layout

@Suite struct SpaceTests {
  private func numbers(in space: Space, _ count: Int) -> [Int] {
    (0..<count).map { space.inner($0, width: 10, height: 10, vacancy: .fresh).element }
  }

  @Test func `thousands of blocks and the blocks in them have numbers of their own`() throws {
    let outer = try Space.testing(100, 100)
    let blocks = (0..<9000).map { outer.inner($0, width: 100, height: 100, vacancy: .fresh) }
    let inner = blocks.prefix(40).flatMap { numbers(in: $0, 5000) }
    let all = [outer.element] + blocks.map(\.element) + inner
    #expect(Set(all).count == all.count)
  }

  @Test func `five blocks one in the other have numbers that are no other block's`() throws {
    var space = try Space.testing(100, 100)
    var seen = [space.element]
    for index in [300, 4098, 1, 3, 0] {
      seen += numbers(in: space, 100)
      space = space.inner(index, width: 10, height: 10, vacancy: .fresh)
    }
    #expect(Set(seen).count == seen.count)
    #expect(seen.allSatisfy { $0 > 0 })
  }
}
