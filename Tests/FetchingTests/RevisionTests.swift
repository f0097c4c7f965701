import Briefings
import ProgramTesting
import Publishing
import Scheduling
import Statistics
import Testing

/// What readers know from before, by the answers that a source gave.
struct RevisionTests {
  private func table(_ rows: String...) -> String { "region,year,Output (mn yuan)\n" + rows.map { "\($0)\n" }.joined() }

  /// Fetches one answer after the other, and says what the project tells as revised in the end: old and new.
  private func revised(_ answers: String..., listing: Bool = true) throws -> [String] {
    let project = try FetchedProject()
    try project.configure("  output: \(FetchedProject.plain(project.server))\(listing ? "\nrevisions: true" : "")")
    for text in answers {
      try project.server.publish("/output.csv", ["text": text])
      #expect(try project.statuses() == [0])
      project.now = project.now.advanced(bySeconds: 86_400)
    }
    let opened = try Project.open(.folder(project.folder.path))
    guard let revision = opened.revision else { return [] }
    #expect(revision.basis == .sources)
    return revision.changes(in: opened.book).map { change in
      let key = change.key
      return
        "\(key?.region ?? "") \(key?.period.sdmx ?? "") \(change.old?.value?.description ?? "") \(change.new?.value?.description ?? "")"
    }
  }

  @Test func `a figure is revised against what was there with the period before`() throws {
    let first = table("East,2021,10", "West,2021,20")
    let second = table("East,2021,10.5", "West,2021,20", "East,2022,11", "West,2022,22")
    #expect(try revised(first, second) == ["east 2021 10 10.5"])
    #expect(try revised(first, second, listing: false) == [])
    #expect(try revised(second) == [])
  }

  @Test func `what was revised before the issue before is news no more`() throws {
    let first = table("East,2020,9", "West,2020,19")
    let second = table("East,2020,9.5", "West,2020,19", "East,2021,10", "West,2021,20")
    let third = table("East,2020,9.5", "West,2020,19", "East,2021,10.5", "West,2021,20", "East,2022,11", "West,2022,22")
    #expect(try revised(first, second, third) == ["east 2021 10 10.5"])
  }

  @Test func `between two periods the first answer counts, which the issue before was made from`() throws {
    let first = table("East,2021,10", "West,2021,20")
    let corrected = table("East,2021,10.2", "West,2021,20")
    let next = table("East,2021,10.5", "West,2021,20", "East,2022,11", "West,2022,22")
    let last = table("East,2021,10.5", "West,2021,20", "East,2022,11.5", "West,2022,22")
    #expect(try revised(first, corrected, next) == ["east 2021 10 10.5"])
    #expect(try revised(first, corrected, next, last) == ["east 2021 10 10.5", "east 2022 11 11.5"])
  }

  @Test func `a figure that goes back to what it was, a new one and one that is gone are not revised`() throws {
    let first = table("East,2021,10", "West,2021,20", "North,2021,30")
    let second = table("East,2021,10.2", "West,2021,20", "North,2021,30", "South,2021,40")
    let third = table("East,2021,10", "West,2021,20", "North,2021,30", "South,2021,40", "East,2022,1", "West,2022,2")
    #expect(try revised(first, second, third) == [])
  }
}
