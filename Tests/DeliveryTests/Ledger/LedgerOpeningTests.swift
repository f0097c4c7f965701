@testable import Databases
@testable import Delivery
import Diagnostics
import ProgramTesting
import Publishing
import Scheduling
import Testing

@Suite struct LedgerOpeningTests {
  private func sqlite(_ folder: TemporaryFolder, _ statement: String) throws -> String {
    try Program.run("sqlite3", ["\(folder.path)/ledger.sqlite", statement]).output
  }

  private func refusal(_ folder: TemporaryFolder) throws -> LedgerError {
    try #require(throws: LedgerError.self) { try Ledger.sqlite(path: "\(folder.path)/ledger.sqlite") }
  }

  @Test func `a new ledger has a write-ahead log and no entries, and opens again`() throws {
    let folder = try TemporaryFolder()
    for _ in 1...2 { #expect(try Ledger.sqlite(path: "\(folder.path)/a/b/ledger.sqlite").issues(in: .everything).isEmpty) }
    let mode = try Program.run("sqlite3", ["\(folder.path)/a/b/ledger.sqlite", "PRAGMA journal_mode"]).output
    #expect(mode == "wal\n")
  }

  @Test func `a new ledger is its owner's alone, and check tells of one that is not`() throws {
    let project = try TemporaryFolder(
      SmallProject.files([
        "gazetteer.yml": "publisher: {en: O, zh: 局}\nlanguages: [en, zh]\nbriefing: briefing.yml\ndelivery: {folder: out}\n"
      ]))
    let path = "\(project.path)/.gazetteer/ledger.sqlite"
    let clock = TestClock()
    let store = try Ledger.sqlite(path: path, clock: .given { clock.now })
    _ = try store.commit(Sample.plan(at: clock))
    let modes = try Program.run("stat", ["-c", "%a", "\(project.path)/.gazetteer", path, "\(path)-wal"]).outputLines
    #expect(modes == ["700", "600", "600"])
    func warnings() throws -> [String] {
      try Project.open(.folder(project.path)).checkOfDelivery().diagnostics.map(\.message).filter { $0.contains("others than") }
    }
    #expect(try warnings() == [])
    _ = try Program.run("chmod", ["644", path])
    #expect(try warnings().count == 1)
  }

  @Test func `a ledger is read where nothing can be written, with what its log still holds`() throws {
    let folder = try TemporaryFolder()
    let clock = TestClock()
    let path = "\(folder.path)/.gazetteer/ledger.sqlite"
    let store = try Ledger.sqlite(path: path, clock: .given { clock.now })
    _ = try store.commit(Sample.plan(at: clock))
    // A copy as a backup has it: the log beside the file, and no shared memory.
    let copy = try TemporaryFolder()
    for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
      try copy.write(try folder.bytes(".gazetteer/\(name)"), to: name)
    }
    let before = copy.path
    let reader = try Ledger.reading(path: "\(before)/ledger.sqlite")
    #expect(try reader.deliveries(in: .everything).count == 1)
    #expect(try reader.issues(in: .everything).count == 1)
    let error = try #require(throws: LedgerError.self) { try reader.commit(Sample.plan(to: ["b@example.org"], at: clock)) }
    #expect(error.kind == .readOnly)
  }

