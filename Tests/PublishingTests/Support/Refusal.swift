import Diagnostics
import Languages
import ProgramTesting
import Publishing
import Statistics

/// Why something was refused, in lines that do not depend on where the files are.
struct Refusal: Hashable {
  var status: ExitStatus
  var lines: [String]

  /// What `action` throws; `nil` where it goes through.
  init?(in folder: TemporaryFolder, _ action: () throws(ProjectError) -> Void) {
    do {
      try action()
      return nil
    } catch {
      status = error.status
      lines = error.diagnostics.map { folder.relative($0.description) }
    }
  }

  /// Why a data file with this content cannot be opened.
  static func ofDataFile(_ bytes: [UInt8], name: String = "data.csv") throws -> Refusal? {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: name)
    return Refusal(in: folder) { () throws(ProjectError) in _ = try Project.open(.dataFile("\(folder.path)/\(name)")) }
  }

  /// Why a project of these files cannot be opened.
  static func ofProject(_ files: [String: String]) throws -> Refusal? {
    let folder = try TemporaryFolder(files)
    return Refusal(in: folder) { () throws(ProjectError) in _ = try Project.open(.folder(folder.path)) }
  }

  /// Only the errors, without notes on what was recognised.
  var errors: [String] { lines.filter { $0.contains("error: ") } }
}

/// A small project in the native format: two places, two indicators, two years.
enum SmallProject {
  static let files = [
    "gazetteer.yml": """
    publisher: {en: The Office, zh: 统计局}
    languages: [en]
    briefing: briefing.yml
    """,
    "briefing.yml": briefing("- table"),
    "data/regions.csv": "id,name_en,name_zh,parent,subject\neast,East,东,,yes\nwest,West,西,,yes\n",
    "data/indicators.csv": "id,name_en,name_zh,kind\ngdp,Output,产值,level\njobs,Jobs,就业,level\n",
    "data/observations.csv": observations(
      "east,gdp,2020,1.5,CNY,9,A", "east,gdp,2021,1.8,CNY,9,A", "east,jobs,2021,500,PERSON,3,A", "west,gdp,2021,2.5,CNY,9,A"),
  ]

  /// A template of one page with these blocks.
  static func briefing(_ blocks: String, title: String = "finding", top: String = "") -> String {
    let indented = blocks.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
    return "series: {en: Test, zh: 试}\n\(top)pages:\n  - title: \(title)\n    blocks:\n\(indented)\n"
  }

  static func observations(_ rows: String...) -> String {
    (["REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS"] + rows).joined(separator: "\n") + "\n"
  }

  /// The project with other files in place of its own.
  static func with(_ changes: [String: String]) -> [String: String] { files.merging(changes) { $1 } }
}
