internal import FoundationEssentials

/// WeCom (企业微信), by the address of a robot of a group: a message in its Markdown, of at most 4,096 bytes.
package enum WeComRobot: ChatService {
  /// `wecom`.
  package static let name: ChannelName = "wecom"

  package static func message(of card: ChatCard) throws -> [UInt8] {
    try JSONEncoder.steady.bytes(Message(markdown: Message.Markdown(content: card.markdown(within: 4_096))))
  }

  package static func fault(in answer: [UInt8]) -> ChatFault? {
    // Too many messages in a minute, busy, a fault of theirs.
    NumberedAnswer.fault(in: answer, passing: [45009, -1, 50001])
  }

  private struct Message: Encodable {
    struct Markdown: Encodable {
      var content: String
    }

    var msgtype = "markdown"
    var markdown: Markdown
  }
}
