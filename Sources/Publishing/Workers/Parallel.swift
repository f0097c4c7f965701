internal import Dispatch
internal import Synchronization

/// Work that several threads of this process share.
package enum Parallel {
  /// Does the same on each of some threads, which takes steps as long as it may go on: once one of them has failed, none may.
  ///
  /// - Throws: What the first that failed threw.
  package static func run<Failure: Error>(
    threads: Int, _ work: @Sendable (_ mayGoOn: @escaping @Sendable () -> Bool) throws(Failure) -> Void
  ) throws(Failure) {
    let failure = Mutex(Failure?.none)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      do throws(Failure) {
        try work { failure.withLock { $0 == nil } }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Does tasks 0 to `count` on some threads, each task once. A thread asks for the number of its next task until there is none,
  /// or until another thread has failed.
  ///
  /// - Throws: What the first thread that failed threw.
  package static func run<Failure: Error>(
    _ count: Int, threads: Int, _ work: @Sendable (_ next: () -> Int?) throws(Failure) -> Void
  ) throws(Failure) {
    let claims = Atomic(0)
    try run(threads: min(threads, count)) { mayGoOn throws(Failure) in
      try work {
        guard mayGoOn() else { return nil }
        let task = claims.add(1, ordering: .relaxed).oldValue
        return task < count ? task : nil
      }
    }
  }
}
