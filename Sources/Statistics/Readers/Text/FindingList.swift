/// Collects what is found in one file, and keeps a broken file of a million rows from drowning its reader.
struct FindingList {
  /// How many errors, and how many others, are told one by one.
  static let limit = 500

  private(set) var findings: [Finding] = []
  private(set) var errorCount = 0
  private var otherCount = 0

  /// Whether an error was found.
  var hasErrors: Bool { errorCount > 0 }

  mutating func add(_ finding: Finding) {
    if finding.severity == .error {
      errorCount += 1
      if errorCount <= Self.limit { findings.append(finding) }
    } else {
      otherCount += 1
      if otherCount <= Self.limit { findings.append(finding) }
    }
  }

  mutating func error(_ place: SourcePlace, _ message: String, remedy: String? = nil) {
    add(Finding(.error, at: place, message, remedy: remedy))
  }

  mutating func warning(_ place: SourcePlace, _ message: String, remedy: String? = nil) {
    add(Finding(.warning, at: place, message, remedy: remedy))
  }

  mutating func note(_ place: SourcePlace, _ message: String, remedy: String? = nil) {
    add(Finding(.note, at: place, message, remedy: remedy))
  }

  /// Tells that a table has a header and nothing under it.
  mutating func tellNoRows(of table: Table) {
    error(
      SourcePlace(file: table.file.name, line: Int(table.headerStart.line)), "the file has a header and no rows",
      remedy: "give it at least one row")
  }

  /// Adds what was found elsewhere.
  mutating func add(contentsOf other: FindingList) {
    for finding in other.findings { add(finding) }
    errorCount += other.errorCount - other.findings.count(where: { $0.severity == .error })
    otherCount += other.otherCount - other.findings.count(where: { $0.severity != .error })
  }

  /// Everything in the order of the input, with a last line about what was left out.
  var sorted: [Finding] {
    var all = findings.enumerated().sorted { first, second in
      switch (first.element.place, second.element.place) {
      case (let one?, let other?) where one != other: one < other
      default: first.offset < second.offset
      }
    }.map(\.element)
    if errorCount > Self.limit { all.append(Finding(.error, "\(errorCount - Self.limit) more errors are not listed")) }
    if otherCount > Self.limit { all.append(Finding(.note, "\(otherCount - Self.limit) more notes are not listed")) }
    return all
  }

  /// Ends a step: throws if there were errors.
  func check() throws(ReadingFailure) {
    if hasErrors { throw ReadingFailure(findings: sorted) }
  }
}
