import Charting
package import Diagnostics
import FoundationEssentials
import Statistics

extension TemplateReader {
  /// Reads a chart: the same mapping in a `briefing.yml` and in a file of its own.
  package func chart(in map: TokenMap) -> Template.Chart {
    let form = form(in: map)
    var chart = Template.Chart(
      form: form, figures: selection(in: map), places: map.choice("places", default: .itself),
      title: map.optional("title").map { text($0, path: map.path(of: "title")) }, options: options(in: map))
    (chart.line, chart.column) = (map.location.line ?? 0, map.location.column ?? 0)
    if case .finding(let kind) = form { refuseIdle(chart.options, of: kind, in: map) }
    refuseEmpty(chart.figures, in: map)
    return chart
  }

  /// Figures of which nothing is said anywhere, not even that they are not published, can neither be drawn nor described.
  private func refuseEmpty(_ figures: Template.Selection, in map: TokenMap) {
    let indicators = Set(figures.indicators)
    guard !indicators.isEmpty, indicators.isSubset(of: dataset.indicators.map(\.id)), !dataset.observations.isEmpty,
      !dataset.observations.contains(where: { indicators.contains($0.indicator) })
    else { return }
    problems.add(
      "no region has any of its figures: there is nothing to draw and nothing to describe",
      at: map.optional("of")?.location ?? map.location, path: map.path)
  }

  /// A kind by its name, or marks, or panels of marks; only one of them.
  private func form(in map: TokenMap) -> Template.Chart.Form {
    let (kind, marks, panels) = (map.optional("kind"), map.optional("marks"), map.optional("panels"))
    let given = [kind, marks, panels].compactMap(\.self)
    if given.count > 1 {
      map.problems.add("a chart has a kind, marks or panels, only one of them", at: given[1].location, path: map.path)
    }
    if let marks { return .panels([panel(marks, heading: nil, path: map.path(of: "marks"))]) }
    if panels != nil {
      return .panels(
        list(map, "panels") { token, path in
          let entry = TokenMap(token, path: path, problems: problems)
          defer { entry.finish() }
          let heading = entry.optional("heading").map { localized($0, path: entry.path(of: "heading")) }
          guard let marks = entry.required("marks") else { return .init(heading: heading, marks: []) }
          return panel(marks, heading: heading, path: entry.path(of: "marks"))
        } ?? [])
    }
    guard let kind else { return .finding(.automatic) }
    return self.kind(kind, path: map.path(of: "kind"))
  }

  private func kind(_ token: Token, path: String) -> Template.Chart.Form {
    let name = token.text ?? ""
    if let kind = Template.Chart.Kind(rawValue: name) { return .finding(kind) }
    if let kind = ChartKind(rawValue: name) { return .kind(kind) }
    if let instead = Self.refusedKinds[name] {
      problems.add("“\(name)” is not drawn: \(instead)", at: token.location, path: path)
      return .finding(.automatic)
    }
    let known = (Template.Chart.Kind.allCases.map(\.rawValue) + ChartKind.allCases.map(\.rawValue)).unique.sorted()
    let nearest = NearestName.nearest(to: name, in: known).map { "did you mean “\($0)”?" }
    problems.add(
      "wants a kind of chart, not \(token.kind); \(nearest ?? "known: \(known.joined(separator: ", "))")", at: token.location,
      path: path)
    return .finding(.automatic)
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
    "funnel": "its widths are no values; horizontal-bars say the same",
  ]

  /// What a chart whose data follow from its kind cannot heed.
  private func refuseIdle(_ options: Template.Chart.Options, of kind: Template.Chart.Kind, in map: TokenMap) {
    let idle: [(String, Bool)] = [
      ("measure", options.measure != .value), ("regions", !options.regions.isEmpty),
      ("periods", options.periods != Template.Chart.Span()), ("index-base", options.indexBase != nil),
      ("total", options.total != nil),
    ]
    for (key, isGiven) in idle where isGiven && ChartKind(rawValue: kind.rawValue) == nil {
      map.problems.add(
        "goes with a kind that shows what it is told, such as horizontal-bars, lines or small-multiples, not with \(kind.rawValue)",
        at: map.optional(key)?.location, path: map.path(of: key))
    }
  }

  // MARK: Marks

  private func panel(_ token: Token, heading: LocalizedText?, path: String) -> Template.Chart.Panel {
    guard case .list(let tokens) = token.content, !tokens.isEmpty else {
      problems.add(
        "wants a list of marks, such as “- BarMark: {x: value, y: region}”, not \(token.kind)", at: token.location, path: path)
      return .init(heading: heading, marks: [])
    }
    return .init(heading: heading, marks: tokens.enumerated().compactMap { mark($0.element, path: "\(path)[\($0.offset)]") })
  }

