import Briefings
import Fetching
import Foundation
import ProgramTesting
import Publishing
import Scheduling
import Statistics
import Synchronization

/// A project whose figures come from a server that the test fills.
final class FetchedProject {
  static let table = "region,year,Output (mn yuan)\nEast,2021,10\nEast,2022,11\nWest,2021,20\nWest,2022,22\n"

  let folder: TemporaryFolder
  let server: SourceServer
  /// Seconds that were waited.
  let waits = Waits()
  /// The time, in UTC.
  var now = Instant(secondsSince1970: 1_790_000_000)

  final class Waits: Sendable {
    private let list = Mutex<[Int]>([])
    func add(_ seconds: Int) { list.withLock { $0.append(seconds) } }
    var seconds: [Int] { list.withLock { $0 } }
  }

  init(server: SourceServer? = nil, _ source: (SourceServer) -> String = FetchedProject.plain) throws {
    self.server = try server ?? SourceServer()
    folder = try TemporaryFolder()
    try configure("  output: \(source(self.server))")
  }

  static func plain(_ server: SourceServer) -> String {
    "{url: \(server.address("/output.csv")), insecure: yes, allow-private: yes}"
  }

  func configure(_ sources: String) throws {
    try folder.write(Array("publisher: Office\nsources:\n\(sources)\n".utf8), to: "gazetteer.yml")
  }

  func run(_ names: [String] = []) throws -> FetchRun {
    try FetchRun(project: folder.path, sources: names, clock: { [now] in now }, wait: { [waits] in waits.add($0) })
  }

  /// What `fetch` prints, without digests and ports.
  func fetch(_ names: String...) throws -> [String] { try run(names).run().map(line) }

  func accept() throws -> [String] { try run().accept().map(line) }

  func statuses() throws -> [Int32] { try run().run().map(\.status.rawValue) }

  private func line(_ result: FetchResult) -> String {
    folder.relative("\(result.source): \(result.line)").replacing(/SHA-256 [0-9a-f]+…/, with: "SHA-256 …").replacing(
      /(localhost|127\.0\.0\.1):\d+/, with: "HOST")
  }

  /// The figures that the project's pages would be made of.
  func figures() throws -> [String] {
    try Project.open(.folder(folder.path)).book.dataset.observations.map {
      "\($0.region) \($0.indicator) \($0.period.sdmx) \($0.value.map { "\($0)" } ?? "–")"
    }
  }
}
