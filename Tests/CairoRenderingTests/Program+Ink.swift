import Drawing
import ProgramTesting

extension Program {
  /// The box around everything darker than white on the first page, in points, measured in pixels of `1 / scale` points.
  static func inkBox(of pdf: [UInt8], scale: Double = 8) throws -> Rect? {
    let data = try output(of: "pdftoppm", ["-gray", "-r", "\(Int(72 * scale))", "-f", "1", "-l", "1", "FILE"], on: pdf)
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
