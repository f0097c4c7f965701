import Drawing
import Languages
import Statistics
import Styling

/// An entry of a key: a swatch and what it means.
struct KeyItem: Hashable {
  /// What the swatch shows.
  enum Swatch: Hashable {
    /// A bar's fill.
    case bar(Standing, Color)
    /// A dot.
    case dot(Standing, Color, radius: Double)
    /// A short stroke across.
    case tick(Color, width: Double)
    /// A line.
    case line(Color, width: Double)
  }

  var swatch: Swatch
  var name: String
  /// The raised letter after the name.
  var mark: String
}

extension [KeyItem] {
  /// The items, those that look the same as one: of parts in one grey the names come in the order in which they stand.
  func merged(_ language: Language) -> [KeyItem] {
    reduce(into: []) { items, item in
      if let index = items.firstIndex(where: { $0.swatch == item.swatch && $0.mark == item.mark }) {
        items[index].name += language.rules.listSeparator + item.name
      } else {
        items.append(item)
      }
    }
  }
}

extension Setter {
  /// What a standing is called in a key.
  func keyName(_ standing: Standing, among data: [Datum], chart: Chart) -> String {
    if let name = chart.standingNames[standing] { return name[language] }
    if standing == .derived, !data.isEmpty, data.filter({ $0.standings.contains(.derived) }).allSatisfy(\.isImpliedByGrowth) {
      return Word.derivedFromGrowth[language]
    }
    return standing.name[language]
  }

  /// The ink of marks over others: one series is as dark as text, several have their colours.
  func overColor(part: Int, of data: PanelData) -> Color {
    data.parts.count == 1 ? style.colors.ink : barColor(part: part, of: data, standing: .final)
  }

  /// What marks over others stand for, by the name of their series, each in its ink.
  func keyOver(_ data: PanelData, on main: PanelData, _ swatch: (Color) -> KeyItem.Swatch) -> [KeyItem] {
    let period = data.periodBeside(main).map { [$0.name(.short, language: language)] }
    let names = period ?? (data.parts.count == 1 ? data.totalNames : data.parts.map(\.name))
    return names.enumerated().map { index, name in
      KeyItem(swatch: swatch(overColor(part: index, of: data)), name: name, mark: "")
    }
  }

  /// The inks of parts that have no name at their marks.
  func fillKey(of data: PanelData) -> [KeyItem] {
    guard data.parts.count > 1 else { return [] }
    let standings = data.parts.map { firmestStanding(of: $0, in: data) }
    if data.partField == .period || data.partField == .kind {
      guard !data.isHorizontal || data.stacking != .unstacked else { return [] }
      let colors = data.parts.indices.map { barColor(part: $0, of: data, standing: standings[$0]) }
      guard Set(colors).count > 1 else { return [] }
    }
    let items = data.parts.enumerated().map { index, part in
      // A part of a stack that is nowhere firmer looks in the key as it does in the stack.
      let own = data.stacking == .unstacked ? .final : standings[index]
      return KeyItem(
        swatch: .bar(own, barColor(part: index, of: data, standing: standings[index])), name: part.name, mark: own.mark)
    }
    let isReversed = data.partField == .period && !data.isHorizontal && data.stacking == .unstacked
    return isReversed ? items.reversed() : items
  }

  /// The firmest standing of a part, which decides its colour.
  func firmestStanding(of part: Place, in data: PanelData) -> Standing {
    data.data.filter { $0.part == part.key && $0.value != nil }.map(\.standing).min() ?? .final
  }

  /// The standings that occur in `data` as key items, where there is more than the final one.
  func standingKey(_ data: [Datum], color: Color, chart: Chart) -> [KeyItem] {
    let found = Set(data.filter { $0.value != nil }.map(\.standing)).sorted()
    guard found.contains(where: { !$0.mark.isEmpty }) else { return [] }
    return found.filter { $0 != .target }.map {
      KeyItem(swatch: .bar($0, color), name: keyName($0, among: data, chart: chart), mark: $0.mark)
    }
  }

