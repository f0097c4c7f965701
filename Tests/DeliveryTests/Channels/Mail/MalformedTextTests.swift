import Delivery
import Foundation
import ProgramTesting
import Publishing
import Scheduling
import Testing

/// Bytes that are no text, where a mail takes its words from: they are refused with their place, or what leaves is sound.
struct MalformedTextTests {
  /// Malformed UTF-8: halves of surrogate pairs, overlong forms, cut and stray bytes, numbers beyond Unicode.
  private static let malformed: [String: [UInt8]] = [
    "high surrogate": [0xED, 0xA0, 0x80], "low surrogate": [0xED, 0xB0, 0x80],
    "a pair in six bytes": [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
    "overlong slash": [0xC0, 0xAF], "overlong line end": [0xE0, 0x80, 0x8A], "overlong NUL": [0xC0, 0x80], "cut": [0xE4, 0xB8],
    "stray": [0x80], "beyond": [0xF4, 0x90, 0x80, 0x80], "no byte of UTF-8": [0xFE, 0xFF],
  ]

  private static let mark = "@@"

  /// Where a reader's mail takes words from: the files of the project with a mark in each.
  private static let places: [(file: String, text: String)] = [
    ("recipients.csv", "region,email,name,language\neast,east@example.org,E@@,en\nwest,west@example.org,West,zh\n"),
    ("data/regions.csv", "id,name_en,name_zh,parent,subject\neast,Ea@@st,东,,yes\nwest,West,西,,yes\n"),
    ("data/indicators.csv", "id,name_en,name_zh,kind\ngdp,Out@@put,产值,level\njobs,Jobs,就业,level\n"),
    ("briefing.yml", "series: {en: \"T@@\", zh: 试}\npages:\n  - title: finding\n    blocks:\n      - table\n"),
  ]

  /// The messages of the small project with other bytes at the mark of a file; empty where it is refused.
  private func messages(_ place: (file: String, text: String), _ bytes: [UInt8]) throws -> [[UInt8]] {
    let project = try SmallProject()
    let halves = place.text.split(separator: Self.mark, maxSplits: 1).map { Array($0.utf8) }
    try project.folder.write(halves[0] + bytes + halves[1], to: place.file)
    do {
      _ = try project.deliver()
    } catch let error as ProjectError {
      #expect(error.diagnostics.contains { "\($0)".contains(place.file) }, "\(error)")
      #expect(error.status != .internalFault)
      #expect(project.channel.parcels.isEmpty)
      return []
    }
    return project.channel.parcels.map(\.bytes)
  }

  @Test func `malformed text in any file is refused with the file's name, or the mail is sound`() throws {
    var all: [[UInt8]] = []
    for place in Self.places {
      for bytes in Self.malformed.values { all += try messages(place, bytes) }
    }
    try check(all)
  }

  @Test(arguments: ["\\uD800", "\\uDC00", "\\uD83D\\uDE00", "\\x00", "\\u000D\\u000A", "\\U0011FFFF", "\\uFFFF", "\\u202E"])
  func `an escape in settings that is no character is refused, or the mail is sound`(escape: String) throws {
    try check(try messages(Self.places[3], Array(escape.utf8)))
  }

  @Test(arguments: [[0x00, 0xD8], [0x00, 0xDC], [0x00, 0xDC, 0x00, 0xD8]] as [[UInt8]])
  func `half of a pair in UTF-16 is refused, or the mail is sound`(half: [UInt8]) throws {
    let project = try SmallProject()
    let halves = Self.places[0].text.split(separator: Self.mark, maxSplits: 1).map { text in
      text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
    try project.folder.write([0xFF, 0xFE] + halves[0] + half + halves[1], to: "recipients.csv")
    do {
      _ = try project.deliver()
    } catch let error as ProjectError {
      #expect(error.diagnostics.contains { "\($0)".contains("recipients.csv") }, "\(error)")
    }
    try check(project.channel.parcels.map(\.bytes))
  }

  private func check(_ messages: [[UInt8]]) throws {
    guard !messages.isEmpty else { return }
    for mail in try MailSamples.readBack(messages) {
      #expect(mail.defects == [] && mail.ascii && mail.nul == 0 && mail.loneLineEnds == 0 && mail.longest <= 998, "\(mail.subject)")
      #expect(mail.to.count == 1 && mail.types.last == "application/pdf")
      #expect(String(decoding: Array(mail.subject.utf8), as: UTF8.self) == mail.subject && !mail.subject.contains("\u{0}"))
    }
  }
}
