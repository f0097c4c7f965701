/// A line of a user's crontab that does what is due.
package struct CronLine: Hashable, Sendable, CustomStringConvertible {
  private let installation: Installation

  /// Makes a line.
  package init(_ installation: Installation) {
    self.installation = installation
  }

  /// The line with a comment above it. Cron knows no zones and calls on the host's clock: it only asks, and the schedules' zones decide.
  package var description: String {
    let step = installation.step == 1 ? "*" : "*/\(installation.step)"
    return """
      # Does what is due of \(installation.name); cron mails what goes wrong. Printed by “gazetteer schedule cron”.
      \(step) * * * * \(Self.quoted(installation.program)) run-due --quiet \(Self.quoted(installation.project))
      """
  }

  /// A word of a shell's command. Cron ends a line at a per cent sign that has no backslash, and takes the backslash away.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''").replacing("%", with: "\\%") + "'"
  }
}
