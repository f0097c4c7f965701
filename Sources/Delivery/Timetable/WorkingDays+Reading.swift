internal import Diagnostics
internal import Ingestion
internal import Scheduling
internal import Statistics

extension WorkingDays {
  /// Reads a holidays file: a CSV with the columns `date` and `name`, and where some weekends are worked to make up for holidays, `type`
  /// with `holiday` or `working`.
  ///
  /// - Throws: `InvalidInput` naming every wrong line: one that is not a date, a date twice, an unknown type.
  init(holidays file: DataFile, weekend: Set<Weekday> = [.saturday, .sunday]) throws(InvalidInput) {
    let table = try NamedTable(file, known: ["date", "name", "type"], required: ["date"])
    var lines: [Day: Int] = [:]
    var diagnostics: [Diagnostic] = []
    self.init(weekend: weekend)
    for row in 0..<table.rowCount {
      let location = table.location(row, "date")
      guard let text = table.text(row, "date") else {
        diagnostics.append(Diagnostic(.error, at: location, "the date is missing", remedy: "write it as 2026-10-01"))
        continue
      }
      guard let day = Day(text) else {
        diagnostics.append(
          Diagnostic(.error, at: location, "“\(text)” is not a day of the calendar", remedy: "write it as 2026-10-01"))
        continue
      }
      var exception = Exception.holiday
      if let word = table.text(row, "type") {
        guard let known = Exception(rawValue: word.lowercased()) else {
          diagnostics.append(
            Diagnostic(
              .error, at: table.location(row, "type"), "“\(word)” is not a type of day", remedy: "write holiday or working"))
          continue
        }
        exception = known
      }
      if let first = lines[day] {
        diagnostics.append(
          Diagnostic(.error, at: location, "\(day) is listed twice, first in line \(first)", remedy: "keep one of them"))
        continue
      }
      lines[day] = location.line
      exceptions[day] = Entry(exception, name: table.text(row, "name") ?? "")
    }
    guard diagnostics.isEmpty else { throw InvalidInput(diagnostics: diagnostics) }
  }
}
