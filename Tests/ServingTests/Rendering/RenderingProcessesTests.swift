import Diagnostics
import ProgramTesting
import Publishing
import Testing

@testable import Serving

/// Rendering in other processes, of which one may end at any moment.
struct RenderingProcessesTests {
  private func settings(_ program: String, memory: Int = 2 << 30) -> RenderingProcesses.Settings {
    .init(program: program, lanes: 1, patience: 60, memory: memory)
  }

  private func edition(_ settings: RenderingProcesses.Settings) throws -> ProjectEdition {
    try ProjectEdition(try Project.open(.sample), number: 1, processes: try RenderingProcesses(.sample, settings))
  }

  private func commission(_ region: String, in edition: ProjectEdition) throws -> Commission {
    try BriefingAddress(region: region, period: BriefingAddress.latest, language: "en", style: nil).commission(in: edition)
  }

  @Test func `another process makes the same bytes, outlines and refusals as this one`() throws {
    let edition = try edition(settings(try Program.built("gazetteer")))
    let processes = try #require(edition.processes)
    var own = BenchRenderer(compositions: Compositions())
    let commission = try commission("yiwu", in: edition)
    for product in [Product.pdf, .web, .picture(page: 0, .thumbnail)] {
      guard case .success(.file(let there)) = processes.artifact(product, of: commission, lane: 0),
        case .success(.file(let here)) = own.artifact(product, of: commission)
      else {
        Issue.record("\(product) was not made")
        continue
      }
      #expect(there.bytes == here.bytes && there.digest == here.digest && there.period == here.period)
    }
    guard case .success(.outline(let there)) = processes.artifact(.outline, of: commission, lane: 0),
      case .success(.outline(let here)) = own.artifact(.outline, of: commission)
    else {
      Issue.record("there is no outline")
      return
    }
    #expect(there == here)
    guard case .failure(.noSuchPage(let pages)) = processes.artifact(.picture(page: 99, .whole), of: commission, lane: 0) else {
      Issue.record("page 100 exists")
      return
    }
    #expect(pages == here.pages)
  }

  @Test func `a rendering that takes more memory than it may is given up, and the next question is answered by another process`()
    throws
  {
    let edition = try edition(settings(try Program.built("gazetteer"), memory: 1 << 20))
    let processes = try #require(edition.processes)
    for _ in 0..<2 {
      guard case .failure(.ended(let reason)) = processes.artifact(.pdf, of: try commission("yiwu", in: edition), lane: 0) else {
        Issue.record("it was made without memory")
        return
      }
      #expect(reason.hasPrefix("signal "), "\(reason)")
      #expect(!processes.hasEnded)
    }
  }

  @Test func `a program that is no such process is an error and no wait without end`() throws {
    for (program, reason) in [
      ("/bin/false", "the process that reads the project was ended by status 1"),
      ("/bin/true", "the process that reads the project has ended"),
      ("/no/such/program", "no process that renders can be started: No such file or directory"),
    ] {
      let error = #expect(throws: ProjectError.self) { try RenderingProcesses(.sample, settings(program)) }
      #expect(error?.diagnostics.map(\.message) == [reason])
    }
  }

  @Test func `a project that cannot be read is refused as this process refuses it`() throws {
    let origin = Project.Origin.folder("/no/such/folder")
    let there = #expect(throws: ProjectError.self) { try RenderingProcesses(origin, settings(try Program.built("gazetteer"))) }
    let here = #expect(throws: ProjectError.self) { try Project.open(origin) }
    #expect(there == here && here != nil)
  }

  @Test func `messages of any length arrive whole, and what was begun before an end is forgotten`() throws {
    let (here, there) = try #require(PacketLane.pair())
    defer { [here, there].forEach { $0.close() } }
    for length in [0, 1, 65_535, 65_536, 65_537, 100_000] {
      let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      #expect(there.send(message, number: 7))
      guard case .message(let got, number: 7) = here.receive() else {
        Issue.record("\(length) bytes did not arrive")
        continue
      }
      #expect(got == message)
    }
    there.report(death: "signal 4")
    here.forget()
    #expect(there.send([1, 2], number: 8))
    guard case .message([1, 2], number: 8) = here.receive() else {
      Issue.record("what was forgotten arrived")
      return
    }
    there.report(death: "signal 9")
    guard case .death("signal 9") = here.receive() else {
      Issue.record("no one said who ended")
      return
    }
    #expect(!here.isClosed)
    there.close()
    #expect(here.isClosed)
    guard case .closed = here.receive() else {
      Issue.record("someone is there")
      return
    }
  }
}
