package import Styling

/// A style as settings and addresses name it, with or without a size of paper: `house`, `house:letter`.
package struct PaperedStyle: Hashable, Sendable {
  /// The name of the style.
  package var style: String
  /// The size of paper; `nil` for the style's own.
  package var paper: Paper?

  /// A style on a size of paper.
  package init(_ style: String, on paper: Paper?) {
    (self.style, self.paper) = (style, paper)
  }

  /// Reads a name. What is behind the colon and no size of paper is part of the name.
  package init(_ name: String) {
    self.init(name, on: nil)
    if let colon = name.lastIndex(of: ":"), let paper = Paper(rawValue: String(name[name.index(after: colon)...])) {
      self.init(String(name[..<colon]), on: paper)
    }
  }

  /// The name.
  package var name: String { paper.map { "\(style):\($0.rawValue)" } ?? style }
}
