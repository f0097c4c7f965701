package import Languages
import Statistics

/// How briefings leave: what `delivery:` in a `gazetteer.yml` says.
package struct DeliverySettings: Hashable, Sendable {
  /// How mail is sent; `nil` where none is.
  package var mail: MailSettings?
  /// The folder that briefings are put into; `nil` for none.
  package var folder: SettingsPath?
  /// Whom to tell of each briefing over HTTP; `nil` for nobody.
  package var webhook: WebhookSettings?
  /// Who is told what was held back; `nil` for nobody.
  package var owner: Owner?
  /// What a region without recipients means.
  package var unreceived: UnreceivedRegions

  /// What it means that nobody receives the briefing of a region.
  package enum UnreceivedRegions: String, Hashable, Sendable, CaseIterable {
    /// Somebody was forgotten: nothing is sent.
    case refused
    /// It is meant to be so.
    case allowed
  }

  /// The person told what was held back.
  package struct Owner: Hashable, Sendable {
    /// The person's name.
    package var name: String
    /// The person's address.
    package var address: MailAddress
    /// The language to write in.
    package var language: Language
    /// Told as well.
    package var webhook: WebhookSettings?

    /// Makes an owner.
    package init(name: String, address: MailAddress, language: Language = .english, webhook: WebhookSettings? = nil) {
      self.name = name
      self.address = address
      self.language = language
      self.webhook = webhook
    }
  }

  /// Makes settings.
  package init(
    mail: MailSettings? = nil, folder: SettingsPath? = nil, webhook: WebhookSettings? = nil, owner: Owner? = nil,
    unreceived: UnreceivedRegions = .refused
  ) {
    self.mail = mail
    self.folder = folder
    self.webhook = webhook
    self.owner = owner
    self.unreceived = unreceived
  }

  /// What `DeliveryKey.recipient` says for a recipient: the address, the folder, or the URL without its query. `nil` where the channel
  /// has no settings.
  package func destination(of recipient: Recipient) -> String? {
    switch recipient.channel {
    case .mail: recipient.address?.description
    case .folder: folder?.path
    case .webhook: webhook?.addressWithoutQuery
    }
  }
}

/// Whom to tell over HTTP, and how they know it is us.
package struct WebhookSettings: Hashable, Sendable {
  /// Where to: `https`, or `http` on this machine or where `insecure` is written.
  package var address: String
  /// The key that requests are signed with; `nil` for unsigned requests.
  package var secret: SecretSource?

  /// Makes settings.
  package init(address: String, secret: SecretSource? = nil) {
    self.address = address
    self.secret = secret
  }

  /// The address without what follows a `?`, which may be a secret.
  package var addressWithoutQuery: String {
    String(address.prefix { $0 != "?" })
  }
}
