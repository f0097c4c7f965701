/// Maps a value to its place along an axis: the part of the way from the start of the axis to its end.
///
/// A scale is immutable: it is trained once on all data of a chart, then only asked.
public protocol Scale<Value>: Sendable {
  /// What is placed.
  associatedtype Value

  /// The part of the way, 0 at the start and 1 at the end of the axis; `nil` for a value that has no place on it.
  func fraction(of value: Value) -> Double?

  /// The values that are marked along the axis, in order.
  var ticks: [Value] { get }
}
