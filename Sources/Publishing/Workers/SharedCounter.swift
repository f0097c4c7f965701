internal import Glibc
internal import Synchronization

/// A number that a process and its copies count up together.
final class SharedCounter {
  private let number: UnsafeMutablePointer<Atomic<Int>>

  /// Starts at 0; `nil` where the system gives no memory.
  init?() {
    let size = MemoryLayout<Atomic<Int>>.size
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0), memory != MAP_FAILED else {
      return nil
    }
    number = memory.bindMemory(to: Atomic<Int>.self, capacity: 1)
    number.initialize(to: Atomic(0))
  }

  deinit { munmap(number, MemoryLayout<Atomic<Int>>.size) }

  /// The number as it was, counted up for the next who asks.
  func next() -> Int { number.pointee.add(1, ordering: .relaxed).oldValue }
}
