import Diagnostics
import Statistics
import Testing

@testable import Ingestion

/// Signs in place of figures, each as the office means it that uses it.
struct SignReadingTests {
  private func read(_ cell: String, _ symbols: Symbols = Symbols(), note: String = "") throws -> ReadDataset {
    let text = "region;year;value\nA;2020;1,25\nB;2020;\(cell)\nC;2020;2,5\n\(note.isEmpty ? "" : "\(note)\n")"
    return try DataSource.read(file: DataFile(name: "f.csv", bytes: Array(text.utf8)), mapping: TableMapping(symbols: symbols))
  }

  private func saying(_ reading: ReadDataset) -> String {
    let observation = reading.dataset.observations[1]
    if case .missing(let reason) = observation.status { return reason.rawValue }
    return "\(observation.qualifier.sign)\(observation.value.map { "\($0)" } ?? "")"
  }

  @Test(arguments: [
    ("-", Symbols.Convention.destatis, "0"), ("–", .ksh, "0"), ("-", .eurostat, "0"), ("…", .nbs, "<0.01"),
    ("…", .ksh, "confidential"),
    ("...", .destatis, "notPublished"), ("...", .statcan, "notApplicable"), (".", .destatis, "notPublished"),
    ("x", .destatis, "notApplicable"),
    ("x", .statcan, "confidential"), ("/", .destatis, "notPublished"), ("[c]", .gss, "confidential"),
    ("[z]", .gss, "notApplicable"),
    (":", .eurostat, "notPublished"), ("[low]", .gss, "<0.01"),
  ])
  func `a sign is read as its office means it`(_ sign: String, _ convention: Symbols.Convention, _ expected: String) throws {
    #expect(saying(try read(sign, Symbols(convention: convention))) == expected)
  }

  @Test func `a sign that offices use for different things is read as a gap, with a warning`() throws {
    let reading = try read("-")
    #expect(saying(reading) == "notPublished")
    #expect(
      reading.diagnostics.map { "\($0.description.prefix(66))" } == [
        "f.csv:3:8: warning: “-” is read as “not published”, but offices us"
      ])
    #expect(try read("n/a").diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("-", "- = nichts vorhanden", "0"), ("…", "注：“…”表示数据不足本表最小单位数。", "<0.01"), ("[c]", "", "confidential"),
    ("x", "x = suppressed", "confidential"),
    ("…", "Zeichenerklärung: … = Angabe fällt später an", "notPublished"),
  ])
  func `the note of a table says what its signs are`(_ sign: String, _ note: String, _ expected: String) throws {
    let reading = try read(sign, note: note)
    #expect(saying(reading) == expected)
    #expect(!reading.diagnostics.contains { $0.severity == .warning })
  }

  @Test func `a sign of one's own is as the project says`() throws {
    #expect(saying(try read("-", Symbols(signs: ["-": .zero]))) == "0")
    #expect(saying(try read("…", Symbols(convention: .nbs, signs: ["…": .confidential]))) == "confidential")
  }
}
