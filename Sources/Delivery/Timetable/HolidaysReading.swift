internal import Diagnostics
internal import Files
internal import Ingestion
internal import Publishing
internal import Scheduling
internal import Statistics

/// Reads `holidays:`: the path of a CSV file, or `file` and `weekend`.
struct HolidaysReading {
  let problems: DiagnosticLog
  /// The project's folder with a slash at its end.
  let root: String

  /// The calendar, and the last year that its file knows.
  ///
  /// - Throws: `InvalidInput` with everything that is wrong so far where the file cannot be used: rules that count working days
  ///   mean nothing then.
  func calendar(_ token: Token?) throws(InvalidInput) -> (days: WorkingDays, until: Int?) {
    guard let token else { return (WorkingDays(), nil) }
    var file: Token? = token
    var weekend: Set<Weekday> = [.saturday, .sunday]
    if case .map = token.content {
      let map = TokenMap(token, path: "holidays", problems: problems)
      file = map.optional("file")
      if let days = map.optional("weekend") { weekend = self.weekend(days) }
      map.finish()
    }
    guard let file else { return (WorkingDays(weekend: weekend), nil) }
    guard let path = problems.projectPath(file, path: "holidays") else { return (WorkingDays(weekend: weekend), nil) }
    do {
      let data = DataFile(name: root + path, bytes: try InputFile.read(root + path))
      let days = try WorkingDays(holidays: data, weekend: weekend)
      return (days, days.exceptions.keys.map(\.year).max())
    } catch let error as InvalidInput {
      for diagnostic in error.diagnostics {
        problems.add(diagnostic)
      }
    } catch {
      problems.add("“\(path)” cannot be read: \((error as? FileError)?.reason ?? "\(error)")", at: file.location, path: "holidays")
    }
    try problems.check()
    return (WorkingDays(weekend: weekend), nil)
  }

  private func weekend(_ token: Token) -> Set<Weekday> {
    let tokens: [Token] = if case .list(let list) = token.content { list } else { [token] }
    var days: Set<Weekday> = []
    for token in tokens {
      guard let day = token.text.flatMap({ Weekday(rawValue: $0.lowercased()) }) else {
        problems.add("needs days such as [saturday, sunday], not \(token.kind)", at: token.location, path: "holidays.weekend")
        continue
      }
      days.insert(day)
    }
    return days
  }
}
