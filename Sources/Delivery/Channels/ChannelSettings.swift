internal import Editions
package import Diagnostics
package import Publishing
package import Scheduling

/// A way for briefings to leave, with what `delivery:` says of it: all that the rest of Delivery knows of a channel.
///
/// A channel is one file in this folder and one line in ``Channels/all``.
package protocol ChannelSettings: Hashable, Sendable {
  /// What `delivery:`, `recipients.csv` and the ledger call it.
  static var name: ChannelName { get }

  /// Who says where its briefings go.
  static var destinations: Destinations { get }

  /// What it carries besides the PDF.
  static var cargo: Cargo { get }

  /// Reads its settings, found at a path of keys; `nil` where they cannot be used, with everything that is wrong recorded.
  static func read(_ token: Token, _ path: String, _ reader: SettingsReader) -> Self?

  /// Passwords and keys that must be there before anything is sent.
  var secrets: [SecretSource] { get }

  /// What else the settings name that is not there or not right, found without connecting to anything.
  ///
  /// - Parameter folder: The project's folder.
  func faults(in folder: String) -> [ProjectError]

  /// What `DeliveryKey.recipient` says for a recipient; `nil` where the recipient cannot be reached by this channel.
  func destination(of recipient: Recipient) -> String?

  /// What leaves of an order.
  func parcel(for order: MailOrder) throws(OrderError) -> Parcel

  /// The channel itself, with passwords and keys read.
  ///
  /// - Parameters:
  ///   - folder: The project's folder.
  ///   - clock: The clock that dates signatures.
  func channel(in folder: String, clock: @escaping @Sendable () -> Instant) throws(ProjectError) -> any Channel

  /// What takes its place in a run that sends nothing.
  ///
  /// - Parameter folder: Where files to look at are put.
  static func dryChannel(in folder: String) -> any Channel
}

/// Who says where the briefings of a channel go.
package enum Destinations: Hashable, Sendable {
  /// Each recipient, by an address.
  case recipients
  /// The channel's settings: there is one for all.
  case settings
}

/// What a channel carries besides the PDF.
package enum Cargo: Hashable, Sendable {
  /// Nothing: it says that there is a briefing.
  case none
  /// Other formats, attached to one message.
  case attachments
  /// Other formats, each a file with a delivery of its own.
  case files

  /// What the ledger calls a place where files are put: the PDF has it for itself.
  static func place(_ place: String, of recipient: Recipient) -> String {
    recipient.file.map { "\(place) (\($0.rawValue))" } ?? place
  }
}

extension ChannelSettings {
  package static var destinations: Destinations { .settings }

  package static var cargo: Cargo { .none }

  package var secrets: [SecretSource] { [] }

  package func faults(in folder: String) -> [ProjectError] { [] }

  package static func dryChannel(in folder: String) -> any Channel { SilentChannel(name: name) }
}

/// Every channel there is.
package enum Channels {
  /// In the order in which messages name them.
  package static let all: [any ChannelSettings.Type] = [
    MailSettings.self,
    FolderSettings.self,
    WebhookSettings.self,
    SFTPSettings.self,
    S3Settings.self,
    ChatSettings<TeamsRobot>.self,
    ChatSettings<WeComRobot>.self,
    ChatSettings<DingTalkRobot>.self,
    ChatSettings<FeishuRobot>.self,
  ]

  /// The channel of a name.
  package static func named(_ name: ChannelName) -> (any ChannelSettings.Type)? { all.first { $0.name == name } }
}

/// The name of a channel.
package struct ChannelName: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name as it is written.
  package var rawValue: String

  /// Takes a name as it is written.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Takes a name as it is written.
  package init(stringLiteral name: String) {
    rawValue = name
  }

  /// The name as it is written.
  package var description: String { rawValue }
}

/// A channel that takes everything and does nothing with it.
struct SilentChannel: Channel {
  let name: ChannelName

  func deliver(_ parcel: Parcel) -> DeliveryOutcome { .accepted(nil) }
}

/// A channel under another name.
struct RenamedChannel: Channel {
  let name: ChannelName
  let channel: any Channel

  func deliver(_ parcel: Parcel) -> DeliveryOutcome { channel.deliver(parcel) }
}
