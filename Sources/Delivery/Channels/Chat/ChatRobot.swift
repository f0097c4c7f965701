package import Diagnostics
internal import FoundationEssentials
package import Publishing
package import Scheduling
internal import Transferring

/// A service whose chat rooms take messages from a robot at an address.
package protocol ChatService: Sendable {
  /// The name of the channel.
  static var name: ChannelName { get }
  /// Whether its robots can be told apart from others by a signature with a key.
  static var signs: Bool { get }
  /// The message of a card, without what changes with time.
  static func message(of card: ChatCard) throws -> [UInt8]
  /// Signs a message; what it is sent to and as.
  static func signed(_ message: [UInt8], to address: String, with secret: Secret, at instant: Instant) -> (
    address: String, body: [UInt8]
  )
  /// What the service says in its answer to a request that it took; `nil` where that is all well.
  static func fault(in answer: [UInt8]) -> ChatFault?
}

extension ChatService {
  package static var signs: Bool { false }

  package static func signed(
    _ message: [UInt8], to address: String, with secret: Secret, at instant: Instant
  ) -> (address: String, body: [UInt8]) {
    (address, message)
  }
}

/// Why a service did not show a message that it took.
package struct ChatFault: Hashable, Sendable {
  /// The service's number for it.
  package var code: Int
  /// The service's words.
  package var words: String
  /// Whether time alone helps.
  package var passes: Bool
}

/// Where a robot of a service is: its address is its key, and so is kept as one.
package struct ChatSettings<Service: ChatService>: Hashable, Sendable {
  /// Where the robot's address is kept.
  package var address: SecretSource
  /// Where the key that messages are signed with is kept; `nil` where they are not signed.
  package var secret: SecretSource?
  /// Where briefings can be read.
  package var link: BriefingLink?
}

extension ChatSettings: ChannelSettings {
  package static var name: ChannelName { Service.name }

  package static func read(_ token: Token, _ path: String, _ reader: SettingsReader) -> ChatSettings? {
    let map = TokenMap(token, path: path, problems: reader.problems)
    defer { map.finish() }
    let address = map.secret("address")
    let secret = Service.signs ? map.secret("secret") : nil
    var link: BriefingLink?
    if let token = map.optional("link") {
      link = token.text.flatMap(BriefingLink.init)
      if link == nil {
        map.refuse("link", token, needs: "an address such as https://example.org/{region}/{period}.{language}.pdf")
      }
    }
    guard let address else {
      reader.problems.add(
        "needs an “address-file” or “address-environment” with the address that the service gives for its robot", at: map.location,
        path: path)
      return nil
    }
    return ChatSettings(address: address, secret: secret, link: link)
  }

  package var secrets: [SecretSource] { [address, secret].compactMap(\.self) }

  package func destination(of recipient: Recipient) -> String? { Service.name.rawValue }

  package func parcel(for order: MailOrder) throws(OrderError) -> Parcel {
    do {
      let bytes = try Service.message(of: ChatCard(of: order, link: link))
      return Parcel(key: order.key, messageID: Parcel.identifier(of: order), fileName: "message.json", bytes: bytes)
    } catch {
      throw .unencodable("\(error)")
    }
  }

  package func channel(in folder: String, clock: @escaping @Sendable () -> Instant) throws(ProjectError) -> any Channel {
    let text = String(decoding: try address.read(from: folder).bytes, as: UTF8.self)
    guard WebAddress.isSound(text, .ownMachine) else {
      throw ProjectError(
        .wrongConfiguration, at: address.location, "what is kept there is not an address that begins with https://",
        remedy: "copy the address that the service shows for its robot")
    }
    return ChatChannel<Service>(address: Secret(text), secret: try secret?.read(from: folder), now: clock)
  }
}

/// Briefings told to a chat room by a robot: a card with the headline, the key figures and a link.
struct ChatChannel<Service: ChatService>: Channel {
  private let address: Secret
  private let secret: Secret?
  private let limits: TransferLimits
  private let now: @Sendable () -> Instant

  var name: ChannelName { Service.name }

  init(
    address: Secret, secret: Secret?, limits: TransferLimits = TransferLimits(whole: 120), now: @escaping @Sendable () -> Instant
  ) {
    self.address = address
    self.secret = secret
    self.limits = limits
    self.now = now
  }

  func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    var (target, body) = (String(decoding: address.bytes, as: UTF8.self), parcel.bytes)
    if let secret { (target, body) = Service.signed(body, to: target, with: secret, at: now()) }
    let (outcome, answer) = HTTPExchange(
      .post, target, headers: ["Content-Type: application/json; charset=utf-8"], body: body, limits: limits
    ).perform()
    guard case .accepted(let reply) = outcome, let fault = Service.fault(in: answer) else { return outcome }
    let said = Reply(code: fault.code, text: HeaderText.cleaned(fault.words))
    let words = "\(name) said \(said.code) \(said.text)"
    return fault.passes ? .refusedForNow(.confirming, said, words) : .blocked(.confirming, said.text.isEmpty ? reply : said, words)
  }
}

extension JSONEncoder {
  /// Writes the same value as the same bytes.
  static var steady: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// A value as bytes.
  func bytes(_ value: some Encodable) throws -> [UInt8] { Array(try encode(value)) }
}

/// The answer of services that say 200 whatever they think of a message.
struct NumberedAnswer: Decodable {
  private var errcode: Int?
  private var errmsg: String?
  private var code: Int?
  private var msg: String?

  /// What the answer says is wrong; `passing` are numbers of faults that pass by themselves.
  static func fault(in answer: [UInt8], passing: Set<Int>) -> ChatFault? {
    guard let read = try? JSONDecoder().decode(NumberedAnswer.self, from: Data(answer)), let code = read.errcode ?? read.code else {
      return ChatFault(code: 200, words: "something else than its usual answer", passes: false)
    }
    return code == 0 ? nil : ChatFault(code: code, words: read.errmsg ?? read.msg ?? "", passes: passing.contains(code))
  }
}
