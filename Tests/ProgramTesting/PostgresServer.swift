internal import Foundation

/// A PostgreSQL server of its own in a temporary folder, reached by a socket in it and by nothing else. It ends, and its folder goes, when
/// the process that started it does, however that ends.
public final class PostgresServer: Sendable {
  /// Why there is no server.
  public struct NotStarted: Error {
    /// What it said.
    public var reason: String
  }

  /// Where its socket is.
  public let folder: String
  private let keeper: FileHandle

  /// A server for all tests of this process.
  public static let shared = Result { try PostgresServer() }

  /// The shell waits for the end of its input, which comes with the end of whoever holds the other end.
  private static let script = """
    set -eu
    folder=$1
    bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
    run() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
    finish() {
      if [ -f "$folder/data/postmaster.pid" ]; then kill -QUIT "$(head -1 "$folder/data/postmaster.pid")" || true; fi
      wait || true
      rm -rf "$folder"
    }
    trap finish EXIT
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    cd "$folder"
    run "$bin/initdb" -D "$folder/data" -U gazetteer -A trust --no-sync -E UTF8 --locale=C >"$folder/initdb.log" 2>&1
    run "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c max_connections=200 >"$folder/server.log" 2>&1 &
    for _ in $(seq 600); do
      if run "$bin/pg_isready" -q -h "$folder" -U gazetteer; then echo ready; cat >/dev/null; exit 0; fi
      sleep 0.05
    done
    """

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("gazetteer-pg-\(UUID().uuidString.prefix(8))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let (input, output) = (Pipe(), Pipe())
    _ = try SpawnedProcess(
      "bash", ["-c", Self.script, "postgres", folder], input: input.fileHandleForReading.fileDescriptor,
      output: output.fileHandleForWriting.fileDescriptor)
    try input.fileHandleForReading.close()
    try output.fileHandleForWriting.close()
    keeper = input.fileHandleForWriting
    // Programs that tests start must not hold the server's input open.
    _ = fcntl(keeper.fileDescriptor, F_SETFD, FD_CLOEXEC)
    let line = output.fileHandleForReading.availableData
    guard String(decoding: line, as: UTF8.self).hasPrefix("ready") else {
      let said = ["initdb.log", "server.log"].compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
      throw NotStarted(reason: "PostgreSQL did not start: run .ci/setup --tests; \(said.joined())")
    }
  }

  /// Makes an empty database and gives its address.
  public func database() throws -> String {
    let name = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
    _ = try query("CREATE DATABASE \(name)")
    return address(of: name)
  }

  /// The address of a database.
  public func address(of name: String, user: String = "gazetteer") -> String {
    "postgres://\(user)@/\(name)?host=\(folder)"
  }

  /// Runs a statement and gives the lines of its result.
  @discardableResult
  public func query(_ statement: String, in database: String = "postgres") throws -> [String] {
    let outcome = try Program.run(
      "psql", ["-h", folder, "-U", "gazetteer", "-d", database, "-v", "ON_ERROR_STOP=1", "-qAtc", statement])
    guard outcome.status == 0 else { throw NotStarted(reason: outcome.errors) }
    return outcome.outputLines
  }
}
