import Fetching
import Glibc
import ProgramTesting
import Publishing
import Testing

struct DatabaseFetchTests {
  private static let rows = """
    CREATE TABLE output (region text, day date, code text, value numeric(12,2), picture bytea);
    INSERT INTO output VALUES ('East', '2021-12-31', '01', 10.50, NULL), ('East', '2022-12-31', '01', 11.25, NULL),
      ('West', '2021-12-31', '02', 20, '\\x00'), ('West', '2022-12-31', '02', NULL, NULL);
    """
  private static let query =
    "select region, extract(year from day)::int as year, value as \\\"Output (mn yuan)\\\" from output order by 1, 2"

  private func configure(_ project: FetchedProject, _ sql: String, _ database: String, _ more: String = "") throws {
    try project.configure("  output: {sql: \"\(sql)\", database: \"\(database)\"\(more)}")
  }

  private func postgres() throws -> (project: FetchedProject, address: String) {
    let server = try PostgresServer.shared.get()
    let address = try server.database()
    let name = try #require(address.split(separator: "?").first?.split(separator: "/").last.map(String.init))
    try server.query(Self.rows, in: name)
    return (try FetchedProject(), address)
  }

  @Test func `PostgreSQL gives typed rows, which are kept as a file`() throws {
    let (project, address) = try postgres()
    try configure(project, Self.query + ";", address)
    #expect(try project.statuses() == [0])
    let figures = try project.figures()
    #expect(figures == ["east output 2021 10.5", "east output 2022 11.25", "west output 2021 20", "west output 2022 –"])
    let lock = try FetchedFolder(project: project.folder.path).lock()
    let answer = try #require(lock.sources["output"]?.answer)
    #expect(answer.data.address == address)
    let text = String(decoding: try project.folder.bytes("data/fetched/" + answer.data.file), as: UTF8.self)
    #expect(text.hasPrefix("\"region\",\"year\",\"Output (mn yuan)\"\n\"East\",2021,10.50\n"))
    #expect(try project.fetch().first?.hasPrefix("output: unchanged") == true)
  }

  /// A statement, how the line of it begins, and its status.
  @Test(arguments: [
    ("delete from output returning region", "failed: the server refuses the statement: ", 78),
    ("select 1; drop table output", "failed: the server refuses the statement: cannot insert multiple commands", 78),
    ("with gone as (delete from output returning *) select * from gone", "failed: the server refuses the statement: ", 78),
    ("select nextval('pg_catalog.none')", "failed: the server refuses the statement: ", 78),
    ("select region, value from nowhere", "failed: the server refuses the statement: relation", 78),
    ("select region, picture from output", "failed: the column picture holds bytes, which are no figures", 65),
    ("select * from output where false", "failed: the query gives no rows", 65),
    ("select generate_series(1, 100000) as x", "failed: the query gives more than 1000 rows, which “most-rows” allows", 66),
    ("select pg_sleep(30)", "failed: the query took longer than 1 seconds, which “timeout” allows", 75),
    ("copy output to program 'true'", "failed: the server refuses the statement: ", 78),
  ]) func `what PostgreSQL must not or cannot do leaves everything as it was`(_ sql: String, _ begin: String, _ status: Int32)
    throws
  {
    let (project, address) = try postgres()
    try configure(project, sql, address, ", most-rows: 1000, timeout: 1")
    let result = try #require(try project.run().run().first)
    #expect(result.line.hasPrefix(begin) && result.status.rawValue == status, "\(result.line)")
    try configure(project, Self.query, address)
    #expect(try project.statuses() == [0])
  }

  @Test func `a server that is not there may be there later, and a login that is refused is for a person`() throws {
    let (project, address) = try postgres()
    try configure(project, Self.query, "postgres://nobody@127.0.0.1:1/x")
    #expect(try project.statuses() == [75])
    try configure(project, Self.query, address.replacing("gazetteer@", with: "stranger@"))
    #expect(try project.statuses() == [78])
  }

  private func sqlite() throws -> FetchedProject {
    let project = try FetchedProject()
    let outcome = try Program.run(
      "sqlite3",
      [
        "\(project.folder.path)/books.sqlite",
        "CREATE TABLE output (region, year, value, picture); "
          + "INSERT INTO output VALUES ('East', 2021, 10.5, NULL), ('East', 2022, 0.1, NULL), ('West', 2021, 20, x'00'), ('West', 2022, NULL, NULL)",
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return project
  }

  @Test func `SQLite gives typed rows too`() throws {
    let project = try sqlite()
    try configure(project, "select region, year, value as \\\"Output (mn yuan)\\\" from output -- all of it", "books.sqlite")
    #expect(try project.statuses() == [0])
    #expect(
      try project.figures() == ["east output 2021 10.5", "east output 2022 0.1", "west output 2021 20", "west output 2022 –"])
  }

  @Test(arguments: [
    ("insert into output values ('North', 2021, 1, null)", "failed: “sql” needs one statement that reads", 78),
    ("select 1; delete from output", "failed: “sql” needs one statement that reads", 78),
    ("attach 'other.sqlite' as other", "failed: “sql” needs one statement that reads", 78),
    ("delete from output returning region", "failed: “sql” needs one statement that reads", 78),
    ("select profit from output", "failed: the statement is refused: no such column: profit", 78),
    ("select region, picture from output", "failed: the column picture holds bytes", 65),
    ("select hex(randomblob(400000000)) as region", "failed: the query gives more than 100 MB, or more than 1 MB in a cell", 66),
    (
      "with recursive n(x) as (select 1 union all select x + 1 from n) select x from n",
      "failed: the query gives more than 1000 rows", 66
    ),
    (
      "with recursive n(x) as (select 1 union all select x + 1 from n) select max(x) from n",
      "failed: the query took longer than 1 seconds", 75
    ),
  ]) func `what SQLite must not or cannot do leaves everything as it was`(_ sql: String, _ begin: String, _ status: Int32) throws {
    let project = try sqlite()
    let before = try project.folder.bytes("books.sqlite")
    try configure(project, sql, "books.sqlite", ", most-rows: 1000, timeout: 1")
    let result = try #require(try project.run().run().first)
    #expect(result.line.hasPrefix(begin) && result.status.rawValue == status, "\(result.line)")
    #expect(try project.folder.bytes("books.sqlite") == before)
  }

  @Test func `a file that is none of SQLite, or is not there, is said so`() throws {
    let project = try sqlite()
    try configure(project, "select 1", "nowhere.sqlite")
    #expect(try project.statuses() == [66])
    try project.folder.write(Array("no database at all, but long enough to look into it".utf8), to: "text.sqlite")
    try configure(project, "select 1 from sqlite_master", "text.sqlite")
    #expect(try project.statuses() == [66])
  }
}
