import NIOCore
import Statistics
import Testing

@testable import Serving

@Suite struct RecentlyUsedTests {
  @Test func `what was not asked for the longest goes first`() {
    var cache = RecentlyUsed<String, Int>(limit: 10)
    for (name, value) in [("a", 1), ("b", 2), ("c", 3)] { cache.insert(value, weight: 3, for: name) }
    #expect(cache.value(of: "a") == 1)
    cache.insert(4, weight: 3, for: "d")
    #expect(cache.value(of: "b") == nil)
    #expect(cache.value(of: "a") == 1)
    #expect(cache.value(of: "d") == 4)
    #expect(cache.weight <= 10)
  }

  @Test(arguments: [1, 33_000, 65_536, 65_537, 500_000]) func `a kept file weighs the memory that it takes, not its bytes`(
    count: Int
  ) {
    let bytes = [UInt8](repeating: 7, count: count)
    // A buffer has room for a power of two: half of it may be unused, but is taken.
    let file = RenderedFile(bytes, period: .year(2021))
    #expect(Artifact.file(file).weight >= file.bytes.storageCapacity && file.bytes.storageCapacity >= count)
    let page = TaggedBytes(bytes)
    #expect(page.weight >= page.bytes.storageCapacity && page.bytes.storageCapacity >= count)
  }

  @Test func `what is too heavy is not kept, and what comes again counts once`() {
    var cache = RecentlyUsed<String, Int>(limit: 10)
    cache.insert(1, weight: 11, for: "heavy")
    #expect(cache.count == 0)
    cache.insert(1, weight: 4, for: "a")
    cache.insert(2, weight: 5, for: "a")
    #expect(cache.weight == 5)
    #expect(cache.value(of: "a") == 2)
  }
}
