internal import CLoading.Postgres
internal import Glibc

/// One connection to a PostgreSQL server. Not for two threads at once.
package final class PostgresConnection {
  /// Why a statement failed.
  package struct Failure: Error {
    /// The five characters of SQLSTATE; empty where there was no server to say so.
    package var state: String
    /// What the server or libpq says, in a line.
    package var message: String

    /// Whether the connection itself is gone, so that nothing is known of what was under way.
    package var isConnectionLost: Bool { state.isEmpty || state.hasPrefix("08") || state.hasPrefix("57P0") }

    init(state: String, message: String) {
      (self.state, self.message) = (state, message)
    }

    /// What a connection that failed says. libpq has no SQLSTATE for it; a server that speaks and refuses says FATAL.
    init(onConnecting said: String) {
      let isRefused = said.contains("FATAL:") && !Self.passing.contains { said.contains($0) }
      let isNoPassword = said.contains("no password supplied") || said.contains("invalid")
      self.init(state: isRefused || isNoPassword ? "28000" : "", message: PostgresConnection.line(said))
    }

    /// What a server says that lets no one in for the moment (57P03, 53300): it starts, recovers, stops, or is full.
    private static let passing = ["starting up", "shutting down", "not yet accepting connections", "in recovery mode", "too many"]

    /// Whether the same again may well work: the server undid it for the sake of another transaction.
    package var isPassing: Bool { state == "40001" || state == "40P01" }
  }

  private let handle: OpaquePointer

  /// Connects. Host and user come from the address and the environment, the password too and from PGPASSFILE, as libpq has it.
  ///
  /// - Parameters:
  ///   - address: The address of the database, without a password.
  ///   - password: The password, where the settings say where it is kept.
  package init(address: String, password: [UInt8]? = nil) throws(Failure) {
    guard gz_postgres_is_there() else {
      throw Failure(state: "0A000", message: "libpq is not installed; install the package libpq5")
    }
    // A server that is gone without a word is noticed within a minute, also while a reply is awaited.
    let defaults = [
      ("dbname", address), ("fallback_application_name", "gazetteer"), ("connect_timeout", "10"), ("keepalives_idle", "20"),
      ("keepalives_interval", "5"), ("keepalives_count", "4"), ("client_encoding", "UTF8"),
    ]
    // The address wins, as it is expanded last.
    let order = defaults.dropFirst() + [defaults[0]] + (password.map { [("password", String(decoding: $0, as: UTF8.self))] } ?? [])
    let names = order.map { strdup($0.0) } + [nil]
    let values = order.map { strdup($0.1) } + [nil]
    defer { for text in names + values { free(text) } }
    let opened = names.map { UnsafePointer($0) }.withUnsafeBufferPointer { names in
      values.map { UnsafePointer($0) }.withUnsafeBufferPointer { values in
        PQconnectdbParams(names.baseAddress, values.baseAddress, 1)
      }
    }
    guard let opened else { throw Failure(state: "", message: "there is not enough memory for a connection") }
    guard PQstatus(opened) == CONNECTION_OK else {
      let failure = Failure(onConnecting: String(cString: PQerrorMessage(opened)))
      PQfinish(opened)
      throw failure
    }
    handle = opened
    _ = PQsetNoticeProcessor(opened, { _, _ in }, nil)
  }

  deinit { PQfinish(handle) }

  /// Runs a statement whose values are named `$1`, `$2` and so on.
  package func run(_ statement: String, _ values: [SQLValue] = []) throws(Failure) -> [[SQLValue]] {
    let result = execute(statement, values)
    defer { PQclear(result) }
    try check(result)
    return PQresultStatus(result) == PGRES_TUPLES_OK ? rows(result) : []
  }

  /// Runs a statement and takes its result as libpq has it.
  func withResult<Taken>(of statement: String, _ take: (OpaquePointer?) throws -> Taken) throws -> Taken {
    let result = execute(statement, [])
    defer { PQclear(result) }
    try check(result)
    return try take(result)
  }

  private func check(_ result: OpaquePointer?) throws(Failure) {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
    default:
      let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
      let message = PQresultErrorField(result, Int32(UInt8(ascii: "M"))).map { Self.line($0) } ?? Self.line(PQerrorMessage(handle))
      throw Failure(state: PQstatus(handle) == CONNECTION_OK ? state : "", message: message)
    }
  }

  private func execute(_ statement: String, _ values: [SQLValue]) -> OpaquePointer? {
    // One array for all values: texts with their final zero, bytes as they are.
    var storage: [UInt8] = []
    var starts: [Int?] = []
    for value in values {
      switch value {
      case .null: starts.append(nil)
      case .integer(let number):
        starts.append(storage.count)
        storage += Array(String(number).utf8) + [0]
      case .text(let text):
        starts.append(storage.count)
        storage += Array(text.utf8) + [0]
      case .bytes(let bytes):
        starts.append(storage.count)
        storage += bytes + [0]
      }
    }
    let lengths = values.map { value in if case .bytes(let bytes) = value { Int32(bytes.count) } else { Int32(0) } }
    let formats = values.map { value in if case .bytes = value { Int32(1) } else { Int32(0) } }
    return storage.withUnsafeBytes { storage in
      let pointers = starts.map { start in
        start.flatMap { storage.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
      }
      return PQexecParams(handle, statement, Int32(values.count), nil, pointers, lengths, formats, 0)
    }
  }

  private func rows(_ result: OpaquePointer?) -> [[SQLValue]] {
    let columns = PQnfields(result)
    return (0..<PQntuples(result)).map { row in
      (0..<columns).map { column in
        guard PQgetisnull(result, row, column) == 0, let text = PQgetvalue(result, row, column) else { return .null }
        switch PQftype(result, column) {
        case 17: return .bytes(Self.bytes(text))
        case 20, 21, 23: return Int64(String(cString: text)).map(SQLValue.integer) ?? .null
        default: return .text(String(cString: text))
        }
      }
    }
  }

  /// Bytes that the server writes in hexadecimal after `\x`.
  private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var count = 0
    guard let bytes = PQunescapeBytea(UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), &count) else { return [] }
    defer { PQfreemem(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  private static func line(_ text: UnsafePointer<CChar>?) -> String { line(text.map { String(cString: $0) } ?? "") }

  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix("FATAL:  ") }.joined(separator: "; ")
  }
}