  private func mark(_ token: Token, path: String) -> Template.Chart.Mark? {
    guard case .map(let entries) = token.content, entries.count == 1, let entry = entries.first else {
      problems.add("wants one mark, such as “BarMark: {x: value, y: region}”, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    guard let shape = MarkName(rawValue: entry.key) else {
      let known = MarkName.allCases.map(\.rawValue)
      let nearest = NearestName.nearest(to: entry.key, in: known).map { "did you mean “\($0)”?" }
      problems.add(
        "“\(entry.key)” is no mark; \(nearest ?? "known: \(known.joined(separator: ", "))")", at: entry.location, path: path)
      return nil
    }
    let value = entry.value.content == .empty ? Token(content: .map([]), location: entry.location) : entry.value
    let map = TokenMap(value, path: "\(path).\(entry.key)", problems: problems)
    defer { map.finish() }
    var layer = shape.layer(in: map)
    if map.optional("foreground-style") != nil { layer.color = map.choice("foreground-style", default: .region) }
    if map.optional("position") != nil { layer.position = map.choice("position", default: .period) }
    return Template.Chart.Mark(
      layer: layer, indicators: map.optional("of").map { indicators($0, path: map.path(of: "of")) } ?? [],
      regions: map.optional("regions").map { regions($0, path: map.path(of: "regions")) } ?? [])
  }

  // MARK: Options

  private func options(in map: TokenMap) -> Template.Chart.Options {
    var options = Template.Chart.Options()
    options.subtitle = map.optional("subtitle").map { text($0, path: map.path(of: "subtitle")) }
    options.caption = map.optional("caption").map { text($0, path: map.path(of: "caption")) }
    options.measure = map.choice("measure", among: [.value, .growth], default: .value)
    options.regions = map.optional("regions").map { regions($0, path: map.path(of: "regions")) } ?? []
    options.periods = map.optional("periods").map { span($0, path: map.path(of: "periods")) } ?? .init()
    options.indexBase = map.optional("index-base").flatMap { period($0, path: map.path(of: "index-base")) }
    options.total = map.optional("total").flatMap { indicators($0, path: map.path(of: "total")).first }
    options.highlight = map.optional("highlight").map { highlight($0, path: map.path(of: "highlight")) } ?? .automatic
    options.order = map.optional("order") == nil ? nil : map.choice("order", default: .given)
    options.reading = map.choice("reading", default: .automatic)
    options.scale = map.optional("scale").map { scale($0, path: map.path(of: "scale")) } ?? .automatic
    options.mostPlaces = map.optional("places-at-most").map { count($0, path: map.path(of: "places-at-most")) }
    options.names = names(in: map)
    options.standings = standings(in: map)
    options.rules = list(map, "rules") { rule($0, path: $1) }?.compactMap(\.self) ?? []
    options.bands = list(map, "bands") { band($0, path: $1) }?.compactMap(\.self) ?? []
    options.annotations = list(map, "annotations") { annotation($0, path: $1) }?.compactMap(\.self) ?? []
    options.absence = map.optional("absence").map { localized($0, path: map.path(of: "absence")) }
    options.height = map.optional("height").map { _ in map.number("height", 40...1_200) }
    return options
  }

  private func highlight(_ token: Token, path: String) -> Template.Chart.Highlight {
    if token.text == "none" { return .none }
    let known = dataset.regions.map(\.id) + dataset.indicators.map(\.id)
    return keys(token, path: path, what: "region or indicator", known: known).first.map { .key($0) } ?? .automatic
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
        problems.add("“\(key)” is no region or indicator of the data\(hint)", at: value.location, path: entries.path)
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
  private func scale(_ token: Token, path: String) -> Charting.Chart.Domain {
    switch token.content {
    case .scalar("automatic"): return .automatic
    case .scalar("including-zero"): return .includingZero
    case .scalar("fitted"): return .fitted
    case .list(let ends) where ends.count == 2:
      if let low = ends[0].decimal, let high = ends[1].decimal, low < high { return .covering(low, high) }
    default: break
    }
    problems.add(
      "wants automatic, including-zero, fitted or two numbers such as [0, 100], the lower first, not \(token.kind)",
      at: token.location,
      path: path)
    return .automatic
  }
}

extension Token {
  /// The number, if the text is one.
  var decimal: Decimal? {
    text.flatMap { Decimal(string: $0, locale: nil) }.flatMap { $0.isFinite ? $0 : nil }
  }
}

extension [String] {
  /// Each string once, in order of first appearance.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
