extension Scene {
  /// The lines that hold characters for which no font has a glyph, in painter's order.
  public var missingText: [TextLine] {
    Self.missingText(in: items)
  }

  private static func missingText(in items: [Item]) -> [TextLine] {
    items.flatMap { item -> [TextLine] in
      switch item {
      case .text(let line, _): line.missing.isEmpty ? [] : [line]
      case .group(let group): missingText(in: group.items)
      case .link(let link): missingText(in: link.items)
      case .path, .image: []
      }
    }
  }
}
