internal import Foundation

/// A server that a test started, ended with the value that holds it.
public final class RunningServer {
  /// Why a server could not be started.
  public struct NotStarted: Error {
    /// What it said.
    public var reason: String

    /// Makes an error.
    public init(reason: String) {
      self.reason = reason
    }
  }

  /// The port it listens on, of 127.0.0.1.
  public let port: Int
  private let process: SpawnedProcess

  private init(_ process: SpawnedProcess, port: Int) {
    self.process = process
    self.port = port
  }

  deinit { end() }

  /// Ends it and waits until it has gone.
  public func end() {
    process.end()
  }

  /// Starts one of the scripts in `Servers`, which prints its port, with settings as JSON.
  public static func python(_ script: String, _ settings: [String: Any]) throws -> RunningServer {
    let json = String(decoding: try JSONSerialization.data(withJSONObject: settings), as: UTF8.self)
    let output = Pipe()
    let process = try SpawnedProcess(
      try Python.interpreter(), ["-B", Self.script(named: script), json], output: output.fileHandleForWriting.fileDescriptor,
      errors: STDERR_FILENO)
    try output.fileHandleForWriting.close()
    var line = Data()
    while !line.contains(0x0A) {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw NotStarted(reason: "\(script) ended") }
      line += more
    }
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.first == "port", words.count > 1, let port = Int(words[1]) else { throw NotStarted(reason: "\(script): \(words)") }
    return RunningServer(process, port: port)
  }

  /// Starts Postfix's `smtp-sink` with these options.
  public static func smtpSink(_ options: [String] = []) throws -> RunningServer {
    guard let program = ["/usr/sbin/smtp-sink", "/usr/bin/smtp-sink"].first(where: FileManager.default.isExecutableFile) else {
      throw NotStarted(reason: "there is no smtp-sink: run .ci/setup --tests")
    }
    for _ in 0..<8 {
      let port = Int.random(in: 20_000..<32_000)
      // Root must name somebody with fewer rights.
      let process = try SpawnedProcess(
        program, (geteuid() == 0 ? ["-u", "nobody"] : []) + options + ["127.0.0.1:\(port)", "50"])
      for _ in 0..<200 where process.isRunning {
        if isListening(port) { return RunningServer(process, port: port) }
        usleep(10_000)
      }
      process.end()
    }
    throw NotStarted(reason: "smtp-sink \(options.joined(separator: " ")) found no port or ended")
  }

  /// The path of a script in `Servers`.
  public static func script(named name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Servers/\(name)").path
  }

  /// Whether something listens, told by the system's table: a connection would be one that the server counts.
  static func isListening(_ port: Int) -> Bool {
    guard let file = FileHandle(forReadingAtPath: "/proc/net/tcp"), let table = try? file.readToEnd() else { return false }
    let digits = String(port, radix: 16, uppercase: true)
    let address = "0100007F:" + String(repeating: "0", count: 4 - digits.count) + digits
    return String(decoding: table, as: UTF8.self).split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      return words.count > 3 && words[1] == address && words[3] == "0A"
    }
  }
}
