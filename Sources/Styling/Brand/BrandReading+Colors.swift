internal import Diagnostics
import Drawing
import Glibc

extension BrandReading {
  mutating func readColors(_ brand: BrandColors) {
    for (key, color, token) in brand.paletteColors where color == nil {
      note("\(token.kind) is not a colour; nothing uses it", at: token.location, "color.palette.\(key)")
    }
    func theme(_ key: String) -> (color: Color, location: SourceLocation)? {
      guard let (color, token) = brand.theme(key) else { return nil }
      guard let color else {
        problems.add(
          "needs a colour such as \"#143F66\" or a name of the palette, not \(token.kind)", at: token.location, path: "color.\(key)"
        )
        return nil
      }
      return (color, token.location)
    }
    let (foreground, background, primary) = (theme("foreground"), theme("background"), theme("primary"))
    guard foreground != nil || background != nil || primary != nil else { return }
    let ground = readGround(foreground, background)
    readData(primary, brand, ink: ground.ink, paper: ground.paper)
  }

  /// Ink, paper and the greys between them.
  private mutating func readGround(
    _ foreground: (color: Color, location: SourceLocation)?, _ background: (color: Color, location: SourceLocation)?
  ) -> (ink: Color, paper: Color) {
    var ink = foreground?.color ?? houseColor("colors", "ink")
    var paper = background?.color ?? houseColor("colors", "paper")
    let location = foreground?.location ?? background?.location ?? root.location
    if paper.luminance < 0.4, let background {
      note(
        "dark paper wastes toner and hides hatches: \(paper.hex) is used as ink, white as paper", at: background.location,
        "color.background")
      ink = paper.contrast(with: .white) >= 7 ? paper : houseColor("colors", "ink")
      paper = .white
    }
    guard foreground != nil || background != nil else { return (ink, paper) }
    let reached = ink.contrast(with: paper)
    if reached < Style.Ratio.text {
      problems.add(
        "text in \(ink.hex) on \(paper.hex) reaches a contrast of \(ContrastRule.printed(reached)):1; it needs 4.50:1",
        at: location,
        path: foreground == nil ? "color.background" : "color.foreground")
      return (ink, paper)
    }
    set(["colors", "ink"], ink, at: location)
    set(["colors", "paper"], paper, at: location)
    // The ratios of the house style, as far as a weaker ink allows.
    let secondary = max(min(8, reached * 0.7), Style.Ratio.text + 0.2)
    set(
      ["colors", "secondary"], reached > secondary ? ink.faded(to: secondary, on: paper).deepened(to: 4.5, on: paper) : ink,
      at: location)
    set(["colors", "tertiary"], reached > 4.9 ? ink.faded(to: 4.9, on: paper).deepened(to: 4.5, on: paper) : ink, at: location)
    for (key, ratio) in [("hair", 1.82), ("grid", 1.34), ("panel", 1.10)] {
      set(["colors", key], ink.faded(to: ratio, on: paper), at: location)
    }
    set(["chart", "context"], ink.faded(to: 1.95, on: paper), at: location)
    return (ink, paper)
  }

