internal import Glibc
package import Publishing
internal import Scheduling

/// The ways for a project's briefings to leave.
package enum ProjectChannels {
  /// Those that its settings name; passwords and keys are read here.
  ///
  /// - Throws: `ProjectError` where `delivery:` says nothing, and with everything at once that it names and that is not there: a
  ///   password, a key, certificates, a folder that can be written.
  package static func all(of project: Project) throws(ProjectError) -> [any Channel] {
    let settings = try project.deliverySettings()
    try project.requireReadiness(of: settings)
    let home = project.home
    let clock = { @Sendable in Instant(secondsSince1970: Int64(time(nil))) }
    var channels: [any Channel] = []
    for settings in settings.channels { channels.append(try settings.channel(in: home, clock: clock)) }
    if let webhook = settings.owner?.webhook {
      let channel = try webhook.channel(in: home, clock: clock)
      channels.append(RenamedChannel(name: OwnerNotices.webhookChannel, channel: channel))
    }
    return channels
  }

  /// Those of a run that sends nothing: mails become `.eml` files in a folder, nothing else leaves.
  package static func dry(folder: String) -> [any Channel] {
    Channels.all.map { $0.dryChannel(in: folder) } + [SilentChannel(name: OwnerNotices.webhookChannel)]
  }
}
