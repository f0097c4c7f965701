internal import Glibc

/// Lets one thread at a time use Cairo, Pango and FreeType.
///
/// Cairo 1.16 keeps the open faces of all threads in one table. It opens a face outside that table's lock, and beyond ten open ones it
/// closes a face that another thread may be about to use: with several workers that ends, rarely, in a crash inside FreeType. Layout,
/// facts and archiving run in parallel.
final class FaceLock: @unchecked Sendable {
  /// The lock of the whole process, as the table is.
  static let shared = FaceLock()

  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  private init() {
    mutex = .allocate(capacity: 1)
    var attributes = pthread_mutexattr_t()
    pthread_mutexattr_init(&attributes)
    pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_RECURSIVE))
    pthread_mutex_init(mutex, &attributes)
    pthread_mutexattr_destroy(&attributes)
  }

  func lock() { pthread_mutex_lock(mutex) }
  func unlock() { pthread_mutex_unlock(mutex) }
}
