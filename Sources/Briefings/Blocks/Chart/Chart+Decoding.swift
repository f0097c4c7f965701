import Charting
package import Diagnostics
import Languages
import Mapping
import Statistics

extension Template.Chart {
  /// Reads a chart: the same mapping in a `briefing.yml` and in a file of its own.
  package init(_ map: TokenMap, _ reader: TemplateReader) {
    var data = Template.ChartData(figures: reader.selection(in: map), places: map.choice("places", default: .itself))
    var drawing = Charting.Chart(panels: [])
    form = reader.form(in: map, &drawing, &data)
    title = reader.text(map, "title")
    subtitle = reader.text(map, "subtitle")
    caption = reader.text(map, "caption")
    self.map = reader.mapOptions(in: map)
    height = map.optional("height").map { _ in map.number("height", 40...1_200) }
    location = map.location
    reader.readData(in: map, &data)
    reader.readLook(in: map, &drawing)
    if let token = map.optional("highlight") {
      if token.text == "none" {
        subject = .nothing
      } else {
        drawing.highlighted = reader.highlight(token, path: map.path(of: "highlight"))
      }
    }
    (self.data, self.drawing) = (data, drawing)
    if case .question(let question) = form { reader.refuseIdle(data, of: question, in: map) }
    reader.refuseEmpty(data.figures, in: map)
  }
}

extension TemplateReader {
  /// A kind by its name, or marks, or panels of marks; only one of them.
  fileprivate func form(in map: TokenMap, _ drawing: inout Chart, _ data: inout Template.ChartData) -> Template.Chart.Form {
    let (kind, marks, panels) = (map.optional("kind"), map.optional("marks"), map.optional("panels"))
    let given = [kind, marks, panels].compactMap(\.self)
    if given.count > 1 {
      map.problems.add("a chart has either a kind, marks or panels; keep one of them", at: given[1].location, path: map.path)
    }
    if let marks {
      drawing.panels = [panel(0, marks, &data, path: map.path(of: "marks"))]
      return .marks
    }
    if panels != nil {
      let all = list(map, "panels") { TokenMap($0, path: $1, problems: problems) } ?? []
      for (index, entry) in all.enumerated() {
        var panel = entry.required("marks").map { self.panel(index, $0, &data, path: entry.path(of: "marks")) } ?? Panel()
        panel.heading = localized(entry, "heading")
        drawing.panels.append(panel)
        entry.finish()
      }
      return .marks
    }
    return kind.map { self.kind($0, path: map.path(of: "kind")) } ?? .question(.automatic)
  }

  private func kind(_ token: Token, path: String) -> Template.Chart.Form {
    let name = token.text ?? ""
    if let question = Template.Chart.Question(rawValue: name) { return .question(question) }
    if let kind = ChartKind(rawValue: name) { return .kind(kind) }
    if let kind = MapKind(rawValue: name) { return .map(kind) }
    if let instead = Self.refusedKinds[name] {
      problems.add("“\(name)” is not drawn: \(instead)", at: token.location, path: path)
      return .question(.automatic)
    }
    let known =
      (Template.Chart.Question.allCases.map(\.rawValue) + ChartKind.allCases.map(\.rawValue) + MapKind.allCases.map(\.rawValue))
      .sorted()
    let nearest = NearestName.nearest(to: name, in: known).map { "did you mean “\($0)”?" }
    problems.add(
      "needs a kind of chart, not \(token.kind); \(nearest ?? "known: \(known.joined(separator: ", "))")", at: token.location,
      path: path)
    return .question(.automatic)
  }

  /// Kinds that people ask for and that mislead, with what says the same truthfully.
  private static let refusedKinds = [
    "pie": "angles are read badly; shares, stacked-bars or horizontal-bars say the same",
    "donut": "angles are read badly; shares, stacked-bars or horizontal-bars say the same",
    "radar": "its area depends on the order of its axes; heat-table or horizontal-bars say the same",
    "gauge": "it takes a page to say one number; progress or a key figure says the same",
    "dual-axis": "two scales on one plot can be made to show anything; levels-above-growth or panels say the same",
    "bubble": "areas are read badly; ranked-dots or two panels say the same",
    "treemap": "areas are read badly; horizontal-bars say the same",
    "funnel": "its widths are not values; horizontal-bars say the same",
  ]

  /// What a chart whose data follow from its question cannot heed.
  fileprivate func refuseIdle(_ data: Template.ChartData, of question: Template.Chart.Question, in map: TokenMap) {
    let idle: [(String, Bool)] = [
      ("measure", data.measure != .value), ("regions", !data.regions.isEmpty), ("periods", data.periods != Template.Span()),
      ("index-base", data.indexBase != nil), ("total", data.total != nil),
    ]
    for (key, isGiven) in idle where isGiven {
      map.problems.add(
        "works with a kind that shows what you name, such as horizontal-bars, lines or small-multiples, not with \(question.rawValue)",
        at: map.optional(key)?.location, path: map.path(of: key))
    }
  }

