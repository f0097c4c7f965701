/// A mark by the name that templates have for it: that of Swift Charts, where it has one.
package struct NamedMark: Sendable {
  /// All marks that templates know.
  package static let all: [NamedMark] = [
    BarMark.named, LineMark.named, PointMark.named, TickMark.named, AreaMark.named, RectangleMark.named, ProgressMark.named,
    SlopeMark.named,
    WaterfallMark.named, PyramidMark.named, IntervalMark.named,
  ]

  /// Its name.
  package let name: String
  /// The mark without data, encoded as a template says.
  package let encoding: @Sendable (any MarkOptions) -> Layer

  init(_ name: String, _ encoding: @escaping @Sendable (any MarkOptions) -> Layer) {
    self.name = name
    self.encoding = encoding
  }
}

/// What a template says of a mark.
package protocol MarkOptions {
  /// The word under a key, or `fallback` if there is none.
  func choice<Word: RawRepresentable & CaseIterable>(_ key: String, default fallback: Word) -> Word where Word.RawValue == String
}

extension MarkOptions {
  /// What is along the axes.
  func axes(x: Field, y: Field) -> (x: Field, y: Field) { (choice("x", default: x), choice("y", default: y)) }
}
