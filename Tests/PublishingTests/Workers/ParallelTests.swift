import Publishing
import Synchronization
import Testing

struct ParallelTests {
  private struct Fault: Error, Equatable {
    var task: Int
  }

  @Test(arguments: [1, 2, 8]) func `each task is done once, whatever the number of threads`(_ threads: Int) {
    let done = Mutex([Int](repeating: 0, count: 100))
    Parallel.run(100, threads: threads) { next in
      while let task = next() { done.withLock { $0[task] += 1 } }
    }
    #expect(done.withLock { $0 } == [Int](repeating: 1, count: 100))
  }

  @Test func `nothing is begun after a thread has failed, and what it threw is thrown`() {
    let begun = Mutex(0)
    let fault = #expect(throws: Fault.self) {
      try Parallel.run(1_000, threads: 1) { next throws(Fault) in
        while let task = next() {
          begun.withLock { $0 += 1 }
          if task == 3 { throw Fault(task: task) }
        }
      }
    }
    #expect(fault == Fault(task: 3))
    #expect(begun.withLock { $0 } == 4)
  }

  @Test func `the other threads stop where one of them fails`() {
    let begun = Mutex(0)
    #expect(throws: Fault.self) {
      try Parallel.run(threads: 4) { mayGoOn throws(Fault) in
        while mayGoOn() {
          let count = begun.withLock { count in
            count += 1
            return count
          }
          if count == 10 { throw Fault(task: count) }
        }
      }
    }
    #expect(begun.withLock { $0 } < 1_000_000)
  }

  @Test func `no task needs no thread`() {
    Parallel.run(0, threads: 4) { next in #expect(next() == nil) }
  }
}
