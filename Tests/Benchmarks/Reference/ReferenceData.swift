import Ingestion
import Languages
import Statistics

/// The figures of reference regions as observations.
enum ReferenceData {
  /// The data set of some regions, with the indicators and units of the reference project.
  static func dataset(_ regions: [ReferenceRegion]) throws -> Dataset {
    let figures = try regions.map(observations)
    let lists = try DataSource.read(
      folder: [
        DataFile(name: "indicators.csv", bytes: PackageResources.indicators_csv),
        DataFile(name: "units.csv", bytes: PackageResources.units_csv),
        DataFile(name: "observations.csv", bytes: NativeWriter.csv(figures.first ?? [])),
      ]
    ).dataset
    return Dataset(
      regions: regions.map { Region(id: $0.id, name: [.english: $0.title, .chinese: $0.title]) },
      indicators: lists.indicators, units: lists.units, observations: Array(figures.joined()))
  }

  /// Everything known of one region.
  static func observations(_ region: ReferenceRegion) throws -> [Observation] {
    let quarters = try region.quarters.map(quarter)
    let recent = try region.periods.map(quarter)
    var all: [Observation] = []
    func add(_ indicator: String, _ periods: [Period], _ values: [Double], _ unit: String, power: Int = 0, decimals: Int = 1) {
      for (period, value) in zip(periods, values) {
        all.append(
          Observation(
            region: region.id, indicator: indicator, period: period, value: Decimal(value.description), decimals: decimals,
            unit: unit, multiplier: power
          ))
      }
    }
    add("revenue", quarters, region.revenue, "CNY", power: 9)
    add("growth", quarters, region.growth, "PERCENT")
    add("export_volume", quarters, region.export, "CNY", power: 9)
    for (name, indicator) in categories { add(indicator, recent, region.categories[name] ?? [], "CNY", power: 9) }
    for (name, indicator) in indices { add(indicator, quarters, region.series[name] ?? [], "INDEX") }
    for figure in region.kpis {
      guard let last = quarters.last, let value = Double(figure.value) else { continue }
      switch figure.label {
      case "Firms": add("firms", [last], [value], "COUNT", power: 3)
      case "Employment": add("employed", [last], [value], "COUNT", power: 6, decimals: 2)
      default: continue
      }
    }
    for row in region.table where row.count == 6 {
      guard let annual = annual[row[0]], let value = Decimal(row[3]), let change = Decimal(row[4]) else { continue }
      all.append(
        Observation(
          region: region.id, indicator: annual.indicator, period: .year(2025), value: value, decimals: 1, unit: annual.unit,
          multiplier: annual.power, growth: Growth(percent: change, decimals: 1, basis: .yearOnYear)))
    }
    return all
  }

  private static let categories = [
    ("Machinery", "machinery"), ("Textiles", "textiles"), ("Electronics", "electronics"), ("Other", "other"),
  ]
  private static let indices = [
    ("Orders", "orders"), ("Prices", "prices"), ("Employment", "employment"), ("Logistics", "logistics"),
  ]
  /// The rows of the table: indicator, unit and power of ten.
  private static let annual: [String: (indicator: String, unit: String, power: Int)] = [
    "Retail sales": ("retail_sales", "CNY", 9), "Industrial output": ("industrial_output", "CNY", 9),
    "Fixed investment": ("fixed_investment", "CNY", 9), "Exports to ASEAN": ("exports_asean", "CNY", 9),
    "Exports to EU": ("exports_eu", "CNY", 9), "Exports to US": ("exports_us", "CNY", 9), "Imports": ("imports", "CNY", 9),
    "Parcel volume": ("parcel_volume", "PIECES", 6), "Power consumption": ("power", "WH", 12),
    "New registrations": ("registrations", "COUNT", 3), "Bank lending": ("bank_lending", "CNY", 9),
    "Average wage": ("average_wage", "CNY", 3),
  ]

  /// The names of the table's rows, in order.
  static var annualIndicators: [String] { annual.keys.sorted() }

  /// `2021 Q1`.
  private static func quarter(_ text: String) throws -> Period {
    try Period(sdmx: text.replacing(" ", with: "-"))
  }
}
