import Files
import FoundationEssentials
import Ingestion
import Languages
import Publishing
import Statistics

/// Projects of any size, written to a folder for the command to render.
enum GrowthProject {
  /// The reference briefing for so many regions, with the template's own prose.
  static func write(regions count: Int, to folder: String) throws {
    let files = try data((0..<count).map(ReferenceRegion.init(number:))).map { (path: "data/\($0.name)", bytes: $0.bytes) }
    try write(
      [("gazetteer.yml", PackageResources.gazetteer_yml), ("briefing.yml", PackageResources.briefing_yml)] + files, to: folder)
  }

  /// The data files of some regions.
  static func data(_ regions: [ReferenceRegion]) throws -> [DataFile] {
    let names = regions.map { "\($0.id),\($0.title),\($0.title)\n" }
    return [
      DataFile(name: "indicators.csv", bytes: PackageResources.indicators_csv),
      DataFile(name: "units.csv", bytes: PackageResources.units_csv),
      DataFile(name: "regions.csv", bytes: Array(("id,name_en,name_zh\n" + names.joined()).utf8)),
      DataFile(name: "observations.csv", bytes: NativeWriter.csv(try regions.flatMap(ReferenceData.observations))),
    ]
  }

  /// One region with a table of so many rows.
  static func write(rows count: Int, to folder: String) throws {
    let years = 10
    let indicators = (0..<(count + years - 1) / years).map { "i\($0),Indicator number \($0),level\n" }
    let observations = (0..<count).map { row in
      Observation(
        region: "r0", indicator: "i\(row / years)", period: .year(2016 + row % years), value: .init(row), unit: "COUNT")
    }
    let template = """
      series: Long table
      pages-at-most: 9999
      pages:
        - title: "{region}"
          blocks: [table]

      """
    try write(
      [
        ("gazetteer.yml", PackageResources.gazetteer_yml), ("briefing.yml", Array(template.utf8)),
        ("data/indicators.csv", Array(("id,name_en,kind\n" + indicators.joined()).utf8)),
        ("data/units.csv", PackageResources.units_csv), ("data/regions.csv", Array("id,name_en\nr0,Long table\n".utf8)),
        ("data/observations.csv", NativeWriter.csv(observations)),
      ], to: folder)
  }

  private static func write(_ files: [(path: String, bytes: [UInt8])], to folder: String) throws {
    for file in files { try WholeFile.write(file.bytes, to: "\(folder)/\(file.path)") }
  }
}
