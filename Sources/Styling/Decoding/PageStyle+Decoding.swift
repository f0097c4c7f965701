internal import Diagnostics
public import Drawing

/// A size of paper that is known by name.
public enum Paper: String, CaseIterable, Hashable, Sendable {
  /// ISO 216: 210 × 297 mm.
  case a4
  /// North America: 8.5 × 11 inches.
  case letter

  /// Extent in points.
  public var size: Size {
    switch self {
    case .a4: Size(width: 595.276, height: 841.89)
    case .letter: Size(width: 612, height: 792)
    }
  }
}

extension GridStyle {
  /// Columns that share `width` points.
  init(_ map: TokenMap, width: Double) {
    columns = map.count("columns", 4...24)
    gutter = map.number("gutter", 2...60)
    step = map.number("step", 1...24)
    column = (width - gutter * Double(columns - 1)) / Double(columns)
    if column < 8 {
      map.problems.add(
        "\(columns) columns with \(TokenMap.plain(gutter)) pt between them leave no room on a page of \(TokenMap.plain(width)) pt",
        at: map.location, path: map.path)
    }
    map.finish()
  }
}

extension PageStyle {
  /// Reads the page; the furniture comes with `readMasthead`, because it is placed on the grid.
  init(_ map: TokenMap) {
    size = Self.size(map)
    let margins = map.map("margins")
    marginLeft = margins?.number("left", 12...200) ?? 0
    let right = margins?.number("right", 12...200) ?? 0
    margins?.finish()
    contentWidth = Self.rounded(size.width - marginLeft - right)
    firstTitle = map.number("first-title")
    laterTitle = map.number("later-title")
    let foot = map.map("foot")
    contentBottom = Self.rounded(size.height - (foot?.number("content") ?? 0))
    folioRule = Self.rounded(size.height - (foot?.number("rule") ?? 0))
    folio = Self.rounded(size.height - (foot?.number("folio") ?? 0))
    foot?.finish()
    masthead = 0
    mastheadTop = 0
    mastheadBlock = Size(width: 0, height: 0)
    logoHeight = 0
    firstHead = 0
    laterHead = 0
    laterRule = 0
    laterRuleWidth = 0
    map.finish()
    if laterTitle >= contentBottom || firstTitle >= contentBottom || contentBottom > folioRule || folioRule > folio {
      map.problems.add(
        "titles, content, the rule and the folio must follow each other down the page", at: map.location, path: map.path)
    }
  }

  /// Reads the rules and texts at the head of pages.
  mutating func readMasthead(_ map: TokenMap, grid: GridStyle) {
    masthead = map.number("rule", 0...20)
    mastheadTop = map.number("top", 0...200)
    let block = map.map("block")
    let columns = block?.count("columns", 0...grid.columns) ?? 0
    mastheadBlock = Size(
      width: columns == 0 ? 0 : Self.rounded(grid.width(of: columns)), height: block?.number("height", 0...60) ?? 0)
    block?.finish()
    logoHeight = map.number("logo", 6...120)
    firstHead = map.number("first-head", 0...300)
    laterHead = map.number("later-head", 0...300)
    laterRule = map.number("later-top", 0...300)
    laterRuleWidth = map.number("later-rule", 0...20)
    map.finish()
  }

  private static func size(_ map: TokenMap) -> Size {
    guard let token = map.required("size") else { return Paper.a4.size }
    if let paper = token.text.flatMap(Paper.init) { return paper.size }
    if case .list(let list) = token.content, list.count == 2 {
      let sides = list.compactMap { $0.text.flatMap(Double.init) }.filter { (200...2_000).contains($0) }
      if sides.count == 2 { return Size(width: sides[0], height: sides[1]) }
    }
    map.refuse("size", token, needs: "a4, letter, or [width, height] of 200 to 2000 pt")
    return Paper.a4.size
  }

  /// Thousandths of a point: sums of decimal fractions must not leave traces in what is printed.
  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