  @Test func `reading makes nothing in a database without a ledger`() throws {
    let address = try PostgresServer.shared.get().database()
    let folder = try TemporaryFolder(["gazetteer.yml": "publisher: {en: O, zh: 局}\nledger: \(address)\n"])
    #expect(try Ledger.existing(in: folder.path) == nil)
    let name = try #require(address.split(separator: "?").first?.split(separator: "/").last.map(String.init))
    #expect(
      throws: PostgresServer.NotStarted.self, "there is no table to read"
    ) { try PostgresServer.shared.get().query("SELECT 1 FROM gazetteer.step", in: name) }
  }

  @Test(arguments: [
    ("the database system is starting up", "57P03"), ("the database system is not yet accepting connections", "57P03"),
    ("the database system is in recovery mode", "57P03"), ("sorry, too many clients already", "53300"),
  ])
  func `a server that lets nobody in for the moment is asked again later`(message: String, state: String) {
    let failure = PostgresConnection.Failure(onConnecting: "FATAL:  \(message)")
    #expect(PostgresDatabase.ledgerError(failure, "postgres://db").status == .tryLater)
    #expect(PostgresDatabase.ledgerError(.init(state: state, message: message), "postgres://db").status == .tryLater)
  }

  @Test(arguments: [
    ("3F000", "no schema has been selected to create in"), ("42501", "permission denied for database"),
    ("42P01", "relation \"step\" does not exist"),
  ])
  func `what the user may not do is a fault of settings, with what to grant`(state: String, message: String) {
    let error = PostgresDatabase.ledgerError(.init(state: state, message: message), "postgres://db")
    #expect(error.status == .wrongConfiguration)
    #expect(error.description.contains("GRANT CREATE ON DATABASE"))
  }

  @Test func `a ledger of a newer version is refused and left alone`() throws {
    let folder = try TemporaryFolder()
    _ = try Ledger.sqlite(path: "\(folder.path)/ledger.sqlite")
    _ = try sqlite(folder, "INSERT INTO grdb_migrations VALUES ('2 something new')")
    let error = try refusal(folder)
    #expect(error.kind == .newerVersion)
    #expect(error.status == .wrongConfiguration)
    #expect(try sqlite(folder, "SELECT count(*) FROM grdb_migrations") == "2\n")
  }

  @Test func `what is no ledger is refused and left alone`() throws {
    let text = String(repeating: "this is no database; ", count: 100)
    let folder = try TemporaryFolder(["ledger.sqlite": text])
    let error = try refusal(folder)
    #expect(error.kind == .damaged)
    #expect(error.status == .inputUnreadable)
    #expect(try folder.bytes("ledger.sqlite") == Array(text.utf8))
  }

  @Test func `a ledger where none can be made is an error of writing, and another is left alone`() throws {
    let folder = try TemporaryFolder()
    let clock = TestClock()
    let store = try Ledger.sqlite(path: "\(folder.path)/ledger.sqlite", clock: .given { clock.now })
    _ = try store.commit(Sample.plan(at: clock))
    let error = try #require(throws: LedgerError.self) {
      try Ledger.sqlite(path: "/proc/gazetteer/ledger.sqlite")
    }
    #expect(error.status == .outputUnwritable)
    #expect(try store.deliveries(in: .everything).count == 1)
  }

  @Test func `the audit refuses to be changed`() throws {
    let ledger = try EmptyLedger(.sqlite)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    for statement in ["DELETE FROM audit", "UPDATE audit SET actor = 'nobody'"] {
      let outcome = try Program.run("sqlite3", [ledger.address, statement])
      #expect(outcome.status != 0)
      #expect(outcome.errors.contains("audit only ever grows"))
    }
    let server = try PostgresServer.shared.get()
    let shared = try EmptyLedger(.postgres)
    _ = try shared.store.commit(Sample.plan(at: shared.clock))
    let name = try #require(shared.address.split(separator: "/").last?.split(separator: "?").first.map(String.init))
    for statement in ["DELETE FROM gazetteer.audit", "UPDATE gazetteer.audit SET actor = 'nobody'", "TRUNCATE gazetteer.audit"] {
      #expect(throws: PostgresServer.NotStarted.self) { try server.query(statement, in: name) }
    }
    #expect(try shared.store.audit(in: .everything).count == 2)
  }

  @Test func `a server of PostgreSQL that is not there is tried again later, one that refuses is a fault of settings`() throws {
    let folder = try TemporaryFolder()
    let missing = try #require(throws: LedgerError.self) { try Ledger.postgres("postgres://me@/db?host=\(folder.path)") }
    #expect(missing.status == .tryLater)
    let server = try PostgresServer.shared.get()
    let unknown = try #require(throws: LedgerError.self) { try Ledger.postgres(server.address(of: "nosuchdatabase")) }
    #expect(unknown.kind == .refused)
    let stranger = try #require(throws: LedgerError.self) { try Ledger.postgres(server.address(of: "postgres", user: "stranger")) }
    #expect(stranger.status == .wrongConfiguration)
  }

  @Test func `a newer version's tables in PostgreSQL are refused`() throws {
    let ledger = try EmptyLedger(.postgres)
    let name = try #require(ledger.address.split(separator: "?").first?.split(separator: "/").last.map(String.init))
    try PostgresServer.shared.get().query("INSERT INTO gazetteer.step VALUES ('2 something new')", in: name)
    let error = try #require(throws: LedgerError.self) { try ledger.again() }
    #expect(error.kind == .newerVersion)
  }

  @Test func `the connection comes back after the server dropped it`() throws {
    let ledger = try EmptyLedger(.postgres)
    _ = try ledger.store.commit(Sample.plan(at: ledger.clock))
    let name = try #require(ledger.address.split(separator: "?").first?.split(separator: "/").last.map(String.init))
    try PostgresServer.shared.get().query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)' AND pid <> pg_backend_pid()")
    #expect(try ledger.store.deliveries(in: .everything).count == 1)
  }

  @Test func `two processes make one ledger at the same moment`() async throws {
    for kind in StoreKind.allCases {
      let folder = try TemporaryFolder()
      let address = kind == .sqlite ? "\(folder.path)/new/ledger.sqlite" : try PostgresServer.shared.get().database()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            let store = kind == .sqlite ? try Ledger.sqlite(path: address) : try Ledger.postgres(address)
            #expect(try store.issues(in: .everything).isEmpty)
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test(arguments: StoreKind.allCases) func `the database's own clock tells the time`(kind: StoreKind) throws {
    let ledger = try EmptyLedger(kind)
    let store = kind == .sqlite ? try Ledger.sqlite(path: ledger.address) : try Ledger.postgres(ledger.address)
    #expect(try store.now().secondsSince1970 > 1_700_000_000)
  }
}
