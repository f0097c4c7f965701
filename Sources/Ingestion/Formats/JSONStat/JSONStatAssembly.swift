internal import Diagnostics
internal import Statistics

/// Puts figures together from a JSON-stat cube.
struct JSONStatAssembly {
  let cube: JSONStatReader.Cube
  let location: SourceLocation
  let stem: String
  let mapping: TableMapping

  /// A dimension with its categories in order.
  private struct Axis {
    var name: String
    var ids: [String]
    var labels: [String]
    /// How far apart two neighbouring categories are in the list of values.
    var stride: Int
  }

  func dataset() throws(InvalidInput) -> ReadDataset {
    var diagnostics = DiagnosticList()
    var axes = axes(&diagnostics)
    try diagnostics.check()
    let found =
      position(role: "geo", names: ["geo", "region", "area", "country", "ref_area", "地区"], axes) ?? namedAfterPlaces(axes)
    if found == nil, let only = mapping.area { axes.append(Axis(name: "area", ids: [only], labels: [only], stride: 1)) }
    guard let geo = found ?? (mapping.area == nil ? nil : axes.count - 1) else {
      throw failure(
        "there is no dimension for areas",
        "give a dimension the role geo, or name it geo, region or area; or say `area: NAME` under `mapping` in the project for the one place that all figures are about"
      )
    }
    guard let time = position(role: "time", names: ["time", "year", "period", "time_period", "tid", "年份"], axes) else {
      throw failure("there is no dimension for time", "give a dimension the role time, or name it time, year or period")
    }
    let periods = PeriodColumn(texts: axes[time].ids, notation: .sdmx)
    let labelled = PeriodColumn(texts: axes[time].labels)
    var times: [Period?] = []
    for (index, id) in axes[time].ids.enumerated() {
      let period = periods.periods[index] ?? labelled.periods[index]
      if period == nil {
        diagnostics.error(
          location, "“\(id)” in the dimension \(axes[time].name) is not a period", remedy: "allowed are \(PeriodError.allowed)")
      }
      times.append(period)
    }
    try diagnostics.check()

    var regions = RegionNaming()
    let regionIndexes = axes[geo].ids.indices.map {
      regions.index(name: axes[geo].labels[$0], other: nil, code: axes[geo].ids[$0], parent: nil)
    }
    var naming = IndicatorNaming()
    var observations: [Observation] = []
    let cells = axes.reduce(1) { $0 * max(1, $1.ids.count) }
    let positions = cube.value.positions(below: cells)
    let combinations = combinations(of: axes, without: [geo, time], at: positions)
    let perCombination = axes[geo].ids.count * axes[time].ids.count
    guard combinations.count * perCombination <= Self.cellLimit(values: positions.count) else {
      throw failure(
        "the cube has \(positions.count) values among more than \(Self.cellLimit(values: positions.count)) cells",
        "leave out categories without values")
    }
    for combination in combinations {
      let described = try describe(combination, axes)
      let indicator = naming.index(name: described.name, unit: described.unit?.unit)
      let unit = described.unit?.unit ?? IndicatorNaming.impliedUnit(described.name) ?? IndicatorNaming.plainQuantity
      _ = naming.use(unit, for: indicator)
      for region in axes[geo].ids.indices {
        for (index, period) in times.enumerated() {
          guard let period else { continue }
          let cell = combination.offset + region * axes[geo].stride + index * axes[time].stride
          let value = cube.value[cell]?.value
          let status = cube.status?[cell].flatMap { RowStatuses.meaning($0) }
          observations.append(
            Observation(
              region: regions.regions[regionIndexes[region]].id, indicator: naming.indicators[indicator].id, period: period,
              value: value,
              decimals: value.map { max(described.decimals ?? 0, max(0, -$0.exponent)) } ?? 0, unit: unit.id,
              multiplier: described.multiplier,
              status: value == nil ? .missing(status?.reason ?? .notPublished) : status?.ofValue ?? .final))
        }
      }
    }
    guard observations.contains(where: { $0.value != nil }) else {
      throw failure("the file has no figures", "give at least one value")
    }
    let contents =
      "\(regions.regions.count) areas, \(naming.indicators.count) indicators, \(observations.count(where: { $0.value != nil })) figures"
    return ReadDataset(
      dataset: Dataset(regions: regions.finished(), indicators: naming.indicators, units: naming.units, observations: observations),
      diagnostics: diagnostics.sorted,
      recognition: Recognition(
        file: location.file, form: "JSON-stat, areas in the dimension \(axes[geo].name), periods in \(axes[time].name)",
        columns: [],
        contents: contents))
  }

  private func failure(_ message: String, _ remedy: String) -> InvalidInput {
    InvalidInput(diagnostics: [Diagnostic(.error, at: location, message, remedy: remedy)])
  }

