import Languages
import Statistics

/// A period in a Chinese sentence, as statistical communiqués write it.
enum ChinesePeriod {
  /// Until when something is to be so: `2022年` or, for its last day or month, `2022年底`.
  static func deadline(_ period: Period) -> String {
    period.closesYear ? "\(period.year)年底" : period.name(.full, language: .chinese)
  }
}
