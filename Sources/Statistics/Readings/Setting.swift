/// Where a figure is read, which decides how many of its digits and which words are printed.
public enum Setting: String, Hashable, Sendable, Codable, CaseIterable {
  /// The title of a page or chart: three figures, as a headline says it. `15.8 billion yuan`, `158亿元`, `18%`.
  case title
  /// A sentence: the published digits, five at most. `15.799 billion yuan`, `157.99亿元`.
  case sentence
  /// A key figure: two digits after the point and four figures at most. `15.80 bn yuan`.
  case tile
  /// A label in a chart: as a tile, growth with its sign. `15.80`, `+18.26`.
  case label
  /// A key figure or label beside another of the same series that differs and would read alike: five figures. `1.088`, `1.091`.
  case close
  /// A table: every published digit, bounds as `>`, `≈`, `<`. `15.799 bn`.
  case table
  /// A place on an axis: no more digits than distinguish it from others.
  case axis

  /// Whether words are written out, as in running text.
  var isProse: Bool { self == .title || self == .sentence }
}
