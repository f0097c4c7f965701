internal import NIOCore
internal import Synchronization

/// Pages that were made lately: as long as nothing of the project changes, the same choice is the same page.
final class PageShelf: Sendable {
  /// What a page is made from.
  struct Key: Hashable, Sendable {
    /// Counts the changes of the project.
    var revision: Int
    /// What the address asks for.
    var choice: PageChoice
  }

  private let pages = Mutex(RecentlyUsed<Key, TaggedBytes>(limit: 16 << 20))

  /// The page of a key, if it is still there.
  func page(_ key: Key) -> TaggedBytes? { pages.withLock { $0.value(of: key) } }

  /// Keeps a page.
  func keep(_ page: TaggedBytes, for key: Key) {
    pages.withLock { $0.insert(page, weight: page.weight, for: key) }
  }
}
