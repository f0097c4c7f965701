import Drawing
import Languages
import Statistics
import Styling

/// What the key under a chart says.
struct ChartKey {
  /// The colours of parts that have no name at their marks.
  var colors: [KeyItem] = []
  /// Totals, and the fills of standings that occur.
  var others: [KeyItem] = []
}

extension Chart {
  /// What the key of panels says.
  func key(_ panels: [Unfolded], setter: Setter) -> ChartKey {
    guard let main = panels.first?.layers.first else { return ChartKey() }
    return ChartKey(
      colors: main.mark.partKey(main, setter),
      // What several panels share is said once.
      // A fill that has a name already needs no other.
      others: (totalKey(panels, setter: setter) + fillKey(panels, setter: setter)).reduce(into: []) { items, item in
        if !items.contains(item), item.mark.isEmpty || !items.contains(where: { $0.swatch == item.swatch && $0.mark == item.mark })
        {
          items.append(item)
        }
      })
  }

  /// Sets the key under a chart.
  func place(_ key: ChartKey, of panels: [Unfolded], setter: Setter, width: Double, on canvas: inout Canvas) {
    guard let main = panels.first?.layers.first else { return }
    let left = main.isHorizontal ? canvas.plots.first?.frame.minX ?? 0 : 0
    let fits = left < width * 0.3 || panels.count > 1
    let items = (canvas.namesParts ? [] : key.colors.merged(setter.language)) + key.others
    // Words under a reference line leave room on their line.
    if let words = canvas.lowestAnnotation, case let start = words.box.maxX + setter.measures.keyGap,
      start + setter.width(ofKey: items) <= width
    {
      return setter.placeKey(
        items, left: start, width: width - start, under: words.origin.y - setter.measures.anatomy.key, on: &canvas)
    }
    setter.placeKey(
      items, left: fits ? left : 0, width: width - (fits ? left : 0), under: canvas.bottom, on: &canvas)
  }

  /// The name of the place to look at.
  private func highlightedName(in panels: [Unfolded], _ setter: Setter) -> String? {
    let places = panels.lazy.flatMap { $0.layers.flatMap(\.places) }
    return highlighted.flatMap { key in places.first { $0.subjects.contains(key) } }.map {
      PlaceNaming(language: setter.language, replacements: names).fullName(of: $0)
    }
  }

  /// How many of all places are shown, where some are not.
  func placeOmission(of panels: [Unfolded], setter: Setter, width: Double, on canvas: inout Canvas) {
    let areRanked = panels.first?.layers.first?.ranking.map { !$0.ranks.isEmpty } ?? false
    for case .placesOmitted(let shown, let all) in canvas.diagnostics {
      // Between the highest and the lowest may be the one to look at.
      let own = shown > limit ?? Self.fewPlaces ? highlightedName(in: panels, setter) : nil
      let word: Word =
        areRanked ? .omissionAtLine : !isRanked(all) ? .omission : own == nil ? .omissionOfMiddle : .omissionButOne
      let text = word[setter.language, ["shown": String(shown), "all": String(all), "own": own ?? ""]]
      var baseline = canvas.bottom + setter.measures.anatomy.category
      for line in setter.lines([.init(text, setter.type.note)], width: width) {
        canvas.place(.note, line, at: Point(x: 0, y: baseline))
        canvas.bottom = baseline + line.descent
        baseline += line.leading
      }
    }
  }

  /// Dots and lines over other marks, such as totals, by the name of their series.
  private func totalKey(_ panels: [Unfolded], setter: Setter) -> [KeyItem] {
    panels.flatMap { panel -> [KeyItem] in
      guard let main = panel.layers.first else { return [] }
      let over = panel.layers.dropFirst().map { (intervals: $0.mark.traits.intervals, key: $0.mark.keyOver($0, on: main, setter)) }
      let further = over.filter { $0.intervals != .own }.flatMap(\.key)
      let first = panel.layers.dropFirst().first
      return (further.isEmpty ? [] : mainKey(main, under: first, beside: further, setter: setter) + further)
        + over.filter { $0.intervals == .own }.flatMap(\.key) + multiplesKey(main, setter: setter)
    }
  }

  /// The bands of small multiples, which are part of their panels.
  private func multiplesKey(_ main: PanelData, setter: Setter) -> [KeyItem] {
    guard arrangement == .multiples, main.mark.traits.intervals == .carried, let intervals = main.intervals else { return [] }
    return Intervals().bandKey(intervals, setter)
  }

  /// What the first marks of a plot are, where others are over them and nothing else says it.
  private func mainKey(_ data: PanelData, under over: PanelData?, beside further: [KeyItem], setter: Setter) -> [KeyItem] {
    if let over, let period = data.periodBeside(over), let part = data.parts.first, data.parts.count == 1 {
      let standing = setter.firmestStanding(of: part, in: data)
      let swatch = KeyItem.Swatch.bar(standing, setter.barColor(part: 0, of: data, standing: standing))
      return [KeyItem(swatch: swatch, name: period.name(.short, language: setter.language), mark: standing.mark)]
    }
    guard data.parts.count == 1, let name = data.totalNames.first, !name.isEmpty, data.totalNames.count == 1,
      !further.contains(where: { $0.name == name }), let swatch = data.mark.swatch(data, setter, self)
    else { return [] }
    return [KeyItem(swatch: swatch, name: name, mark: "")]
  }

  private func fillKey(_ panels: [Unfolded], setter: Setter) -> [KeyItem] {
    let layers = panels.flatMap(\.layers).filter(\.mark.traits.fillsShowStandings)
    guard let first = layers.first else { return [] }
    let color = setter.style.chart.stack.first ?? setter.style.colors.ink
    let items = setter.standingKey(layers.flatMap(\.data), color: color, chart: self)
    // Where colours tell parts apart, one of them would be said to mean "published".
    let isColored = first.parts.count > 1 && first.partField != .period && first.partField != .kind
    guard isColored else { return items }
    // What a part of a stack has throughout is said at its name.
    let named = Set(first.stacking == .unstacked ? [] : first.parts.map { setter.firmestStanding(of: $0, in: first).mark })
    let elsewhere = Set(
      layers.flatMap { layer in
        layer.data.filter { datum in
          layer.parts.first { $0.key == datum.part }.map { setter.firmestStanding(of: $0, in: layer) != datum.standing } ?? true
        }.map(\.standing.mark)
      })
    return items.filter { !$0.mark.isEmpty && (!named.contains($0.mark) || elsewhere.contains($0.mark)) }
  }
}
