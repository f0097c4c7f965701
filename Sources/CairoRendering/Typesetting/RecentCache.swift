/// Remembers what was used lately, at most `2 × capacity` entries: when the younger half is full, the older one is forgotten.
struct RecentCache<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The value remembered for `key`.
  mutating func value(_ key: Key) -> Value? {
    if let value = young[key] { return value }
    guard let value = old[key] else { return nil }
    remember(value, for: key)
    return value
  }

  /// Remembers a value.
  mutating func remember(_ value: Value, for key: Key) {
    if young.count >= capacity {
      old = young
      young = [:]
      young.reserveCapacity(capacity)
    }
    young[key] = value
  }
}
