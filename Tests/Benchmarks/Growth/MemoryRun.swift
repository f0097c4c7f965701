import Files
import Languages
import Publishing

/// Makes briefings one after the other in this process, without writing them, and tells what each leaves behind.
struct MemoryRun {
  /// How many briefings.
  var count: Int

  /// Regions that take turns: what is kept of each is kept once they have all had theirs.
  private static let regions = 50

  /// Makes a fifth of them first, so that whatever is kept on purpose is there, and measures over the rest.
  func run() throws {
    let regions = (0..<Self.regions).map(ReferenceRegion.init(number:))
    let project = try ReferenceProject.project(regions, prose: .ofTemplate)
    let request = try RenderRequest(project: project, wishes: .init(jobs: 1))
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    let warm = max(count / 5, Self.regions)
    var first = 0
    for number in 0..<(warm + count) {
      if number == warm { first = try Self.resident() }
      _ = try bench.pdf(try bench.compose(request.regions[number % Self.regions], .english))
    }
    let last = try Self.resident()
    let each = Double(last - first) / Double(count)
    StandardError.write("{\"n\":\(count),\"first_kib\":\(first),\"last_kib\":\(last),\"each_kib\":\(each)}\n")
  }

  /// What of this process is in memory, in KiB.
  private static func resident() throws -> Int {
    let words = String(decoding: try InputFile.read("/proc/self/statm"), as: UTF8.self).split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * 4 : 0
  }
}
