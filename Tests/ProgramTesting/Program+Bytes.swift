internal import Foundation

extension Program {
  /// A program that did not do what it was run for.
  public struct Failure: Error, CustomStringConvertible {
    /// What it said.
    public var description: String

    /// Makes a failure.
    public init(description: String) {
      self.description = description
    }
  }

  /// What `program` prints about a file with these bytes; `FILE` in the arguments stands for its path.
  public static func output(
    of program: String, _ arguments: [String], on bytes: [UInt8], suffix: String = "pdf"
  ) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(suffix)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments.map { $0 == "FILE" ? file.path : $0 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(program): " + String(decoding: data.prefix(2000) + complaint, as: UTF8.self))
    }
    return Array(data)
  }

  /// The same as text.
  public static func text(of program: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
    String(decoding: try output(of: program, arguments, on: bytes), as: UTF8.self)
  }
}
