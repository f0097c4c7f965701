internal import Languages
internal import Publishing
internal import Statistics

/// Identifiers made from what is delivered, so that every try has the same, whatever crashes in between.
package enum MessageIdentifier {
  /// The `Message-ID`, without angle brackets, of what a key names.
  ///
  /// A SHA-256 over report, region, period, issue, recipient, language, channel and occasion, each with its length before it so
  /// that no two orders can run into the same text; 128 bits of it, which is more than all mail there will ever be needs.
  package static func make(_ key: DeliveryKey, occasion: MailOrder.Occasion = .issue, domain: String) -> String {
    let kind =
      switch occasion {
      case .issue: "issue"
      case .correction: "correction"
      case .draft: "draft"
      }
    let parts = [
      key.report, key.region, key.period.sdmx, String(key.issue), key.recipient, key.language.tag, key.channel.rawValue, kind,
    ]
    return "\(digest(parts))@\(domain)"
  }

  static func digest(_ parts: [String]) -> String {
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return String(sha256(Array(text.utf8)).prefix(32))
  }

  /// Whether a text is an identifier as RFC 5322 has it, without its angle brackets: nothing in it can end a header.
  static func isSound(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && text.utf8.count <= 500
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x21...0x7E).contains($0) && !#"<>()\,;""#.utf8.contains($0) }
      }
  }
}
