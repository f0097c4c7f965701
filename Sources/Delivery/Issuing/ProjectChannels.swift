internal import Glibc
package import Publishing
internal import Scheduling

/// The ways for a project's briefings to leave.
package enum ProjectChannels {
  /// Those that its settings name; passwords and keys are read here.
  ///
  /// - Throws: `ProjectError` where `delivery:` says nothing, and with everything at once that it names and that is not there: a password, a
  ///   key, certificates, a folder that can be written.
  package static func all(of project: Project) throws(ProjectError) -> [any Channel] {
    let settings = try project.deliverySettings()
    try project.requireReadiness(of: settings)
    let home = folder(of: project)
    let clock = { @Sendable in Instant(secondsSince1970: Int64(time(nil))) }
    var channels: [any Channel] = []
    if let mail = settings.mail {
      channels.append(SMTPChannel(settings: mail, password: try mail.password?.read(from: home), projectFolder: home))
    }
    if let folder = settings.folder {
      channels.append(FolderChannel(folder: folder.resolved(from: home)))
    }
    if let webhook = settings.webhook {
      channels.append(WebhookChannel(settings: webhook, secret: try webhook.secret?.read(from: home), now: clock))
    }
    if let webhook = settings.owner?.webhook {
      let channel = WebhookChannel(settings: webhook, secret: try webhook.secret?.read(from: home), now: clock)
      channels.append(RenamedChannel(name: OwnerNotices.webhookChannel, channel: channel))
    }
    return channels
  }

  /// Those of a run that sends nothing: mails become `.eml` files in a folder, nothing else leaves.
  package static func dry(folder: String) -> [any Channel] {
    [
      EMLFolderChannel(folder: folder), SilentChannel(name: Recipient.Channel.folder.rawValue),
      SilentChannel(name: Recipient.Channel.webhook.rawValue), SilentChannel(name: OwnerNotices.webhookChannel),
    ]
  }

  private static func folder(of project: Project) -> String {
    if case .folder(let folder) = project.origin { folder } else { "." }
  }
}

/// A channel under another name.
private struct RenamedChannel: Channel {
  let name: String
  let channel: any Channel

  func deliver(_ parcel: Parcel) -> DeliveryOutcome { channel.deliver(parcel) }
}

/// A channel that takes everything and does nothing with it.
private struct SilentChannel: Channel {
  let name: String

  func deliver(_ parcel: Parcel) -> DeliveryOutcome { .accepted(nil) }
}
