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
    let place = try TemporaryFolder(["out": "", "err": ""])
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(place.path)/out"))
    let errors = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(place.path)/err"))
    let status = try SpawnedProcess(
      program, arguments.map { $0 == "FILE" ? file.path : $0 }, output: output.fileDescriptor, errors: errors.fileDescriptor
    ).wait()
    let data = try place.bytes("out")
    guard status == 0 else {
      throw Failure(description: "\(program): " + String(decoding: data.prefix(2000) + (try place.bytes("err")), as: UTF8.self))
    }
    return data
  }

  /// The same as text.
  public static func text(of program: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
    String(decoding: try output(of: program, arguments, on: bytes), as: UTF8.self)
  }
}
