/// Gives each place of a file a number, the same for the same place.
struct PlaceTable {
  /// A place in whole quanta: ten-millionths of a degree, or as fine a part of a plane.
  struct Place: Hashable, Sendable {
    var x: Int32
    var y: Int32

    fileprivate var key: UInt64 { UInt64(UInt32(bitPattern: x)) << 32 | UInt64(UInt32(bitPattern: y)) }
  }

  private(set) var places: [Place] = []
  /// Numbers by hash, each plus one; 0 where there is none.
  private var slots: [Int32]
  private let mask: Int

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
    places.reserveCapacity(capacity)
  }

  mutating func number(of place: Place) -> Int32 {
    var hash = place.key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let known = slots[slot] - 1
      if places[Int(known)] == place { return known }
      slot = (slot + 1) & mask
    }
    places.append(place)
    slots[slot] = Int32(places.count)
    return Int32(places.count - 1)
  }
}
