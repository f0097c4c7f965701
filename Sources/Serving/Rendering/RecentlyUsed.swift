/// Values that were asked for lately, up to a total weight; what was not asked for the longest goes first.
struct RecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var value: Value
    var weight: Int
    var turn: Int
  }

  /// The largest total weight.
  let limit: Int
  /// The weight of what is there.
  private(set) var weight = 0
  private var entries: [Key: Entry] = [:]
  private var turn = 0

  /// Makes an empty cache.
  init(limit: Int) {
    self.limit = limit
  }

  /// Number of values.
  var count: Int { entries.count }

  /// The value of a key, which counts as asked for now.
  mutating func value(of key: Key) -> Value? {
    turn += 1
    entries[key]?.turn = turn
    return entries[key]?.value
  }

  /// Takes a value in. One heavier than all together may be is not kept.
  mutating func insert(_ value: Value, weight added: Int, for key: Key) {
    if let former = entries.removeValue(forKey: key) { weight -= former.weight }
    guard added <= limit else { return }
    turn += 1
    entries[key] = Entry(value: value, weight: added, turn: turn)
    weight += added
    if weight > limit { shrink() }
  }

  /// Goes down to seven eighths at once, so that finding the oldest is paid for by many insertions.
  private mutating func shrink() {
    for (key, entry) in entries.sorted(by: { $0.value.turn < $1.value.turn }) {
      guard weight > limit - limit / 8, entry.turn != turn else { return }
      entries[key] = nil
      weight -= entry.weight
    }
  }
}
