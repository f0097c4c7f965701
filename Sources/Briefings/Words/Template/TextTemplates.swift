import Synchronization

/// The texts of a template as they were read: the briefings of all regions say the same words with other figures.
final class TextTemplates: Sendable {
  /// The keys of indicators that exist.
  private let indicators: Set<String>
  private let read = Mutex<[String: TextTemplate]>([:])
  /// More are not kept: a program may make a template a region.
  private static let most = 1024

  init(indicators: Set<String>) {
    self.indicators = indicators
  }

  /// A text, read now if need be.
  func template(_ text: String) throws(TextTemplateError) -> TextTemplate {
    if let known = read.withLock({ $0[text] }) { return known }
    let template = try TextTemplate.parse(text, indicators: indicators)
    read.withLock { texts in
      if texts.count >= Self.most { texts.removeAll() }
      texts[text] = template
    }
    return template
  }
}