  /// Figures of which nothing is said anywhere, not even that they are not published, can neither be drawn nor described.
  fileprivate func refuseEmpty(_ figures: Template.Selection, in map: TokenMap) {
    let indicators = Set(figures.indicators)
    guard !indicators.isEmpty, indicators.isSubset(of: dataset.indicators.map(\.id)), !dataset.observations.isEmpty,
      !dataset.observations.contains(where: { indicators.contains($0.indicator) })
    else { return }
    problems.add(
      "no region has any of these figures, so there is nothing to draw",
      at: map.optional("of")?.location ?? map.location, path: map.path)
  }

  // MARK: Marks

  private func panel(_ index: Int, _ token: Token, _ data: inout Template.ChartData, path: String) -> Panel {
    guard case .list(let tokens) = token.content, !tokens.isEmpty else {
      problems.add(
        "needs a list of marks, such as “- BarMark: {x: value, y: region}”, not \(token.kind)", at: token.location, path: path)
      return Panel()
    }
    var panel = Panel()
    for (place, token) in tokens.enumerated() {
      guard let (layer, own) = mark(token, path: "\(path)[\(place)]") else { continue }
      if own != Template.ChartData.MarkData() { data.marks[.init(panel: index, layer: panel.layers.count)] = own }
      panel.layers.append(layer)
    }
    return panel
  }

