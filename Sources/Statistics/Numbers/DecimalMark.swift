/// The mark between whole digits and decimals.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// 1,234.5
  case point
  /// 1.234,5
  case comma
}
