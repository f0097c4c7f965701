import Findings
import Statistics

/// A finding with the words that it was told in.
package struct ToldFinding: Hashable, Sendable {
  /// Where on the pages.
  package enum Place: String, Hashable, Sendable {
    case title
    case standfirst
    case figure
    case text
  }

  var finding: Finding
  /// The title or sentence.
  package var text: String
  package var place: Place

  /// Whether it is a sentence of running text, which has its basis; a title has the year.
  var isSentence: Bool {
    switch place {
    case .standfirst, .text: true
    case .title, .figure: false
    }
  }
}
