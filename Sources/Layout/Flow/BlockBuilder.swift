/// Lets blocks be written one below the other, with conditions and loops:
///
/// ```swift
/// PageSection(title: TitleBlock("Revenue rose by 18%")) {
///   KeyFigureStrip(tiles)
///   if let figure { figure }
///   for text in texts { Paragraph(text) }
/// }
/// ```
@resultBuilder
public enum BlockBuilder {
  /// A block.
  public static func buildExpression(_ block: any Block) -> [any Block] { [block] }
  /// Blocks made elsewhere.
  public static func buildExpression(_ blocks: [any Block]) -> [any Block] { blocks }
  /// Blocks one below the other.
  public static func buildBlock(_ parts: [any Block]...) -> [any Block] { parts.flatMap { $0 } }
  /// A condition that holds, or not.
  public static func buildOptional(_ blocks: [any Block]?) -> [any Block] { blocks ?? [] }
  /// The first of two possibilities.
  public static func buildEither(first blocks: [any Block]) -> [any Block] { blocks }
  /// The second of two possibilities.
  public static func buildEither(second blocks: [any Block]) -> [any Block] { blocks }
  /// Blocks of a loop.
  public static func buildArray(_ parts: [[any Block]]) -> [any Block] { parts.flatMap { $0 } }
}

extension Stack {
  /// Puts blocks below each other.
  public init(@BlockBuilder _ blocks: () -> [any Block]) {
    self.init(blocks())
  }
}

extension Columns {
  /// Puts a flow at the left and a flow at the right.
  public init(
    _ split: Split, @BlockBuilder left: () -> [any Block], @BlockBuilder right: () -> [any Block]
  ) {
    self.init(split, [left(), right()])
  }
}

extension BalancedColumns {
  /// Lets blocks flow through `count` columns.
  public init(_ count: Int = 2, @BlockBuilder _ blocks: () -> [any Block]) {
    self.init(count, blocks())
  }
}
