internal import Languages

/// Which language a browser would rather have, after RFC 9110, section 12.5.4.
enum AcceptedLanguage {
  /// The best of ours for a field `Accept-Language`: by quality, then by the browser's order; the first of ours where it asks for none of them.
  static func best(_ field: String?) -> Language {
    var best: (language: Language, quality: Double)?
    for part in (field ?? "").prefix(1_000).split(separator: ",") {
      let pieces = part.split(separator: ";").map { String($0).trimmed }
      guard let tag = pieces.first?.lowercased(), let language = language(of: tag) else { continue }
      let quality = pieces.dropFirst().lazy.compactMap { $0.hasPrefix("q=") ? Double($0.dropFirst(2)) : nil }.first ?? 1
      if quality > 0, quality > best?.quality ?? 0 { best = (language, quality) }
    }
    return best?.language ?? .usual
  }

  private static func language(of tag: String) -> Language? {
    Language.known.first { tag == $0.tag.lowercased() } ?? Language.all.first { tag.hasPrefix($0.tag + "-") }
  }
}