  /// The inks of data: first series, highlight, further series, direction, steps of a heat table.
  private mutating func readData(
    _ primary: (color: Color, location: SourceLocation)?, _ brand: BrandColors, ink: Color, paper: Color
  ) {
    let location = primary?.location ?? root.location
    let data: Color
    if let primary {
      data = primary.color.deepened(to: Style.Ratio.text, on: paper)
      if data != primary.color {
        let reached = ContrastRule.printed(primary.color.contrast(with: paper))
        note(
          "\(primary.color.hex) on \(paper.hex) reaches a contrast of \(reached):1, too little for figures and labels; "
            + "they are drawn in its shade \(data.hex)", at: primary.location, "color.primary")
      }
    } else {
      data = houseColor("colors", "data").deepened(to: Style.Ratio.text, on: paper)
    }
    set(["colors", "data"], data, at: location)
    set(["chart", "tint"], data.faded(to: 2.14, on: paper), at: location)
    // Five steps, evenly spaced to the eye as in the house style: its ratios are these powers of the last one's.
    let strongest = data.contrast(with: paper)
    let steps = [0.09, 0.22, 0.40, 0.68].map { data.faded(to: pow(strongest, $0), on: paper).labelled(ink, paper) } + [data]
    set(["chart", "sequence"], .list(steps.map { Token(content: .scalar($0.hex), location: location) }), at: location)

    let keys = ["secondary", "tertiary", "danger", "warning", "info", "success"]
    let own = keys.compactMap { brand.theme($0)?.color } + brand.paletteColors.compactMap(\.color)
    let hues =
      own + ["accent", "data"].map { houseColor("colors", $0) } + houseSeries + ["plum", "moss"].compactMap(names.color(named:))
    var chosen = [data]
    /// The first colour, made strong enough, that is colourful and can be distinguished from those already chosen: clearly if there is such
    /// a one, else just so.
    func pick(ratio: Double, chroma: Double) -> Color? {
      let candidates = hues.filter { $0.contrast(with: paper) >= 1.3 }
        .map { $0.deepened(to: ratio, on: paper).labelled(ink, paper) }.filter { $0.chroma >= chroma }
      return [20.0, 14, 10].lazy.compactMap { least in
        candidates.first { candidate in chosen.allSatisfy { $0.isDistinct(from: candidate, by: least) } }
      }.first
    }
    let accent = pick(ratio: Style.Ratio.text, chroma: 25) ?? ink
    set(["colors", "accent"], accent, at: location)
    chosen.append(accent)
    var series = [data]
    while series.count < 4 {
      // The second series names itself in its own ink; the third is a line or an area, the fourth a labelled fill.
      let ratio = [Style.Ratio.text, Style.Ratio.mark, Style.Ratio.labelledFill][series.count - 1]
      guard let color = pick(ratio: ratio, chroma: 18) else { break }
      series.append(color)
      chosen.append(color)
    }
    for ratio in [8, 3.2] where series.count < 3 { series.append(ink.faded(to: ratio, on: paper).deepened(to: 3, on: paper)) }
    let context = tokens.value(at: "chart", "context")?.text.flatMap(Color.init(hex:)) ?? ink.faded(to: 1.95, on: paper)
    set(["chart", "context"], context, at: location)
    let stack = [data] + series.prefix(4).dropFirst().sorted { $0.luminance < $1.luminance } + [context]
    set(["chart", "series"], .list((series + [context]).map { Token(content: .scalar($0.hex), location: location) }), at: location)
    set(["chart", "stack"], .list(stack.map { Token(content: .scalar($0.hex), location: location) }), at: location)
    let falls = [houseColor("chart", "negative"), houseColor("colors", "data"), ink]
    let negative = falls.first { $0.distance(to: data) >= 20 } ?? ink
    set(["chart", "negative"], negative.deepened(to: Style.Ratio.text, on: paper), at: location)
  }

  private var houseSeries: [Color] {
    guard case .list(let list)? = house.value(at: "chart", "series")?.content else { return [] }
    return list.compactMap(names.color)
  }
}

extension Color {
  /// Whether two colours can be distinguished by everyone, and at once by most.
  fileprivate func isDistinct(from other: Color, by least: Double) -> Bool {
    distance(to: other) >= least && ColorVision.normal.lab(self).distance(to: ColorVision.normal.lab(other)) >= 35
  }

  /// This, or the nearest shade on which a bold label can be read, in ink or in the colour of the paper.
  fileprivate func labelled(_ ink: Color, _ paper: Color) -> Color {
    let ratio = Style.Ratio.boldLabel
    if max(contrast(with: ink), contrast(with: paper)) >= ratio { return self }
    return deepened(to: ratio, on: paper)
  }
}
