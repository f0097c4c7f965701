internal import Briefings
internal import Drawing
internal import Editions
internal import Languages
internal import Publishing
internal import Statistics

/// Makes the whole message of an order, byte for byte: RFC 5322 with MIME, ASCII throughout, lines ended by CRLF and none longer
/// than 78 characters but for an address. What speaks SMTP gets these bytes and adds nothing.
///
/// The same order gives the same bytes. Names, titles and words can hold whatever Unicode has: none of it can end a header, begin
/// a part or name a recipient.
package struct MailComposer: Sendable {
  private let settings: MailSettings

  /// A composer for these settings.
  package init(settings: MailSettings) {
    self.settings = settings
  }

  /// The message of an order.
  ///
  /// - Throws: `OrderError` where the order holds something that no mail can hold, or where the message is larger than the limit.
  package func message(for order: MailOrder) throws(OrderError) -> Parcel {
    guard let address = order.recipient.address else { throw .noAddress }
    guard AttachmentName.isUsable(order.fileName) else { throw .unusableFileName(HeaderText.cleaned(order.fileName)) }
    let limit = settings.largestMessage
    let bound = Self.largestSize(ofPDF: order.pdf.count, enclosures: order.enclosures.map(\.bytes.count))
    let identifier = messageID(of: order)
    let boundary = MIMEBoundary(identifier)
    var headers = try fields(of: order, to: address, identifier: identifier)
    headers += "Content-Type: multipart/mixed;\r\n boundary=\"\(boundary.outer)\"\r\n\r\n"

    var bytes = Array(headers.utf8)
    bytes.reserveCapacity(bound)
    bytes += "--\(boundary.outer)\r\n".utf8
    bytes += words(of: order, boundary, identifier)
    bytes += "--\(boundary.outer)\r\n".utf8
    bytes += attachment(order.fileName, "application/pdf", order.pdf)
    for enclosure in order.enclosures {
      bytes += "--\(boundary.outer)\r\n".utf8
      bytes += attachment(order.fileName(enclosure.format), enclosure.format.mediaType, enclosure.bytes)
    }
    bytes += "--\(boundary.outer)--\r\n".utf8
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    return Parcel(key: order.key, messageID: identifier, fileName: order.fileName, bytes: bytes)
  }

  /// The `Message-ID` an order's message has, without angle brackets: known before there is a PDF.
  package func messageID(of order: MailOrder) -> String {
    messageID(of: order.key, occasion: order.occasion)
  }

  /// The `Message-ID` of what a key names, without angle brackets.
  package func messageID(of key: DeliveryKey, occasion: MailOrder.Occasion = .issue) -> String {
    MessageIdentifier.make(key, occasion: occasion, domain: settings.sender.address.domain)
  }

  /// More bytes than any message with a PDF of `count` bytes and other files of these sizes has: known before anything is composed.
  package static func largestSize(ofPDF count: Int, enclosures: [Int] = []) -> Int {
    ([count] + enclosures).reduce(largestRest) { $0 + Base64Lines.size(of: $1) }
  }

  /// Largest everything but the PDF, in bytes: headers, text and HTML. Words are cut where they would be longer.
  static let largestRest = 256 << 10

  // MARK: Headers

  private func fields(of order: MailOrder, to address: MailAddress, identifier: String) throws(OrderError) -> String {
    let language = order.summary.language
    let sender = settings.sender
    let sheet = MailSheet(order: order, template: settings.words(language).subject)
    let subject = order.occasion.prefix(language) + Self.shortened(sheet.template.filled(sheet.value))
    var text = "Date: \(MailDate.text(order.instant))\r\n"
    text += HeaderText.mailbox("From", name: Self.shortened(sender.name?[language] ?? order.summary.publisher), sender.address)
    if let replyTo = settings.replyTo { text += HeaderText.mailbox("Reply-To", name: "", replyTo) }
    text += HeaderText.mailbox("To", name: Self.shortened(order.recipient.name), address)
    text += "Message-ID: <\(identifier)>\r\n"
    if case .correction(let first, _) = order.occasion {
      guard MessageIdentifier.isSound(first) else { throw .unusableMessageID(HeaderText.cleaned(first)) }
      text += "In-Reply-To: <\(first)>\r\nReferences: <\(first)>\r\n"
    }
    text += HeaderText.unstructured("Subject", subject)
    text += "Auto-Submitted: auto-generated\r\n"
    switch settings.unsubscribing {
    case nil: break
    case .address(let address): text += "List-Unsubscribe: <mailto:\(address.inURL)?subject=unsubscribe>\r\n"
    case .page(let page):
      text += "List-Unsubscribe: <\(Self.page(page, identifier))>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
    }
    text += "Content-Language: \(language.textTag)\r\n"
    return text + "MIME-Version: 1.0\r\n"
  }

  /// The page with the delivery in its query: a reader who asks there is known by it alone (RFC 8058).
  private static func page(_ page: String, _ identifier: String) -> String {
    page + (page.contains("?") ? "&" : "?") + "delivery=\(identifier.prefix { $0 != "@" })"
  }

  /// Names and titles for a header: no reader shows more.
  private static func shortened(_ text: String) -> String {
    text.count <= 250 && text.utf8.count <= 2_000 ? text : String(text.prefix(120)).prefix(bytes: 1_900) + "…"
  }

  // MARK: Parts

  private func words(of order: MailOrder, _ boundary: MIMEBoundary, _ identifier: String) -> [UInt8] {
    let words = settings.words(order.summary.language)
    let sheet = MailSheet(order: order, template: words.text)
    let target: MailSettings.Unsubscribing? =
      if case .page(let page)? = settings.unsubscribing { .page(Self.page(page, identifier)) } else { settings.unsubscribing }
    let address: String? =
      switch target {
      case .address(let address)?: address.description
      case .page(let page)?: page
      case nil: nil
      }
    let text = part("text/plain; charset=utf-8", Array(sheet.text(unsubscribing: address).prefix(bytes: 60_000).utf8))
    guard order.recipient.format == .pdf else { return text }
    let html: String
    if let template = words.html {
      let own = MailSheet(order: order, template: template)
      html = own.ownHTML
    } else {
      html = sheet.html(unsubscribing: target)
    }
    let lines = html.prefix(bytes: 90_000).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(
      separator: "\r\n")
    var bytes = Array("Content-Type: multipart/alternative;\r\n boundary=\"\(boundary.inner)\"\r\n\r\n".utf8)
    bytes += "--\(boundary.inner)\r\n".utf8
    bytes += text
    bytes += "--\(boundary.inner)\r\n".utf8
    bytes += part("text/html; charset=utf-8", Array(lines.utf8))
    bytes += "--\(boundary.inner)--\r\n".utf8
    return bytes
  }

  private func part(_ type: String, _ content: [UInt8]) -> [UInt8] {
    Array("Content-Type: \(type)\r\nContent-Transfer-Encoding: base64\r\n\r\n".utf8) + Base64Lines.encoded(content)
  }

  private func attachment(_ fileName: String, _ mediaType: String, _ content: [UInt8]) -> [UInt8] {
    let name = AttachmentName.ascii(fileName)
    // The longest type does not fit on a line with its field.
    let fold = mediaType.utf8.count > 60 ? "\r\n" : ""
    let head = "Content-Type:\(fold) \(mediaType);\r\n name=\"\(name)\"\r\nContent-Transfer-Encoding: base64\r\n"
    let disposition = "Content-Disposition: attachment\(AttachmentName.parameters(fileName))\r\n\r\n"
    return Array((head + disposition).utf8) + Base64Lines.encoded(content)
  }
}

/// What parts the parts: made from the message's identifier, with `=_` in it, which no base64 has.
struct MIMEBoundary {
  let outer: String
  let inner: String

  init(_ identifier: String) {
    let digest = MessageIdentifier.digest([identifier])
    outer = "=_\(digest)_m"
    inner = "=_\(digest)_a"
  }
}

extension MailAddress {
  /// The address in a `mailto:` URL.
  fileprivate var inURL: String {
    description.percentEncoded { $0.isUnreserved || "@+".utf8.contains($0) }
  }
}

extension StringProtocol {
  /// As many whole characters from the beginning as fit into `limit` bytes of UTF-8.
  func prefix(bytes limit: Int) -> String {
    guard utf8.count > limit else { return String(self) }
    var result = ""
    var count = 0
    for scalar in unicodeScalars {
      count += UTF8.width(scalar)
      if count > limit { break }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
