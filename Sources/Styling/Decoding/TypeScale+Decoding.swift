internal import Diagnostics
import Drawing

/// Font families by what they are for.
struct Families {
  var names: [String: String] = [:]

  init(_ map: TokenMap) {
    for key in ["text", "display", "title", "han", "han-title"] {
      guard let token = map.required(key) else { continue }
      if let name = token.text, !name.isEmpty {
        names[key] = name
      } else {
        map.refuse(key, token, needs: "the name of a font family")
      }
    }
    map.finish()
  }
}

extension TypeScale {
  /// Reads the styles of one language. `smallest` is the least size in points at which its script can be read.
  init(_ map: TokenMap, families: Families, colors: ColorNames, smallest: Double) {
    func style(_ key: String) -> TextStyle {
      map.map(key).map { TextStyle($0, families: families, colors: colors, smallest: smallest) } ?? .unread
    }
    head = style("head")
    title = style("title")
    laterTitle = style("later-title")
    standfirst = style("standfirst")
    heading = style("heading")
    body = style("body")
    figureNumber = style("figure-number")
    chartTitle = style("chart-title")
    chartSubtitle = style("chart-subtitle")
    axis = style("axis")
    category = style("category")
    categoryEmphasis = style("category-emphasis")
    dataLabel = style("data-label")
    dataLabelSecondary = style("data-label-secondary")
    tableHead = style("table-head")
    tableSubhead = style("table-subhead")
    table = style("table")
    tableLead = style("table-lead")
    tileLabel = style("tile-label")
    tileNumber = style("tile-number")
    tileUnit = style("tile-unit")
    tileDelta = style("tile-delta")
    tileEarlier = style("tile-earlier")
    note = style("note")
    folio = style("folio")
    folioNumber = style("folio-number")
    map.finish()
  }
}

extension TextStyle {
  /// Stands in where reading failed and has been reported.
  fileprivate static let unread = TextStyle(
    latin: Face("", weight: 400), han: Face("", weight: 400), size: 10, leading: 12, color: .black)

  /// Letter spacing from which programs read words as single letters when text is copied; only short lines of small capitals may have it.
  private static let loosest = (tracking: 0.06, size: 7.5)

  init(_ map: TokenMap, families: Families, colors: ColorNames, smallest: Double) {
    let size = map.number("size", smallest...120)
    self.init(
      latin: map.face("latin", families), han: map.face("han", families), size: size,
      leading: map.number("leading", smallest...200), tracking: map.number("tracking", -0.05...0.06, unit: "em", default: 0),
      color: map.color("color", colors), figures: map.choice("figures", among: [.proportional, .tabular], default: .proportional))
    if leading < size {
      map.problems.add(
        "lines \(TokenMap.plain(leading)) pt apart are too close for type of \(TokenMap.plain(size)) pt", at: map.location,
        path: map.path)
    }
    if tracking >= Self.loosest.tracking, size > Self.loosest.size {
      map.problems.add(
        "letter spacing of 0.06 em makes words fall apart when they are copied: above \(Self.loosest.size) pt it must be less",
        at: map.location, path: map.path)
    }
    map.finish()
  }
}

extension TokenMap {
  /// A face as `[family, weight]`, the family by its role or its own name.
  fileprivate func face(_ key: String, _ families: Families) -> Face {
    let harmless = Face("", weight: 400)
    guard let token = required(key) else { return harmless }
    guard case .list(let list) = token.content, list.count == 2, let name = list[0].text,
      let weight = list[1].text.flatMap({ Int($0) }), (100...900).contains(weight)
    else {
      refuse(key, token, needs: "[family, weight], such as [text, 400]")
      return harmless
    }
    return Face(families.names[name] ?? name, weight: weight)
  }
}
