internal import Editions

/// A way for briefings to leave: mail, a folder, a webhook.
package protocol Channel: Sendable {
  /// Its name.
  var name: ChannelName { get }

  /// Delivers one parcel, once, and says what became of it. Never tries again by itself: that is the outbox's business, which has
  /// committed “sending” before this is called.
  func deliver(_ parcel: Parcel) -> DeliveryOutcome
}

/// What leaves, byte for byte: it was stored under its SHA-256 before any connection is made, and a second try sends the same.
package struct Parcel: Hashable, Sendable {
  /// Which briefing goes to whom.
  package var key: DeliveryKey
  /// The `Message-ID` without its angle brackets; for other channels than mail an identifier of the same making.
  package var messageID: String
  /// Name of the file, as a reader sees it.
  package var fileName: String
  /// The finished bytes: a whole RFC 5322 message for mail, the PDF for a folder, the JSON of the manifest for a webhook.
  package var bytes: [UInt8]

  /// Makes a parcel.
  package init(key: DeliveryKey, messageID: String, fileName: String, bytes: [UInt8]) {
    self.key = key
    self.messageID = messageID
    self.fileName = fileName
    self.bytes = bytes
  }
}

extension Parcel {
  /// The media type of a file.
  var mediaType: String {
    let ending = fileName.split(separator: ".").last.map(String.init) ?? ""
    return EditionFormat(rawValue: ending)?.mediaType ?? "application/pdf"
  }
}

/// How one attempt ended.
package enum DeliveryOutcome: Hashable, Sendable {
  /// The other side took responsibility.
  case accepted(Reply?)
  /// Not taken, and worth another try later.
  case refusedForNow(DeliveryStage, Reply?, String)
  /// Not taken, and will not be before a person has changed something: the settings, the server, or the message. Tried again all the same,
  /// and the owner is informed at once.
  case blocked(DeliveryStage, Reply?, String)
  /// Not taken, and never will be: the other side does not know the recipient.
  case refused(DeliveryStage, Reply?, String)
  /// Cut off when all was sent and no reply had come: it may have been taken.
  case uncertain(DeliveryStage, String)
}

/// What the other side said: an SMTP reply or an HTTP status with its text.
package struct Reply: Hashable, Sendable, Codable {
  /// The code, such as 250 or 451.
  package var code: Int
  /// The text, with control characters removed.
  package var text: String

  /// Makes a reply.
  package init(code: Int, text: String) {
    self.code = code
    self.text = text
  }
}

/// How far an attempt came.
package enum DeliveryStage: String, Hashable, Sendable, Codable, CaseIterable {
  /// Finding and reaching the other side.
  case connecting
  /// Greeting, and making the connection private.
  case greeting
  /// Proving who we are.
  case authenticating
  /// Naming sender or recipient.
  case addressing
  /// Sending the bytes.
  case sending
  /// All bytes sent, waiting for the last reply.
  case confirming
}
