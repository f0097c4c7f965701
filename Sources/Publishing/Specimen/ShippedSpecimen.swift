/// The specimen that ships inside the program: every kind of chart with every standing of a figure, tables, tiles, and data that
/// nobody has polished. All figures are invented, and every page says so.
///
/// It is an ordinary project with an ordinary template.
package enum ShippedSpecimen {
  /// Its files: the path inside the project, with `/` between folders, and the content.
  package static let files: [(path: String, bytes: [UInt8])] = [
    ("gazetteer.yml", PackageResources.specimen_yml),
    ("briefing.yml", PackageResources.specimen_briefing_yml),
    ("data/observations.csv", PackageResources.specimen_observations_csv),
    ("data/regions.csv", PackageResources.specimen_regions_csv),
    ("data/indicators.csv", PackageResources.specimen_indicators_csv),
    ("data/units.csv", PackageResources.specimen_units_csv),
    ("data/sources.csv", PackageResources.specimen_sources_csv),
  ]
}