  private func mark(_ token: Token, path: String) -> (layer: Layer, data: Template.ChartData.MarkData)? {
    guard case .map(let entries) = token.content, entries.count == 1, let entry = entries.first else {
      problems.add("needs one mark, such as “BarMark: {x: value, y: region}”, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    guard let named = NamedMark.all.first(where: { $0.name == entry.key }) else {
      let known = NamedMark.all.map(\.name)
      let nearest = NearestName.nearest(to: entry.key, in: known).map { "did you mean “\($0)”?" }
      problems.add(
        "“\(entry.key)” is not a mark; \(nearest ?? "known: \(known.joined(separator: ", "))")", at: entry.location, path: path)
      return nil
    }
    let value = entry.value.content == .empty ? Token(content: .map([]), location: entry.location) : entry.value
    let map = TokenMap(value, path: "\(path).\(entry.key)", problems: problems)
    defer { map.finish() }
    var layer = named.encoding(map)
    if map.optional("foreground-style") != nil { layer.color = map.choice("foreground-style", default: .region) }
    if map.optional("position") != nil { layer.position = map.choice("position", default: .period) }
    let data = Template.ChartData.MarkData(
      indicators: map.optional("of").map { indicators($0, path: map.path(of: "of")) } ?? [],
      regions: map.optional("regions").map { regions($0, path: map.path(of: "regions")) } ?? [])
    return (layer, data)
  }

  // MARK: Data and look

  fileprivate func readData(in map: TokenMap, _ data: inout Template.ChartData) {
    data.measure = map.choice("measure", among: [.value, .growth], default: .value)
    data.regions = map.optional("regions").map { regions($0, path: map.path(of: "regions")) } ?? []
    data.periods = map.optional("periods").map { span($0, path: map.path(of: "periods")) } ?? .init()
    data.indexBase = map.optional("index-base").flatMap { period($0, path: map.path(of: "index-base")) }
    data.total = map.optional("total").flatMap { indicators($0, path: map.path(of: "total")).first }
  }

  fileprivate func readLook(in map: TokenMap, _ drawing: inout Chart) {
    drawing.order = map.optional("order") == nil ? nil : map.choice("order", default: .given)
    drawing.reading = map.choice("reading", default: .automatic)
    drawing.domain = map.optional("scale").map { scale($0, path: map.path(of: "scale")) } ?? .automatic
    drawing.limit = map.optional("places-at-most").map { count($0, path: map.path(of: "places-at-most")) }
    drawing.names = names(in: map)
    drawing.standingNames = standings(in: map)
    drawing.absence = localized(map, "absence")
    let read = Panel(
      rules: list(map, "rules") { rule($0, path: $1) }?.compactMap(\.self) ?? [],
      bands: list(map, "bands") { band($0, path: $1) }?.compactMap(\.self) ?? [],
      callouts: list(map, "annotations") { annotation($0, path: $1) }?.compactMap(\.self) ?? [])
    // A chart of a kind has its plots from that; what is read against them comes to the first.
    if drawing.panels.isEmpty { drawing.panels = read == Panel() ? [] : [read] } else { drawing.panels[0].add(.panel(read)) }
  }

  fileprivate func highlight(_ token: Token, path: String) -> String? {
    keys(token, path: path, what: "region or indicator", known: dataset.regions.map(\.id) + dataset.indicators.map(\.id)).first
  }

  private func names(in map: TokenMap) -> [String: LocalizedText] {
    guard let token = map.optional("names") else { return [:] }
    let entries = TokenMap(token, path: map.path(of: "names"), problems: problems)
    var names: [String: LocalizedText] = [:]
    let known = dataset.regions.map(\.id) + dataset.indicators.map(\.id)
    for key in entries.keys {
      guard let value = entries.optional(key) else { continue }
      if !known.contains(key) {
        let hint = NearestName.nearest(to: key, in: known).map { "; did you mean “\($0)”?" } ?? ""
        problems.add("“\(key)” is not a region or indicator of the data\(hint)", at: value.location, path: entries.path)
      }
      names[key] = localized(value, path: entries.path(of: key))
    }
    return names
  }

  private func standings(in map: TokenMap) -> [Standing: LocalizedText] {
    guard let token = map.optional("standings") else { return [:] }
    let entries = TokenMap(token, path: map.path(of: "standings"), problems: problems)
    var words: [Standing: LocalizedText] = [:]
    for standing in Standing.allCases {
      guard let value = entries.optional(standing.rawValue) else { continue }
      words[standing] = localized(value, path: entries.path(of: standing.rawValue))
    }
    entries.finish()
    return words
  }

  /// A word, or the least and the greatest number of an axis.
  private func scale(_ token: Token, path: String) -> Chart.Domain {
    switch token.content {
    case .scalar("automatic"): return .automatic
    case .scalar("including-zero"): return .includingZero
    case .scalar("fitted"): return .fitted
    case .list(let ends) where ends.count == 2:
      if let low = ends[0].decimal, let high = ends[1].decimal, low < high { return .covering(low, high) }
    default: break
    }
    problems.add(
      "needs automatic, including-zero, fitted or two numbers such as [0, 100], the lower first, not \(token.kind)",
      at: token.location,
      path: path)
    return .automatic
  }

  // MARK: What the data are read against

  private func rule(_ token: Token, path: String) -> RuleMark? {
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    let label = localized(map, "label")
    let (value, period, at) = (map.optional("value"), map.optional("period"), map.optional("at"))
    switch (value, period, at) {
    case (let token?, nil, nil):
      guard let number = token.decimal else {
        map.refuse("value", token, needs: "a number")
        return nil
      }
      return RuleMark(.value(number), label: label)
    case (nil, let token?, nil):
      return self.period(token, path: map.path(of: "period")).map { RuleMark(.period($0), label: label) }
    case (nil, nil, let token?):
      if token.text == "median" { return RuleMark(.median, label: label) }
      map.refuse("at", token, needs: "median")
    default:
      problems.add("needs one of value: a number, period: a period, at: median", at: map.location, path: path)
    }
    return nil
  }

  private func band(_ token: Token, path: String) -> BandMark? {
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    let label = localized(map, "label")
    let first = map.required("from").flatMap { period($0, path: map.path(of: "from")) }
    let last = map.required("through").flatMap { period($0, path: map.path(of: "through")) }
    guard let first, let last else { return nil }
    if last < first { problems.add("ends before it begins", at: map.location, path: path) }
    return BandMark(from: first, through: last, label: label)
  }

  private func annotation(_ token: Token, path: String) -> Callout? {
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    let text = map.required("text").map { localized($0, path: map.path(of: "text")) }
    let period = map.required("period").flatMap { self.period($0, path: map.path(of: "period")) }
    let region = map.optional("region").flatMap { regions($0, path: map.path(of: "region")).first }
    let indicator = map.optional("indicator").flatMap { indicators($0, path: map.path(of: "indicator")).first }
    guard let text, let period else { return nil }
    return Callout(at: period, region: region, indicator: indicator, text)
  }

  /// `{from: 2015, through: 2022}`, `{last: 8}`, or one period.
  private func span(_ token: Token, path: String) -> Template.Span {
    if case .list(let tokens) = token.content {
      return .init(periods: tokens.compactMap { period($0, path: path) })
    }
    guard case .map = token.content else {
      let only = period(token, path: path)
      return .init(from: only, through: only)
    }
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    return .init(
      from: map.optional("from").flatMap { period($0, path: map.path(of: "from")) },
      through: map.optional("through").flatMap { period($0, path: map.path(of: "through")) },
      last: map.optional("last").map { count($0, path: map.path(of: "last")) })
  }

  private func period(_ token: Token, path: String) -> Period? {
    guard let period = token.text.flatMap({ try? Period(sdmx: $0) }) else {
      problems.add("needs a period such as 2021, 2022-S1, 2022-Q2 or 2022-08, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    return period
  }
}

/// The keys of a mark's mapping say how it is encoded.
extension TokenMap: MarkOptions {}

extension Token {
  /// The number, if the text is one.
  var decimal: Decimal? {
    text.flatMap { Decimal($0) }
  }
}
