/// What the arguments ask for.
struct Wish: Sendable {
  /// How many series at least.
  var series: Int
  /// The first seed.
  var from: UInt64 = 1000
  /// Of one data set in so many briefings are composed too; none where it is 0.
  var composedOneIn = 5

  /// Reads the arguments; `nil` where they make no sense.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    guard let first = rest.popFirst().flatMap({ Int($0) }), first > 0 else { return nil }
    series = first
    while let option = rest.popFirst() {
      switch option {
      case "--pages":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count >= 0 else { return nil }
        composedOneIn = count
      case "--from":
        guard let seed = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
        from = seed
      default: return nil
      }
    }
  }
}
