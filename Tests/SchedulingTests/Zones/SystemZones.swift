import FoundationEssentials
import Scheduling
import Testing

/// The zones of the machine's own database.
enum SystemZones {
  static func rules(_ name: String) throws -> ZoneRules {
    let zone = try ZoneName(name)
    return try ZoneRules(name: zone, file: try bytes(name))
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)")))
  }
}

/// A local time from its text.
func local(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }

/// A moment from its text.
func moment(_ text: String) throws -> Instant { try #require(Instant(text)) }
