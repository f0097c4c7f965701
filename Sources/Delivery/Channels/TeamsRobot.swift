internal import FoundationEssentials

/// Microsoft Teams, by an address that a workflow of a channel gives: an Adaptive Card.
package enum TeamsRobot: ChatService {
  /// `teams`.
  package static let name: ChannelName = "teams"

  package static func message(of card: ChatCard) throws -> [UInt8] {
    let body =
      [Message.Block(text: card.title, size: "Large", weight: "Bolder")] + card.paragraphs.map { Message.Block(text: $0) }
      + card.figures.map { Message.Block(text: $0, spacing: "Small") }
      + card.meanings.map { Message.Block(text: $0, size: "Small", isSubtle: true) }
    let actions = card.link.map { [Message.Action(title: $0.words, url: $0.address)] } ?? []
    return try JSONEncoder.steady.bytes(
      Message(attachments: [Message.Attachment(content: Message.Card(body: body, actions: actions))]))
  }

  /// A workflow has no more to say than its status.
  package static func fault(in answer: [UInt8]) -> ChatFault? { nil }

  private struct Message: Encodable {
    struct Attachment: Encodable {
      var contentType = "application/vnd.microsoft.card.adaptive"
      var content: Card
    }

    struct Card: Encodable {
      var schema = "http://adaptivecards.io/schemas/adaptive-card.json"
      var type = "AdaptiveCard"
      var version = "1.4"
      var body: [Block]
      var actions: [Action]

      enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case type, version, body, actions
      }
    }

    struct Block: Encodable {
      var type = "TextBlock"
      var text: String
      var wrap = true
      var size: String?
      var weight: String?
      var spacing: String?
      var isSubtle: Bool?

      init(text: String, size: String? = nil, weight: String? = nil, spacing: String? = nil, isSubtle: Bool? = nil) {
        (self.text, self.size, self.weight, self.spacing, self.isSubtle) = (text, size, weight, spacing, isSubtle)
      }
    }

    struct Action: Encodable {
      var type = "Action.OpenUrl"
      var title: String
      var url: String
    }

    var type = "message"
    var attachments: [Attachment]
  }
}
