import Delivery
import Foundation
import Statistics
import Testing

/// Two years of a timer on both kinds of ledger. It looks before and after whatever falls due; with GAZETTEER_WHOLE=1 four times a day as
/// well.
struct TwoYearsTests {
  private static let schedules =
    "schedules:\n  monthly:\n    zone: Asia/Shanghai\n    due: {day: 3, at: 09:00}\n    needs: gdp\n    from: 2024-01\n    until: 2025-12\n"

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test(arguments: StoreKind.allCases) func `in two years each briefing leaves once, on time, or when its last figure comes`(
    kind: StoreKind
  ) throws {
    let project = try ScheduledProject(kind, Self.schedules)
    let isWhole = ProcessInfo.processInfo.environment["GAZETTEER_WHOLE"] != nil
    for month in 0..<24 {
      let period = "\(2024 + month / 12)-\(two(month % 12 + 1))"
      let next = "\(2024 + (month + 1) / 12)-\(two((month + 1) % 12 + 1))"
      let isLate = month % 7 == 3
      try project.publish("east gdp \(period) 1.\(100 + month)")
      if !isLate { try project.publish("west gdp \(period) 2.\(100 + month)") }
      try project.run(at: "\(next)-03 08:59")
      #expect(project.sent() == [], "\(period)")
      try project.run(at: "\(next)-03 09:00")
      if isLate {
        #expect(project.sent() == [], "\(period)")
        try project.publish("west gdp \(period) 2.\(100 + month)")
        try project.run(at: "\(next)-09 09:00")
      }
      #expect(project.sent() == ["east \(period) final 1 en", "west \(period) final 1 zh"])
      #expect(try project.run(at: "\(next)-20 12:00") == [], "\(period)")
      for day in 10...27 where isWhole {
        for hour in [0, 6, 12, 18] { #expect(try project.run(at: "\(next)-\(two(day)) \(two(hour)):00") == [], "\(period)") }
      }
      #expect(project.sent() == [], "\(period)")
    }
    #expect(try project.run(at: "2027-06-01 09:00") == [])
    #expect(try project.ledger.store.jobs(in: .everything).map(\.state) == Array(repeating: .done, count: 24))
    #expect(try project.ledger.store.deliveries(in: .everything).map(\.state) == Array(repeating: .sent, count: 48))
    #expect(project.channel.parcels.count == 48)
  }
}
