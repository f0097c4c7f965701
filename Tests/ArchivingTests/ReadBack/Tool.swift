import Foundation

/// Programs that read a PDF with other eyes.
enum Tool {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// What `program` prints about a file with these bytes; `FILE` in the arguments stands for its path.
  static func output(of program: String, _ arguments: [String], on bytes: [UInt8]) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
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
      throw Failure(description: "\(program): " + String(decoding: data + complaint, as: UTF8.self))
    }
    return data
  }

  static func text(of program: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
    String(decoding: try output(of: program, arguments, on: bytes), as: UTF8.self)
  }
}
