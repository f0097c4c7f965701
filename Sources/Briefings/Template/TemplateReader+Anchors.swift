import Charting
internal import Diagnostics
import Statistics
import Styling

/// Lines, bands and words at values, and the periods they stand at.
extension TemplateReader {
  func rule(_ token: Token, path: String) -> Template.Chart.Rule? {
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    let label = map.optional("label").map { localized($0, path: map.path(of: "label")) }
    let (value, period, at) = (map.optional("value"), map.optional("period"), map.optional("at"))
    switch (value, period, at) {
    case (let token?, nil, nil):
      guard let number = token.decimal else {
        map.refuse("value", token, wants: "a number")
        return nil
      }
      return .init(place: .value(number), label: label)
    case (nil, let token?, nil):
      return self.period(token, path: map.path(of: "period")).map { .init(place: .period($0), label: label) }
    case (nil, nil, let token?):
      if token.text == "median" { return .init(place: .median, label: label) }
      map.refuse("at", token, wants: "median")
    default:
      problems.add("wants one of value: a number, period: a period, at: median", at: map.location, path: path)
    }
    return nil
  }

  func band(_ token: Token, path: String) -> Template.Chart.Band? {
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    let label = map.optional("label").map { localized($0, path: map.path(of: "label")) }
    let first = map.required("from").flatMap { period($0, path: map.path(of: "from")) }
    let last = map.required("through").flatMap { period($0, path: map.path(of: "through")) }
    guard let first, let last else { return nil }
    if last < first { problems.add("ends before it begins", at: map.location, path: path) }
    return .init(first: first, last: last, label: label)
  }

  func annotation(_ token: Token, path: String) -> Template.Chart.Annotation? {
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    let text = map.required("text").map { localized($0, path: map.path(of: "text")) }
    let period = map.required("period").flatMap { self.period($0, path: map.path(of: "period")) }
    let region = map.optional("region").flatMap { regions($0, path: map.path(of: "region")).first }
    let indicator = map.optional("indicator").flatMap { indicators($0, path: map.path(of: "indicator")).first }
    guard let text, let period else { return nil }
    return .init(period: period, region: region, indicator: indicator, text: text)
  }

  /// `{from: 2015, through: 2022}`, `{last: 8}`, or one period.
  func span(_ token: Token, path: String) -> Template.Chart.Span {
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

  func period(_ token: Token, path: String) -> Period? {
    guard let period = token.text.flatMap({ try? Period(sdmx: $0) }) else {
      problems.add("wants a period such as 2021, 2022-S1, 2022-Q2 or 2022-08, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    return period
  }

  func regions(_ token: Token, path: String) -> [String] {
    keys(token, path: path, what: "region", known: dataset.regions.map(\.id))
  }
}

/// The marks by the names they have in Swift Charts, and two that print needs beside them.
enum MarkName: String, CaseIterable {
  case bar = "BarMark"
  case line = "LineMark"
  case point = "PointMark"
  case area = "AreaMark"
  case rectangle = "RectangleMark"
  case progress = "ProgressMark"
  case slope = "SlopeMark"

  /// The mark's encoding, without data.
  func layer(in map: TokenMap) -> Layer {
    func axes(x: Field, y: Field) -> (x: Field, y: Field) { (map.choice("x", default: x), map.choice("y", default: y)) }
    switch self {
    case .bar:
      let axes = axes(x: .period, y: .value)
      return BarMark([], x: axes.x, y: axes.y, stacking: map.choice("stacking", default: .unstacked)).layer
    case .line:
      let axes = axes(x: .period, y: .value)
      return LineMark([], x: axes.x, y: axes.y, interpolation: map.choice("interpolation", default: .linear)).layer
    case .point:
      let axes = axes(x: .value, y: .region)
      return PointMark([], x: axes.x, y: axes.y, stem: map.choice("stem", default: .none)).layer
    case .area:
      let axes = axes(x: .period, y: .value)
      return AreaMark([], x: axes.x, y: axes.y, stacking: map.choice("stacking", default: .standard)).layer
    case .rectangle:
      let axes = axes(x: .period, y: .region)
      return RectangleMark([], x: axes.x, y: axes.y).layer
    case .progress: return ProgressMark([]).layer
    case .slope: return SlopeMark([]).layer
    }
  }
}
