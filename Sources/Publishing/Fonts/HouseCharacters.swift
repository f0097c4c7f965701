import Languages
import Statistics

/// The characters beyond ASCII that the program's own words are made of: headings, sentences, units of time, marks.
///
/// Lean faces hold them from the start. One that is missing here is still printed, from the whole face, which takes longer; a test
/// compares the list with the words.
enum HouseCharacters {
  /// Signs of every language: dashes, quotes, raised letters, numbers in rings.
  static let signs = """
    ·×÷°‰℃ᵈᵉᵖᵗᶠ‐–—―‘’“”…‹›−≈①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳²³¹˒⁰⁴⁵⁶⁷⁸⁹
    """

  /// What briefings in some languages need.
  static func all(in languages: [Language]) -> String {
    signs + languages.map { language in language.rules.characters + Word.allCases.map { $0[language] }.joined() }.joined()
  }
}
