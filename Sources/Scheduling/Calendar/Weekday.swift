/// A day of the week.
package enum Weekday: String, Hashable, Sendable, Codable, CaseIterable {
  /// The first day of a week.
  case monday
  /// The second.
  case tuesday
  /// The third.
  case wednesday
  /// The fourth.
  case thursday
  /// The fifth.
  case friday
  /// The sixth.
  case saturday
  /// The seventh.
  case sunday

  /// How many days it comes after Monday, 0 to 6.
  package var daysAfterMonday: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Its name as a sentence has it, such as `Monday`.
  package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
