public import Statistics

/// How briefings leave: what `delivery:` in a `gazetteer.yml` says.
public struct DeliverySettings: Hashable, Sendable {
  /// How mail is sent; `nil` where none is.
  public var mail: MailSettings?
  /// The folder that briefings are put into; `nil` for none.
  public var folder: SettingsPath?
  /// Whom to tell of each briefing over HTTP; `nil` for nobody.
  public var webhook: WebhookSettings?
  /// Who is told what was held back; `nil` for nobody.
  public var owner: Owner?
  /// What a region without recipients means.
  public var unreceived: UnreceivedRegions

  /// What it means that nobody receives the briefing of a region.
  public enum UnreceivedRegions: String, Hashable, Sendable, CaseIterable {
    /// Somebody was forgotten: nothing is sent.
    case refused
    /// It is meant to be so.
    case allowed
  }

  /// The person told what was held back.
  public struct Owner: Hashable, Sendable {
    /// The person's name.
    public var name: String
    /// The person's address.
    public var address: MailAddress
    /// The language to write in.
    public var language: Language
    /// Told as well.
    public var webhook: WebhookSettings?

    /// Makes an owner.
    public init(name: String, address: MailAddress, language: Language = .english, webhook: WebhookSettings? = nil) {
      self.name = name
      self.address = address
      self.language = language
      self.webhook = webhook
    }
  }

  /// Makes settings.
  public init(
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
  public func destination(of recipient: Recipient) -> String? {
    switch recipient.channel {
    case .mail: recipient.address?.description
    case .folder: folder?.path
    case .webhook: webhook?.addressWithoutQuery
    }
  }
}

/// Whom to tell over HTTP, and how they know it is us.
public struct WebhookSettings: Hashable, Sendable {
  /// Where to: `https`, or `http` on this machine or where `insecure` is written.
  public var address: String
  /// The key that requests are signed with; `nil` for unsigned requests.
  public var secret: SecretSource?

  /// Makes settings.
  public init(address: String, secret: SecretSource? = nil) {
    self.address = address
    self.secret = secret
  }

  /// The address without what follows a `?`, which may be a secret.
  public var addressWithoutQuery: String {
    String(address.prefix { $0 != "?" })
  }
}
