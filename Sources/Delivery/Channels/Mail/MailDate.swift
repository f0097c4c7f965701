internal import FoundationEssentials
internal import Scheduling

/// Dates as RFC 5322 writes them, in UTC: `Thu, 20 Oct 2022 08:30:00 +0000`.
enum MailDate {
  static func text(_ instant: Instant) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second, .weekday],
      from: Date(timeIntervalSince1970: TimeInterval(instant.secondsSince1970)))
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    let date = "\(parts.day ?? 1) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 1970)"
    let time = "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
    return "\(days[(parts.weekday ?? 1) - 1]), \(date) \(time) +0000"
  }
}
