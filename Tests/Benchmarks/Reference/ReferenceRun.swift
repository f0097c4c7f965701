import Files
import FoundationEssentials
import Glibc
import Languages
import Publishing
import Statistics

/// The program that the comparison with others calls: reads `DATADIR/NNN.json` and writes `OUTDIR/NNN.pdf` for `count` regions from
/// number `start` on, in one thread, and tells on standard error how long that took.
struct ReferenceRun {
  var data: String
  var output: String
  var start: Int
  var count: Int

  /// Reads `DATADIR OUTDIR START COUNT`; `nil` where that is not what the arguments say.
  init?(_ arguments: [String]) {
    guard arguments.count == 4, let start = Int(arguments[2]), let count = Int(arguments[3]), start >= 0, count > 0 else {
      return nil
    }
    (data, output, self.start, self.count) = (arguments[0], arguments[1], start, count)
  }

  /// Makes the briefings.
  func run() throws {
    let clock = ContinuousClock()
    let begin = clock.now
    let project = try ReferenceProject.project(try regions(), prose: data == Self.made ? .ofTemplate : .ofEachRegion)
    let request = try RenderRequest(project: project, wishes: .init(output: output, jobs: 1, strictness: .strict))
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    let ready = clock.now
    for region in request.regions {
      let composed = try bench.compose(region, .english)
      try WholeFile.write(try bench.pdf(composed), to: "\(output)/\(region.id).pdf")
    }
    let (initial, loop) = (Self.seconds(ready - begin), Self.seconds(clock.now - ready))
    StandardError.write("{\"n\":\(count),\"init_s\":\(initial),\"loop_s\":\(loop)}\n")
  }

  /// The regions from the files, or made by number.
  private func regions() throws -> [ReferenceRegion] {
    if data == Self.made { return (start..<start + count).map(ReferenceRegion.init(number:)) }
    let decoder = JSONDecoder()
    return try (start..<start + count).map { number in
      try decoder.decode(ReferenceRegion.self, from: Data(contentsOf: URL(filePath: "\(data)/\(Self.name(number)).json")))
    }
  }

  /// Stands for a folder where there is none.
  private static let made = "made"

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
    return String(Double(milliseconds) / 10_000)
  }
}
