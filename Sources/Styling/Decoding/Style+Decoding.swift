internal import Diagnostics
import Drawing

extension Style {
  /// Reads everything from the merged tokens under `defaults.gazetteer`.
  init(name: String, tokens: Token, names: ColorNames, problems: DiagnosticLog) throws(InvalidInput) {
    var tokens = tokens
    // Which style a file is layered over has been settled before.
    tokens.remove("based-on")
    let root = TokenMap(tokens, path: "defaults.gazetteer", problems: problems)
    if root.count("version", 1...99) > 1 {
      problems.add(
        "this program reads version 1 of the style tokens", at: tokens["version"]?.location, path: root.path(of: "version"))
    }
    guard let colorMap = root.map("colors"), let familyMap = root.map("families"), let pageMap = root.map("page"),
      let gridMap = root.map("grid"), let mastheadMap = root.map("masthead"), let latinMap = root.map("type-latin"),
      let hanMap = root.map("type-zh"), let chartMap = root.map("chart"), let tileMap = root.map("tile"),
      let tableMap = root.map("table")
    else {
      throw problems.failure
    }
    var names = names
    let palette = Palette(colorMap, &names)
    let families = Families(familyMap)
    var page = PageStyle(pageMap)
    let grid = GridStyle(gridMap, width: page.contentWidth)
    page.readMasthead(mastheadMap, grid: grid)
    self.init(
      name: name, page: page, grid: grid, colors: palette,
      latin: TypeScale(latinMap, families: families, colors: names, smallest: 6.5),
      han: TypeScale(hanMap, families: families, colors: names, smallest: 7),
      chart: ChartStyle(chartMap, names), tile: TileStyle(tileMap, columns: grid.columns), table: TableStyle(tableMap), source: [],
      logo: nil, strongWeights: [:],
      fontFiles: [], notes: [])
    readStrongWeights()
    root.finish()
    try problems.check()
  }
}

extension Palette {
  /// Reads the roles and makes them names for everything that follows.
  init(_ map: TokenMap, _ names: inout ColorNames) {
    let colors = names
    var roles: [String: Color] = [:]
    func role(_ key: String) -> Color {
      let color = map.color(key, colors)
      roles[key] = color
      return color
    }
    ink = role("ink")
    secondary = role("secondary")
    tertiary = role("tertiary")
    hair = role("hair")
    grid = role("grid")
    panel = role("panel")
    accent = role("accent")
    data = role("data")
    paper = role("paper")
    map.finish()
    names.roles = roles
  }
}
