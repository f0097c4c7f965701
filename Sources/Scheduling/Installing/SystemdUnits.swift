/// A service that does what is due, and the timer that calls it, for systemd 247 or later.
package struct SystemdUnits: Hashable, Sendable {
  private let installation: Installation

  /// Makes units.
  package init(_ installation: Installation) {
    self.installation = installation
  }

  /// Name of the service's file.
  package var serviceName: String { "\(installation.name).service" }
  /// Name of the timer's file.
  package var timerName: String { "\(installation.name).timer" }

  /// The service.
  package var service: String {
    let user = installation.user.map { "User=\($0)\n" } ?? ""
    return """
      # Does what is due of one Gazetteer project, once. Printed by “gazetteer schedule systemd”.
      [Unit]
      Description=Gazetteer: what is due of \(Self.specifiersEscaped(installation.name))
      Wants=network-online.target
      After=network-online.target

      [Service]
      Type=oneshot
      \(user)ExecStart=\(Self.quoted(installation.program)) run-due \(Self.quoted(installation.project))
      # 75: something could not be reached just now; the next call tries again.
      SuccessExitStatus=75
      TimeoutStartSec=2h
      CacheDirectory=gazetteer
      UMask=0027
      NoNewPrivileges=yes
      PrivateTmp=yes
      Nice=5

      """
  }

  /// What the timer waits for, in systemd's notation.
  package var calendars: [String] {
    ["*-*-* *:00/15:00"] + installation.oddTimes.map { "*-*-* \($0.time.withSeconds) \($0.zone)" }
  }

  /// The timer.
  package var timer: String {
    """
    # Asks every quarter of an hour what is due; what was missed while the machine was off is asked for when it is on again.
    [Unit]
    Description=Gazetteer: asks what is due of \(Self.specifiersEscaped(installation.name))

    [Timer]
    \(calendars.map { "OnCalendar=\($0)" }.joined(separator: "\n"))
    AccuracySec=1s
    Persistent=yes

    [Install]
    WantedBy=timers.target

    """
  }

  /// A word of a command: in quotes, with what systemd would replace made harmless.
  static func quoted(_ text: String) -> String {
    "\"" + specifiersEscaped(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("$", with: "$$") + "\""
  }

  private static func specifiersEscaped(_ text: String) -> String { text.replacing("%", with: "%%") }
}

extension TimeOfDay {
  /// Such as `09:07:00`.
  var withSeconds: String { "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second % 60, 2))" }
}
