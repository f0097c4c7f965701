internal import Digests
internal import Drawing
internal import FoundationEssentials
package import Publishing
package import Scheduling

/// DingTalk (钉钉), by the address of a robot of a group: a card with a button, signed where the robot asks for it (加签).
package enum DingTalkRobot: ChatService {
  /// `dingtalk`.
  package static let name: ChannelName = "dingtalk"
  package static let signs = true

  package static func message(of card: ChatCard) throws -> [UInt8] {
    var unlinked = card
    unlinked.link = nil
    let text = unlinked.markdown(within: 20_000)
    guard let link = card.link else {
      return try JSONEncoder.steady.bytes(Message(msgtype: "markdown", markdown: Message.Text(title: card.title, text: text)))
    }
    return try JSONEncoder.steady.bytes(
      Message(
        msgtype: "actionCard",
        actionCard: Message.Card(title: card.title, text: text, singleTitle: link.words, singleURL: link.address)))
  }

  /// Time and signature follow in the address: HMAC-SHA-256 over the time in milliseconds, a line end and the key, under the key.
  package static func signed(
    _ message: [UInt8], to address: String, with secret: Secret, at instant: Instant
  ) -> (address: String, body: [UInt8]) {
    let time = "\(instant.secondsSince1970)000"
    let code = Digest.hmac(Array("\(time)\n".utf8) + secret.bytes, key: secret.bytes)
    let sign = Data(code.bytes).base64EncodedString().percentEncoded(keeping: \.isUnreserved)
    return ("\(address)\(address.contains("?") ? "&" : "?")timestamp=\(time)&sign=\(sign)", message)
  }

  package static func fault(in answer: [UInt8]) -> ChatFault? {
    // Too many messages in a minute, busy.
    NumberedAnswer.fault(in: answer, passing: [130101, 410100, -1])
  }

  private struct Message: Encodable {
    struct Text: Encodable {
      var title: String
      var text: String
    }

    struct Card: Encodable {
      var title: String
      var text: String
      var singleTitle: String
      var singleURL: String
    }

    var msgtype: String
    var markdown: Text?
    var actionCard: Card?
  }
}
