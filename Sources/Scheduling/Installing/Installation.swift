/// What a timer must know to call `gazetteer run-due` for a project.
///
/// A timer may call it as often as it likes: what is due is done once, and the rest of the calls do nothing. So all timers ask every
/// quarter of an hour, and more often only where a schedule names a time in between.
package struct Installation: Hashable, Sendable {
  /// Where the project's ledger is.
  package enum LedgerKind: Hashable, Sendable {
    /// A file beside the project: one machine at a time.
    case file
    /// A database that several machines share.
    case shared
  }

  /// Name of the units: lower-case letters, digits and hyphens.
  package let name: String
  /// Absolute path of the program.
  package var program: String
  /// Absolute path of the project's folder.
  package var project: String
  /// Who runs it; `nil` for whoever the timer belongs to.
  package var user: String?
  /// The schedules.
  package var schedules: [Schedule]
  /// Where the ledger is.
  package var ledger: LedgerKind
  /// Where figures come from.
  package var figures: Figures

  /// Where a project's figures come from.
  package enum Figures: Hashable, Sendable {
    /// They are in the project.
    case given
    /// They are fetched, and what is fetched is kept in the project.
    case fetched
  }

  /// Makes an installation.
  ///
  /// - Parameters:
  ///   - projectName: The project's name, for titles and file names.
  ///   - digest: stands for a project's name that has no letter or digit of ASCII.
  ///   - program: The path of the program.
  ///   - project: The path of the project's folder.
  ///   - user: Who runs it; `nil` for whoever installs it.
  ///   - schedules: What falls due.
  ///   - ledger: Where deliveries are recorded.
  ///   - figures: Where figures come from.
  package init(
    projectName: String, digest: String, program: String, project: String, user: String? = nil, schedules: [Schedule],
    ledger: LedgerKind, figures: Figures = .given
  ) {
    let letters = projectName.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    // Kubernetes allows a CronJob 52 characters, none of its ends a hyphen.
    let slug = String(letters).split(separator: "-").joined(separator: "-").prefix(40).split(separator: "-").joined(separator: "-")
    name = "gazetteer-" + (slug.isEmpty ? String(digest.prefix(8)) : slug)
    self.program = program
    self.project = project
    self.user = user
    self.schedules = schedules
    self.ledger = ledger
    self.figures = figures
  }

  /// Times that a quarter of an hour does not meet, each with its zone, sorted.
  var oddTimes: [(time: TimeOfDay, zone: ZoneName)] {
    let all = schedules.flatMap { schedule -> [(time: TimeOfDay, zone: ZoneName)] in
      var times = [schedule.due.time] + [schedule.deadline?.time].compactMap(\.self)
      switch schedule.embargo {
      case .rule(let rule): times.append(rule.time)
      case .announced(let announced): times += announced.values.map(\.time)
      case nil: break
      }
      return times.map { ($0, schedule.zone.name) }
    }
    var seen: Set<String> = []
    return all.filter { $0.time.second % 900 != 0 && seen.insert("\($0.time) \($0.zone)").inserted }
      .sorted { ($0.time, $0.zone.description) < ($1.time, $1.zone.description) }
  }

  /// Minutes between two calls of a timer that knows no zones: the most that meets each time to the minute.
  package var step: Int { [15, 5].first { step in oddTimes.allSatisfy { $0.time.second % (step * 60) == 0 } } ?? 1 }
}