  /// How wide a key is on one line.
  func width(ofKey items: [KeyItem]) -> Double {
    items.reduce(-measures.keyGap) { width, item in
      var runs = [StyledText.Run(item.name, type.axis)]
      if !item.mark.isEmpty { runs.append(StyledText.Run(item.mark, type.axis.raised)) }
      let text = lines(runs, width: Self.widest).map(\.width).max() ?? 0
      return width + measures.keyGap + measures.swatch.width + measures.swatchGap + text
    }
  }

  /// No chart is so wide.
  private static let widest = 10_000.0

  /// Sets a key in lines no wider than `width`, its first baseline `distance` under `top`; returns nothing if there are no items.
  func placeKey(_ items: [KeyItem], left: Double, width: Double, under top: Double, on canvas: inout Canvas) {
    guard !items.isEmpty else { return }
    var x = left
    var baseline = top + measures.anatomy.key
    let swatch = measures.swatch
    for item in items {
      var runs = [StyledText.Run(item.name, type.axis)]
      if !item.mark.isEmpty { runs.append(StyledText.Run(item.mark, type.axis.raised)) }
      let available = width - swatch.width - measures.swatchGap
      let lines = lines(runs, width: available)
      let textWidth = lines.map(\.width).max() ?? 0
      if x > left, x + swatch.width + measures.swatchGap + textWidth > left + width {
        x = left
        baseline += measures.keyLine
      }
      let rect = Rect(
        x: x, y: baseline - drop(type.axis) - swatch.height / 2, width: swatch.width, height: swatch.height)
      canvas.forms.append(form(of: item.swatch, in: rect))
      for (index, line) in lines.enumerated() {
        if index > 0 { baseline += line.leading }
        canvas.place(.key, line, at: Point(x: rect.maxX + measures.swatchGap, y: baseline))
      }
      x = rect.maxX + measures.swatchGap + textWidth + measures.keyGap
    }
    canvas.bottom = max(canvas.bottom, baseline + 2 * measures.scale)
  }

  private func form(of swatch: KeyItem.Swatch, in rect: Rect) -> Form {
    switch swatch {
    case .bar(let standing, let color):
      .bar(
        BarForm(
          rect: rect, direction: .right, standing: standing, qualifier: .exact, color: color, tint: tint(of: color),
          observation: nil))
    case .dot(let standing, let color, let radius):
      .dot(
        DotForm(
          center: Point(x: rect.midX, y: rect.midY), radius: radius, standing: standing, qualifier: .exact, direction: .right,
          color: color, tint: tint(of: color), observation: nil))
    case .tick(let color, let width):
      .line(
        LineForm(
          points: [Point(x: rect.midX, y: rect.midY - rect.height / 2), Point(x: rect.midX, y: rect.midY + rect.height / 2)],
          standing: .final, color: color, width: width))
    case .line(let color, let width):
      .line(
        LineForm(
          points: [Point(x: rect.minX + width / 2, y: rect.midY), Point(x: rect.maxX - width / 2, y: rect.midY)], standing: .final,
          color: color,
          width: width))
    }
  }
}

extension Datum {
  /// Whether it follows from a level and its published growth.
  var isImpliedByGrowth: Bool {
    if case .derived(let derivation) = observation.origin { derivation.method == .previousPeriod } else { false }
  }
}

extension PanelData {
  /// The one period of marks of which other marks show the same in another: it tells them apart.
  func periodBeside(_ other: PanelData) -> Period? {
    let (own, others) = (Set(data.map(\.period)), Set(other.data.map(\.period)))
    guard own.count == 1, others.count == 1, own != others, indicatorNames == other.indicatorNames, places.first?.period == nil
    else {
      return nil
    }
    return own.first
  }
}
