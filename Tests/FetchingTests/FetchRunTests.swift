import Fetching
import Foundation
import ProgramTesting
import Publishing
import Scheduling
import Testing

struct FetchRunTests {
  @Test func `an answer is kept whole, and the project is made of it without the server`() throws {
    let project = try FetchedProject()
    try project.server.publish("/output.csv", ["text": FetchedProject.table, "validators": true])
    #expect(try project.fetch() == ["output: fetched, 81 bytes, SHA-256 …"])
    try project.server.publish("/output.csv", ["status": 500])
    #expect(try project.figures() == ["east output 2021 10", "east output 2022 11", "west output 2021 20", "west output 2022 22"])
    let files = try project.folder.files.filter { $0.hasPrefix("data/fetched") }
    #expect(files.count == 2 && files.contains("data/fetched/lock.json") && files.contains { $0.hasSuffix("/output.csv") })
    let lock = try FetchedFolder(project: project.folder.path).lock()
    let answer = try #require(lock.sources["output"]?.answer)
    #expect(answer.data.address == project.server.address("/output.csv") && answer.fetched == "2026-09-21T14:13:20Z")
    #expect(answer.status == 200 && answer.etag != nil && answer.data.sha256 == sha256(Array(FetchedProject.table.utf8)))
    for path in ["data/fetched", "data/fetched/" + answer.data.file] {
      let mode = try FileManager.default.attributesOfItem(atPath: "\(project.folder.path)/\(path)")[.posixPermissions] as? Int
      #expect(mode == (path == "data/fetched" ? 0o700 : 0o600))
    }
  }

