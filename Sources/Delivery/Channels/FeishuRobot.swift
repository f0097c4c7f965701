internal import Digests
internal import FoundationEssentials
package import Publishing
package import Scheduling

/// Feishu (飞书; Lark), by the address of a robot of a group: a card with a button, signed where the robot asks for it (签名校验).
package enum FeishuRobot: ChatService {
  /// `feishu`.
  package static let name: ChannelName = "feishu"
  package static let signs = true

  package static func message(of card: ChatCard) throws -> [UInt8] {
    try JSONEncoder.steady.bytes(Message(card))
  }

  /// Time and signature are in the message: HMAC-SHA-256 over nothing, under the time in seconds, a line end and the key.
  package static func signed(
    _ message: [UInt8], to address: String, with secret: Secret, at instant: Instant
  ) -> (address: String, body: [UInt8]) {
    let time = "\(instant.secondsSince1970)"
    let code = Digest.hmac([], key: Array("\(time)\n".utf8) + secret.bytes)
    guard var signed = try? JSONDecoder().decode(Message.self, from: Data(message)) else { return (address, message) }
    signed.timestamp = time
    signed.sign = Data(code.bytes).base64EncodedString()
    return (address, (try? JSONEncoder.steady.bytes(signed)) ?? message)
  }

  package static func fault(in answer: [UInt8]) -> ChatFault? {
    // Too many messages, busy.
    NumberedAnswer.fault(in: answer, passing: [9499, 11232, 11233])
  }

  private struct Message: Codable {
    struct Words: Codable {
      var tag: String
      var content: String
    }

    struct Button: Codable {
      var tag = "button"
      var text: Words
      var type = "primary"
      var url: String
    }

    struct Element: Codable {
      var tag: String
      var content: String?
      var actions: [Button]?
    }

    struct Card: Codable {
      var header: [String: Words]
      var elements: [Element]
    }

    var msg_type = "interactive"
    var card: Card
    var timestamp: String?
    var sign: String?

    init(_ card: ChatCard) {
      var unlinked = card
      unlinked.link = nil
      var elements = [Element(tag: "markdown", content: unlinked.markdown(within: 20_000, titled: false))]
      if let link = card.link {
        let button = Button(text: Words(tag: "plain_text", content: link.words), url: link.address)
        elements.append(Element(tag: "action", actions: [button]))
      }
      self.card = Card(header: ["title": Words(tag: "plain_text", content: card.title)], elements: elements)
    }
  }
}
