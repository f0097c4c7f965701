internal import Diagnostics
internal import Languages
internal import Statistics

/// One briefing to be made.
struct BriefingTask: Sendable, CustomStringConvertible {
  /// What it is about.
  var region: Region
  /// The language of its pages.
  var language: Language

  /// Region and language, such as `hengdian zh`.
  var description: String { "\(region.id) \(language.tag)" }
}

/// What became of a task.
enum TaskResult: Sendable, Codable {
  /// Its files are written.
  case made(Manifest.Entry, paths: [String], diagnostics: [Diagnostic])
  /// There is no briefing.
  case failed(Manifest.Failure, ExitStatus, [Diagnostic])
}
