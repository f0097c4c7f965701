internal import Diagnostics
import Drawing

extension ChartStyle {
  init(_ map: TokenMap, _ colors: ColorNames) {
    func part<Part>(_ key: String, _ read: (TokenMap) -> Part) -> Part {
      let empty = Token(content: .map([]), location: map.location)
      let known = map.required(key)
      return read(TokenMap(known ?? empty, path: map.path(of: key), problems: known == nil ? DiagnosticLog() : map.problems))
    }
    series = map.colors("series", 3...8, colors)
    stack = map.colors("stack", 3...8, colors)
    context = map.color("context", colors)
    highlight = map.color("highlight", colors)
    positive = map.color("positive", colors)
    negative = map.color("negative", colors)
    sequence = map.colors("sequence", 5...5, colors)
    tint = map.color("tint", colors)
    self.map = part("map") { MapStyle($0, colors) }
    stroke = part("stroke", ChartStrokes.init)
    latinAnatomy = part("anatomy-latin", ChartAnatomy.init)
    hanAnatomy = part("anatomy-zh", ChartAnatomy.init)
    bar = part("bar", BarStyle.init)
    dot = part("dot", DotStyle.init)
    bullet = part("bullet", BulletStyle.init)
    maxHues = map.count("max-hues", 1...8)
    maxGridlines = map.count("max-gridlines", 2...12)
    maxDirectLabels = map.count("max-direct-labels", 0...40)
    map.finish()
  }
}

extension MapStyle {
  init(_ map: TokenMap, _ colors: ColorNames) {
    below = map.colors("below", 2...2, colors)
    middle = map.color("middle", colors)
    nearZero = map.colors("near-zero", 2...2, colors)
    land = map.color("land", colors)
    map.finish()
  }
}

extension ChartStrokes {
  init(_ map: TokenMap) {
    topRule = map.number("top-rule", 0...8)
    zero = map.number("zero", 0.1...8)
    grid = map.number("grid", 0.1...8)
    hair = map.number("hair", 0.1...8)
    line = map.number("line", 0.25...12)
    secondaryLine = map.number("secondary-line", 0.25...12)
    sparkline = map.number("sparkline", 0.25...8)
    leader = map.number("leader", 0.1...8)
    map.finish()
  }
}

extension ChartAnatomy {
  init(_ map: TokenMap) {
    number = map.number("number", 0...200)
    title = map.number("title", 0...200)
    titleWithoutNumber = map.number("title-without-number", 0...200)
    titleLine = map.number("title-line", 0...200)
    subtitle = map.number("subtitle", 0...200)
    plot = map.number("plot", 0...200)
    category = map.number("category", 0...200)
    key = map.number("key", 0...200)
    source = map.number("source", 0...200)
    map.finish()
  }
}

extension BarStyle {
  init(_ map: TokenMap) {
    horizontal = map.number("horizontal", 2...80)
    pitch = map.number("pitch", 4...160)
    pairGap = map.number("pair-gap", 0...40)
    pairPitch = map.number("pair-pitch", 8...320)
    verticalRatio = map.number("vertical-ratio", 0.1...1, unit: "of the slot")
    labelGap = map.number("label-gap", 0...40)
    stackSeam = map.number("stack-seam", 0...8)
    map.finish()
  }
}

extension DotStyle {
  init(_ map: TokenMap) {
    radius = map.number("radius", 0.5...24)
    highlight = map.number("highlight", 0.5...24)
    stem = map.number("stem", 0.1...8)
    pitch = map.number("pitch", 4...160)
    map.finish()
  }
}

extension BulletStyle {
  init(_ map: TokenMap) {
    thickness = map.number("thickness", 2...80)
    targetWidth = map.number("target-width", 0.5...20)
    targetOverhang = map.number("target-overhang", 0...40)
    map.finish()
  }
}

extension TileStyle {
  init(_ map: TokenMap, columns limit: Int) {
    columns = map.count("columns", 1...limit)
    height = map.number("height", 20...600)
    label = map.number("label", 0...600)
    number = map.number("number", 0...600)
    delta = map.number("delta", 0...600)
    earlier = map.number("earlier", 0...600)
    widestNumber = map.number("widest-number", 10...600)
    smallerNumbers = map.sizes("smaller-numbers")
    triangle = map.number("triangle", 1...20)
    map.finish()
    if ![label, number, delta, earlier, height].elementsEqual([label, number, delta, earlier, height].sorted()) {
      map.problems.add(
        "label, number, delta and earlier must follow each other down the tile, within its height", at: map.location, path: map.path
      )
    }
  }
}

extension TokenMap {
  /// One to four type sizes in points, from large to small.
  fileprivate func sizes(_ key: String) -> [Double] {
    guard let token = required(key) else { return [] }
    if case .list(let list) = token.content, (1...4).contains(list.count) {
      let sizes = list.compactMap { $0.text.flatMap(Double.init) }.filter { (6.5...120).contains($0) }
      if sizes.count == list.count, sizes == sizes.sorted(by: >) { return sizes }
    }
    refuse(key, token, needs: "a list of type sizes from large to small, such as [22, 18]")
    return []
  }
}

extension TableStyle {
  init(_ map: TokenMap) {
    outerRule = map.number("outer-rule", 0...8)
    headerRule = map.number("header-rule", 0...8)
    rowRule = map.number("row-rule", 0...8)
    pitch = map.number("pitch", 8...80)
    indent = map.number("indent", 0...80)
    subIndent = map.number("sub-indent", 0...120)
    map.finish()
  }
}
