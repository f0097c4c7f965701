internal import Diagnostics
package import Languages
internal import Statistics

/// How briefings leave: what `delivery:` in a `gazetteer.yml` says.
package struct DeliverySettings: Sendable {
  /// The channels that have settings.
  package var channels: [any ChannelSettings]
  /// Who is informed of what was held back; `nil` for no one.
  package var owner: Owner?
  /// What a region without recipients means.
  package var unreceived: UnreceivedRegions

  /// What it means that the briefing of a region has no recipient.
  package enum UnreceivedRegions: String, Hashable, Sendable, CaseIterable {
    /// A recipient was forgotten: nothing is sent.
    case refused
    /// It is meant to be so.
    case allowed
  }

  /// The person who is informed of what was held back.
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
    package init(name: String, address: MailAddress, language: Language = .usual, webhook: WebhookSettings? = nil) {
      self.name = name
      self.address = address
      self.language = language
      self.webhook = webhook
    }
  }

  /// Makes settings.
  package init(channels: [any ChannelSettings] = [], owner: Owner? = nil, unreceived: UnreceivedRegions = .refused) {
    self.channels = channels
    self.owner = owner
    self.unreceived = unreceived
  }

  /// The settings of a channel; `nil` where it has none.
  package subscript<Settings: ChannelSettings>(_: Settings.Type) -> Settings? {
    channels.lazy.compactMap { $0 as? Settings }.first
  }

  /// How many deliveries may be under way at the same time.
  var senders: Int { self[MailSettings.self]?.connections ?? 1 }

  /// The settings of the channel of a name; `nil` where it has none.
  package func channel(_ name: ChannelName) -> (any ChannelSettings)? {
    channels.first { type(of: $0).name == name }
  }

  /// What `DeliveryKey.recipient` says for a recipient: the address, the folder, or the URL without its query. `nil` where the
  /// channel has no settings.
  package func destination(of recipient: Recipient) -> String? {
    channel(recipient.channel)?.destination(of: recipient)
  }
}

extension DeliverySettings {
  /// Reads `delivery:`.
  init(_ token: Token, _ reader: SettingsReader) {
    let map = TokenMap(token, path: "delivery", problems: reader.problems)
    defer { map.finish() }
    var channels: [any ChannelSettings] = []
    for channel in Channels.all {
      let key = channel.name.rawValue
      if let token = map.optional(key), let settings = channel.read(token, map.path(of: key), reader) { channels.append(settings) }
    }
    self.init(
      channels: channels,
      owner: map.optional("owner").flatMap { Owner($0, path: map.path(of: "owner"), reader) },
      unreceived: map.choice("unreceived-regions", default: .refused))
  }
}

extension DeliverySettings.Owner {
  fileprivate init?(_ token: Token, path: String, _ reader: SettingsReader) {
    let map = TokenMap(token, path: path, problems: reader.problems)
    defer { map.finish() }
    let name = map.optional("name").flatMap { reader.line($0, map.path(of: "name")) } ?? ""
    let language = map.language("language")
    let webhook = map.optional("webhook").flatMap { WebhookSettings.read($0, map.path(of: "webhook"), reader) }
    guard let address = map.required("address").flatMap({ reader.address($0, map.path(of: "address")) }) else { return nil }
    self.init(name: name, address: address, language: language, webhook: webhook)
  }
}

extension TokenMap {
  /// A language on offer; the first of them if none is named.
  fileprivate func language(_ key: String) -> Language {
    guard let token = optional(key) else { return .usual }
    guard let language = token.text.flatMap(Language.init(tag:)) else {
      refuse(key, token, needs: "one of " + Language.all.map(\.tag).joined(separator: ", "))
      return .usual
    }
    return language
  }
}
