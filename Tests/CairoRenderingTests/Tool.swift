import Drawing
import Foundation

/// Programs that look at what was painted with other eyes.
enum Tool {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// What `program` prints about a file with these bytes; `FILE` in the arguments stands for its path.
  static func output(of program: String, _ arguments: [String], on bytes: [UInt8], suffix: String = "pdf") throws -> Data {
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
      throw Failure(description: "\(program): \(String(decoding: complaint, as: UTF8.self))")
    }
    return data
  }

  static func text(of program: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
    String(decoding: try output(of: program, arguments, on: bytes), as: UTF8.self)
  }

  /// The box around everything darker than white on the first page, in points, measured in pixels of `1 / scale` points.
  static func inkBox(of pdf: [UInt8], scale: Double = 8) throws -> Rect? {
    let data = [UInt8](try output(of: "pdftoppm", ["-gray", "-r", "\(Int(72 * scale))", "-f", "1", "-l", "1", "FILE"], on: pdf))
    // P5, width, height, maximum, then one byte a pixel.
    let header = data.prefix(40).split(separator: 0x0A, maxSplits: 3).prefix(3)
    let sizes =
      header.dropFirst().first.map { String(decoding: $0, as: UTF8.self).split(separator: " ").compactMap { Int($0) } } ?? []
    guard sizes.count == 2 else { throw Failure(description: "no PGM") }
    let (width, height) = (sizes[0], sizes[1])
    let pixels = data.suffix(width * height)
    var (left, right, top, bottom) = (width, -1, height, -1)
    for (row, start) in zip(0..., stride(from: pixels.startIndex, to: pixels.endIndex, by: width)) {
      let line = pixels[start..<start + width]
      guard let first = line.firstIndex(where: { $0 < 128 }), let last = line.lastIndex(where: { $0 < 128 }) else { continue }
      (left, right) = (min(left, first - start), max(right, last - start))
      (top, bottom) = (min(top, row), max(bottom, row))
    }
    guard right >= 0 else { return nil }
    return Rect(
      x: Double(left) / scale, y: Double(top) / scale, width: Double(right + 1 - left) / scale,
      height: Double(bottom + 1 - top) / scale)
  }
}
