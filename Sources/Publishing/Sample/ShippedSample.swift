/// The project that ships inside the program: five places in China and the figures that were published about them.
///
/// It is an ordinary project; `gazetteer new` writes the files out, `gazetteer render --sample` reads them from memory.
package enum ShippedSample {
  /// Its files: the path inside the project, with `/` between folders, and the content.
  package static let files: [(path: String, bytes: [UInt8])] = [
    ("gazetteer.yml", PackageResources.gazetteer_yml),
    ("briefing.yml", PackageResources.briefing_yml),
    ("recipients.csv", PackageResources.recipients_csv),
    ("data/observations.csv", PackageResources.observations_csv),
    ("data/regions.csv", PackageResources.regions_csv),
    ("data/indicators.csv", PackageResources.indicators_csv),
    ("data/units.csv", PackageResources.units_csv),
    ("data/sources.csv", PackageResources.sources_csv),
  ]
}
