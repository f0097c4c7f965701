import Scheduling
import Testing

@Suite struct ZoneRulesTests {
  @Test func `a time in the gap of spring means the first moment after it`() throws {
    let zone = try SystemZones.rules("Europe/Berlin")
    let after = try moment("2026-03-29T01:00:00Z")
    #expect(zone.moments(of: try local("2026-03-29 02:30")) == .gap(firstAfter: after))
    #expect(zone.instant(of: try local("2026-03-29 02:00")) == after)
    #expect(zone.moments(of: try local("2026-03-29 03:00")) == .one(after))
    #expect(zone.localTime(at: after.advanced(bySeconds: -1)) == (try local("2026-03-29 01:59:59")))
  }

  @Test func `a time that comes twice in autumn means the first`() throws {
    let zone = try SystemZones.rules("America/New_York")
    let first = try moment("2026-11-01T05:30:00Z")
    #expect(zone.moments(of: try local("2026-11-01 01:30")) == .repeated(first: first, last: first.advanced(bySeconds: 3600)))
    #expect(zone.instant(of: try local("2026-11-01 01:30")) == first)
  }

  @Test func `a day that a zone skipped gives the first moment of the next`() throws {
    // Samoa left out 30 December 2011.
    let zone = try SystemZones.rules("Pacific/Apia")
    #expect(zone.instant(of: try local("2011-12-30 09:00")) == (try moment("2011-12-30T10:00:00Z")))
    #expect(zone.localTime(at: try moment("2011-12-30T10:00:00Z")) == (try local("2011-12-31 00:00")))
  }

  @Test func `the years after the last listed change follow the rule at the file's end`() throws {
    let zone = try SystemZones.rules("Europe/Dublin")
    #expect(zone.offset(at: try moment("2090-07-01T00:00Z")) == 3600)
    #expect(zone.offset(at: try moment("2090-12-01T00:00Z")) == 0)
    #expect(try SystemZones.rules("Asia/Shanghai").offset(at: try moment("2400-01-01T00:00Z")) == 28_800)
  }

  @Test(arguments: [
    "../etc/passwd", "/etc/passwd", "Asia//Shanghai", "", "Asia/Shang hai", "right/Asia/Shanghai", "Asia/.hidden", "8",
  ])
  func `what can be no zone's name is refused before any file is looked for`(name: String) {
    #expect(throws: ZoneError.noName(name)) { try ZoneName(name) }
  }

  @Test func `a wrong name is answered with the nearest, and with the same place elsewhere`() {
    let names = ["Asia/Shanghai", "Asia/Singapore", "Europe/Berlin", "Europe/Dublin"]
    #expect(ZoneName.nearest(to: "Asia/Shangai", among: names) == ["Asia/Shanghai"])
    #expect(ZoneName.nearest(to: "China/Shanghai", among: names).first == "Asia/Shanghai")
    #expect(ZoneName.nearest(to: "Berlin", among: names) == ["Europe/Berlin"])
  }

  @Test func `a damaged file is refused with what is wrong with it`() throws {
    let name = try ZoneName("Europe/Berlin")
    let whole = try SystemZones.bytes("Europe/Berlin")
    #expect(throws: ZoneError.damaged("Europe/Berlin", "is not a TZif file")) {
      try ZoneRules(name: name, file: Array("nothing".utf8))
    }
    #expect(throws: ZoneError.damaged("Europe/Berlin", "ends too early")) {
      try ZoneRules(name: name, file: Array(whole.prefix(1000)))
    }
    var old = whole
    old[4] = 0
    #expect(throws: ZoneError.damaged("Europe/Berlin", "is of version 1, which says nothing about the years after 2037")) {
      try ZoneRules(name: name, file: old)
    }
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: ZoneError.self) { try ZoneRules(name: name, file: Array(whole.prefix(length))) }
    }
  }

  @Test func `any byte may be wrong and nothing crashes`() throws {
    let name = try ZoneName("Europe/Berlin")
    let whole = try SystemZones.bytes("Europe/Berlin")
    for position in stride(from: 0, to: whole.count, by: 3) {
      var changed = whole
      changed[position] ^= 0xFF
      if let zone = try? ZoneRules(name: name, file: changed) { _ = zone.moments(of: try local("2040-03-25 02:30")) }
    }
  }
}