  @Test func `a source that was never fetched is an error that says what to do`() throws {
    let project = try FetchedProject()
    let error = try #require(throws: ProjectError.self) { try project.figures() }
    #expect(error.status == .inputUnreadable)
    #expect(
      project.folder.relative("\(error)")
        == "gazetteer.yml:3:11: error: the source “output” was never fetched; run “gazetteer fetch .”")
  }

  @Test func `what was fetched for another question, or was changed since, is not used`() throws {
    let project = try FetchedProject()
    try project.server.publish("/output.csv", ["text": FetchedProject.table])
    _ = try project.fetch()
    let file = try #require(try project.folder.files.first { $0.hasSuffix("output.csv") })
    try project.folder.write(Array("region,year,Output (mn yuan)\nEast,2021,99\n".utf8), to: file)
    #expect(try #require(throws: ProjectError.self) { try project.figures() }.status == .wrongData)
    #expect(try project.fetch() == ["output: unchanged since 2026-09-21 14:13 UTC"])
    #expect(try project.figures().count == 4)
    try project.configure("  output: {url: https://example.org/other.csv}")
    let error = try #require(throws: ProjectError.self) { try project.figures() }
    #expect("\(error)".contains("asks for something else than what was fetched"))
  }

  @Test func `what is unchanged is told by a word of the server, and writes nothing`() throws {
    let project = try FetchedProject()
    try project.server.publish("/output.csv", ["text": FetchedProject.table, "validators": true])
    _ = try project.fetch()
    let before = try project.folder.bytes("data/fetched/lock.json")
    project.now = project.now.advanced(bySeconds: 86_400)
    #expect(try project.fetch() == ["output: unchanged since 2026-09-21 14:13 UTC"])
    #expect(try project.folder.bytes("data/fetched/lock.json") == before)
    let asked = try #require(try project.server.requests().last)
    #expect(asked.headers["if-none-match"] != nil && asked.headers["if-modified-since"] == "Sat, 03 Oct 2026 09:00:00 GMT")
  }

  @Test func `answers that counted before stay, and can be compared`() throws {
    let project = try FetchedProject()
    try project.server.publish("/output.csv", ["text": FetchedProject.table])
    _ = try project.fetch()
    try project.server.publish("/output.csv", ["text": FetchedProject.table.replacing("2022,22", with: "2022,23")])
    project.now = project.now.advanced(bySeconds: 86_400)
    #expect(try project.fetch() == ["output: fetched, 81 bytes, SHA-256 …"])
    let entry = try #require(try FetchedFolder(project: project.folder.path).lock().sources["output"])
    #expect(entry.earlier.map(\.fetched) == ["2026-09-21T14:13:20Z"])
    #expect(try project.folder.files.filter { $0.hasSuffix("output.csv") }.count == 2)
  }

  /// Each fault of a server, the line that it gets, its status, and how long was waited before it was given up.
  static var faults: [(SourceServer.Answer, String, Int32, [Int])] {
    [
      (["status": 503], "the server said 503", 75, [1, 4, 16]),
      (["status": 429, "headers": ["Retry-After": "7"]], "the server said 429", 75, [7, 7, 16]),
      (["status": 429, "headers": ["Retry-After": "3600"]], "the server said 429", 75, []),
      (["status": 404], "nothing is at the address: the server said 404", 66, []),
      (["status": 403], "the server does not let us in: it said 403", 78, []),
      (["status": 204], "the server said 204", 66, []),
      (["text": "Sorry, we are working on it.", "headers": ["Content-Type": "text/html"]], "the answer cannot be read: ", 65, []),
      (["text": ""], "the answer cannot be read: ", 65, []),
      (["text": FetchedProject.table, "cut": 30], "transfer closed with ", 75, [1, 4, 16]),
      (["status": 302, "headers": ["Location": "file:///etc/passwd"]], "the server sends on to file:///etc/passwd", 66, []),
      (["status": 302, "headers": ["Location": "ftp://example.org/x"]], "the server sends on to ftp://example.org/x", 66, []),
      (["status": 302, "headers": ["Location": "/output.csv"]], "the server sends on more than 5 times", 66, []),
      (["text": "0123456789", "repeat": 2_000], "the answer is larger than 10000 bytes", 66, []),
      (["text": "0123456789", "repeat": 200_000, "gzip": true], "the answer is larger than 10000 bytes", 66, []),
    ]
  }

  @Test(arguments: faults.indices) func `a fault leaves the last good copy and says how old it is`(_ index: Int) throws {
    let (answer, reason, status, waits) = Self.faults[index]
    let project = try FetchedProject {
      "{url: \($0.address("/output.csv")), insecure: yes, allow-private: yes, largest-answer: 10 kB, timeout: 5}"
    }
    try project.server.publish("/output.csv", answer)
    let first = try #require(try project.run().run().first)
    #expect(first.line.hasPrefix("failed: \(reason)") && first.line.hasSuffix("there is no earlier copy"), "\(first.line)")
    #expect(first.status.rawValue == status && project.waits.seconds == waits)
    try project.server.publish("/output.csv", ["text": FetchedProject.table])
    _ = try project.fetch()
    try project.server.publish("/output.csv", answer)
    project.now = project.now.advanced(bySeconds: 58 * 86_400)
    let line = try #require(try project.fetch().first)
    #expect(line.hasSuffix("the copy of 2026-09-21 14:13 UTC stays in use (58 days old)"), "\(line)")
    #expect(try project.figures().count == 4)
  }

  @Test func `a server that is silent or drips is left after its time`() throws {
    let project = try FetchedProject { "{url: \($0.address("/output.csv")), insecure: yes, allow-private: yes, timeout: 1}" }
    try project.server.publish("/output.csv", ["delay": 30, "text": FetchedProject.table])
    #expect(try project.statuses() == [75])
    try project.server.publish("/output.csv", ["trickle": 0.2, "text": FetchedProject.table])
    #expect(try project.statuses() == [75])
  }

  @Test func `what passes is tried again, and a source that has moved is followed and says so`() throws {
    let project = try FetchedProject()
    try project.server.publish("/output.csv", ["status": 503], ["status": 301, "headers": ["Location": "/new.csv?key=secret"]])
    try project.server.publish("/new.csv", ["text": FetchedProject.table])
    #expect(
      try project.fetch() == [
        "output: fetched, 81 bytes, SHA-256 …; it has moved to http://HOST/new.csv: write that address"
      ])
    #expect(project.waits.seconds == [1])
    #expect(!String(decoding: try project.folder.bytes("data/fetched/lock.json"), as: UTF8.self).contains("secret"))
  }

  /// What a source becomes, and why it is held.
  static let changes: [(String, String)] = [
    (
      "region,year,Output (mn yuan)\nEast,2021,10\nWest,2022,22\n",
      "it has 2 figures instead of 4"
    ),
    (
      "region,year,Output (mn yuan)\nEast,2021,10\nEast,2022,11\nNorth,2021,20\nNorth,2022,22\n",
      "it has no figures of West any more"
    ),
    (
      "region,year,Product (mn yuan)\nEast,2021,10\nEast,2022,11\nWest,2021,20\nWest,2022,22\n",
      "it does not measure Output any more; it has no column “Output (mn yuan)” (value) any more and it has a new column "
        + "“Product (mn yuan)” (value)"
    ),
    (
      "region,year,Output (mn yuan)\nEast,2020,10\nEast,2021,11\nWest,2020,20\nWest,2021,22\n",
      "its latest figures are of 2021 instead of 2022"
    ),
  ]

  @Test(arguments: changes.indices) func `an answer that lost much is held until a person accepts it`(_ index: Int) throws {
    let (text, reason) = Self.changes[index]
    let project = try FetchedProject()
    try project.server.publish("/output.csv", ["text": FetchedProject.table])
    _ = try project.fetch()
    let figures = try project.figures()
    try project.server.publish("/output.csv", ["text": text, "validators": true])
    let held =
      "output: held for a person: \(reason); the copy of 2026-09-21 14:13 UTC stays in use (today’s); "
      + "“gazetteer fetch --source output --accept” takes it"
    #expect(try project.fetch() == [held])
    #expect(try project.fetch() == [held])
    #expect(try project.figures() == figures)
    #expect(try project.accept() == ["output: accepted, fetched on 2026-09-21 14:13 UTC"])
    #expect(try project.figures() != figures)
    #expect(try project.accept() == ["output: unchanged since 2026-09-21 14:13 UTC"])
  }

  @Test func `a source that comes to itself is not held any more`() throws {
    let project = try FetchedProject()
    try project.server.publish("/output.csv", ["text": FetchedProject.table])
    _ = try project.fetch()
    try project.server.publish("/output.csv", ["text": Self.changes[0].0])
    #expect(try project.statuses() == [65])
    try project.server.publish("/output.csv", ["text": FetchedProject.table])
    #expect(try project.fetch() == ["output: unchanged since 2026-09-21 14:13 UTC"])
    #expect(try FetchedFolder(project: project.folder.path).lock().sources["output"]?.held == nil)
  }

  @Test func `a machine that is not public is asked only where the settings allow it`() throws {
    let project = try FetchedProject { "{url: \($0.address("/output.csv")), insecure: yes}" }
    try project.server.publish("/output.csv", ["text": FetchedProject.table])
    #expect(
      try project.fetch() == [
        "output: failed: the address leads to a machine that is not on the public internet; if it is yours, write "
          + "“allow-private: yes”; there is no earlier copy"
      ])
    #expect(try project.server.requests().isEmpty)
    #expect(try project.statuses() == [78])
  }

  @Test(arguments: TestCertificates.Kind.allCases)
  func `only a certificate that is right is believed`(_ kind: TestCertificates.Kind) throws {
    let certificates = try TestCertificates()
    let project = try FetchedProject(server: try SourceServer(certificates: certificates, kind)) {
      "{url: \($0.address("/output.csv")), allow-private: yes, ca-file: \(certificates.authority)}"
    }
    try project.server.publish("/output.csv", ["text": FetchedProject.table])
    #expect(try project.statuses() == [kind == .good ? 0 : 78])
    #expect(try project.server.requests().isEmpty == (kind != .good))
    try project.configure("  output: {url: \(project.server.address("/output.csv")), allow-private: yes}")
    #expect(try project.statuses() == [78])
  }

  @Test func `a secret goes to its server alone, and is nowhere else`() throws {
    let other = try SourceServer()
    let project = try FetchedProject {
      "{url: \($0.address("/output.csv")), insecure: yes, allow-private: yes, header: X-Api-Key, secret-file: key}"
    }
    try project.folder.write(Array("canary-4711\n".utf8), to: "key")
    #expect(chmod("\(project.folder.path)/key", 0o644) == 0)
    #expect(try project.statuses() == [78])
    #expect(chmod("\(project.folder.path)/key", 0o600) == 0)
    try project.server.publish("/output.csv", ["status": 302, "headers": ["Location": other.address("/there.csv")]])
    try other.publish("/there.csv", ["text": FetchedProject.table])
    let lines = try project.fetch()
    #expect(lines == ["output: fetched, 81 bytes, SHA-256 …"])
    #expect(try project.server.requests().map { $0.headers["x-api-key"] } == ["canary-4711"])
    #expect(try other.requests().map { $0.headers["x-api-key"] } == [nil])
    #expect(try Project.open(.folder(project.folder.path)).check().status == .done)
    #expect(chmod("\(project.folder.path)/key", 0o640) == 0)
    #expect(try Project.open(.folder(project.folder.path)).check().status == .wrongConfiguration)
    for file in try project.folder.files where file != "key" {
      #expect(!String(decoding: try project.folder.bytes(file), as: UTF8.self).contains("canary"), "\(file)")
    }
  }
}