  private func axes(_ diagnostics: inout DiagnosticList) -> [Axis] {
    guard cube.id.count == cube.size.count else {
      diagnostics.error(
        location, "there are \(cube.id.count) dimensions and \(cube.size.count) sizes", remedy: "give each dimension its size")
      return []
    }
    var axes: [Axis] = []
    var stride = 1
    for (name, size) in zip(cube.id, cube.size).reversed() {
      guard let dimension = cube.dimension[name] else {
        diagnostics.error(location, "the dimension “\(name)” is not described", remedy: "describe it under dimension")
        continue
      }
      let ids = dimension.category.index?.ids ?? dimension.category.label.map { $0.keys.sorted() } ?? []
      if ids.count != size {
        diagnostics.error(
          location, "the dimension “\(name)” has \(ids.count) categories and the size \(size)", remedy: "make them agree")
      }
      axes.insert(Axis(name: name, ids: ids, labels: ids.map { dimension.category.label?[$0] ?? $0 }, stride: stride), at: 0)
      let (product, overflow) = stride.multipliedReportingOverflow(by: max(size, 1))
      if overflow || product > 1 << 40 {
        diagnostics.error(location, "the cube has more cells than any file can fill", remedy: "leave out dimensions")
        return axes
      }
      stride = product
    }
    if case .uniform = cube.value, stride > Self.cellLimit(values: 1), !diagnostics.hasErrors {
      diagnostics.error(location, "one value is given for \(stride) cells", remedy: "give a value for each cell")
    }
    if case .dense(let values) = cube.value, values.count != stride, !diagnostics.hasErrors {
      diagnostics.error(
        location, "there are \(values.count) values for \(stride) cells", remedy: "give a value or null for each cell")
    }
    return axes
  }

  private func position(role: String, names: [String], _ axes: [Axis]) -> Int? {
    if let name = cube.role?[role]?.first { return axes.firstIndex { $0.name == name } }
    return axes.firstIndex { names.contains($0.name.lowercased()) }
  }

  /// The one dimension whose name says that it has places, and nothing else: `County and Region`.
  private func namedAfterPlaces(_ axes: [Axis]) -> Int? {
    let named = axes.indices.filter { index in
      let words = axes[index].name.lowercased().split { !$0.isLetter }.map(String.init).filter {
        !["and", "or", "of", "by"].contains($0)
      }
      return !words.isEmpty && words.allSatisfy { if case .area? = HeaderWords.meaning(of: $0) { true } else { false } }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// A choice of categories of the dimensions that make up the indicator.
  private struct Combination {
    var offset = 0
    /// Dimension and category, by position.
    var choices: [(axis: Int, category: Int)] = []
  }

  /// How many cells, gaps among them, a file may have for its values: a few bytes that describe millions of gaps are no statistics.
  private static func cellLimit(values: Int) -> Int { 1_000_000 + 64 * values }

  /// The combinations that have a value, in the order of the cube: found by walking the values, of which there are no more than the file
  /// has bytes.
  private func combinations(of axes: [Axis], without left: Set<Int>, at positions: [Int]) -> [Combination] {
    let others = axes.indices.filter { !left.contains($0) }
    var seen: Set<Int> = []
    var offsets: [Int] = []
    for position in positions {
      let offset = others.reduce(0) { $0 + (position / axes[$1].stride % axes[$1].ids.count) * axes[$1].stride }
      if seen.insert(offset).inserted { offsets.append(offset) }
    }
    return offsets.sorted().map { offset in
      Combination(offset: offset, choices: others.map { ($0, offset / axes[$0].stride % axes[$0].ids.count) })
    }
  }

  /// Name, unit, power and decimals of an indicator.
  private func describe(
    _ combination: Combination, _ axes: [Axis]
  ) throws(InvalidInput) -> (name: String, unit: UnitPhrase?, multiplier: Int, decimals: Int?) {
    var parts: [String] = []
    var unit: UnitPhrase?
    var decimals: Int?
    var multiplier: Int?
    for (axisIndex, category) in combination.choices {
      let axis = axes[axisIndex]
      let id = axis.ids[category]
      if let described = cube.dimension[axis.name]?.category.unit?[id] {
        unit = (described.label ?? described.symbol ?? described.base).flatMap { UnitPhrase($0) }
        if let places = described.decimals, !(0...20).contains(places) {
          throw failure("“\(places)” is not a number of decimals", "give decimals from 0 to 20 for “\(id)”")
        }
        if let power = described.mult, !(-15...15).contains(power) {
          throw failure("“\(power)” is not a power of ten", "give a mult from -15 to 15 for “\(id)”")
        }
        decimals = described.decimals
        multiplier = described.mult
      } else if HeaderWords.meaning(of: axis.name) == .unit {
        unit = UnitPhrase(axis.labels[category]) ?? UnitPhrase(id)
        continue
      }
      // A dimension with one category distinguishes nothing, unless nothing else names the figures.
      let isMetric = cube.role?["metric"]?.contains(axis.name) == true
      if (axis.ids.count > 1 || isMetric) && HeaderWords.meaning(of: axis.name) != .ignored { parts.append(axis.labels[category]) }
    }
    let phrase = HeaderPhrase(parts.first ?? cube.label ?? stem)
    let name = IndicatorNaming.joined(phrase.name, Array(parts.dropFirst()))
    let found = unit ?? phrase.unit
    return (name, found, multiplier ?? found?.multiplier ?? 0, decimals)
  }
}
