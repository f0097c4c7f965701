/// Words that are written without accents. In a text of the pseudo-language, whose every letter has one, such a word bypasses the words of
/// the languages, unless the data have it.
public enum PlainWords {
  /// The words of two letters and more, in small letters.
  public static func of(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 1 && $0.allSatisfy(\.isASCII) })
  }

  /// The words of several texts.
  public static func of(_ texts: some Sequence<String>) -> Set<String> {
    texts.reduce(into: []) { $0.formUnion(of($1)) }
  }
}

extension PlainWords {
  /// The words of an HTML page that are read or heard; not those of scripts, of styles and of file names.
  public static func ofPage(_ html: String) -> Set<String> {
    let page = html.replacing(/(?s)<(style|script|code)\b.*?<\/\1>|<!.*?>/, with: " ")
    let attributes = page.matches(of: /\b(?:alt|title|aria-label|placeholder|data-live)="([^"]*)"/).map { String($0.1) }
    let text = page.replacing(/<[^>]*>/, with: " ").replacing(/&[a-z]+;/, with: " ").replacing(/https?:\S+/, with: " ")
    return of(attributes + [String(text)])
  }
}
