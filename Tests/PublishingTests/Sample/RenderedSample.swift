import ProgramTesting
import Publishing
import Statistics

/// The sample project rendered into a folder that is read and taken away again.
struct RenderedSample: Sendable {
  /// The names INTERFACE gives the ten briefings.
  static let names = [
    "jinhua/jinhua-2018", "hengdian/hengdian-2022-01-01--P8M", "zhejiang/zhejiang-2020", "wuxi/wuxi-2019", "yiwu/yiwu-2022-Q1",
  ].flatMap { ["\($0).en.pdf", "\($0).zh.pdf"] }

  /// Rendered once for all tests, by two workers.
  static let shared = Result { try RenderedSample(jobs: 2) }

  let project: Project
  let outcome: RenderOutcome
  /// Every file that was there after the run, by its path in the output folder.
  let files: [String: [UInt8]]

  init(jobs: Int) throws {
    let folder = try TemporaryFolder()
    project = try Project.open(.sample)
    let request = try RenderRequest(project: project, wishes: .init(output: folder.path, jobs: jobs))
    outcome = try Publisher(project: project, request: request).run()
    var files: [String: [UInt8]] = [:]
    for name in try folder.files { files[name] = try folder.bytes(name) }
    self.files = files
  }

  /// What a program prints about a briefing; `FILE` in the arguments stands for its path.
  func run(_ program: String, _ arguments: [String], on name: String, then read: (TemporaryFolder) throws -> Void = { _ in }) throws
    -> Program.Outcome
  {
    let folder = try TemporaryFolder()
    try folder.write(files[name] ?? [], to: "it.pdf")
    let outcome = try Program.run(program, arguments.map { $0 == "FILE" ? "it.pdf" : $0 }, in: folder.path)
    try read(folder)
    return outcome
  }
}
