package import Layout
package import Statistics

/// A drawing that knows which figures it shows, so that editions can give them along with it.
package protocol FiguredContent: FigureContent {
  /// The figures, published and derived.
  var figures: [Observation] { get }
}

/// The figures of a table: its subject.
package struct TableFigures: Sendable {
  /// The figures, published and derived.
  package var figures: [Observation]
}
