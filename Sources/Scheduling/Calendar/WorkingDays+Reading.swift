package import Statistics

extension WorkingDays {
  /// Reads a holidays file: a CSV with the columns `date` and `name`, and where some weekends are worked to make up for holidays, `type`
  /// with `holiday` or `working`.
  ///
  /// - Throws: `ReadingFailure` naming every wrong line: a date that is none, a date twice, a type nobody knows.
  package init(holidays file: DataFile, weekend: Set<Weekday> = [.saturday, .sunday]) throws(ReadingFailure) {
    let table = try NamedTable(file, known: ["date", "name", "type"], required: ["date"])
    var lines: [Day: Int] = [:]
    var findings: [Finding] = []
    self.init(weekend: weekend)
    for row in 0..<table.rowCount {
      let place = table.place(row, "date")
      guard let text = table.text(row, "date") else {
        findings.append(Finding(.error, at: place, "the date is missing", remedy: "write it as 2026-10-01"))
        continue
      }
      guard let day = Day(text) else {
        findings.append(Finding(.error, at: place, "“\(text)” is no day of the calendar", remedy: "write it as 2026-10-01"))
        continue
      }
      var exception = Exception.holiday
      if let word = table.text(row, "type") {
        guard let known = Exception(rawValue: word.lowercased()) else {
          findings.append(
            Finding(.error, at: table.place(row, "type"), "“\(word)” is no type of day", remedy: "write holiday or working"))
          continue
        }
        exception = known
      }
      if let first = lines[day] {
        findings.append(Finding(.error, at: place, "\(day) is there twice, first in line \(first)", remedy: "keep one of them"))
        continue
      }
      lines[day] = place.line
      exceptions[day] = Entry(exception, name: table.text(row, "name") ?? "")
    }
    guard findings.isEmpty else { throw ReadingFailure(findings: findings) }
  }
}
