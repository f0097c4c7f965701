import Foundation
import ProgramTesting

/// A page as a small grey picture: what is compared, kept as text so that a change can be read in a diff.
struct PagePicture: Equatable {
  var width: Int
  var height: Int
  /// Light of each point from 0 (ink) to 15 (paper), by rows.
  var light: [UInt8]

  /// Dots an inch: enough to see a bar that has moved, too few to see how a letter was smoothed.
  static let resolution = 8

  /// All pages of a PDF, made with Poppler.
  static func pages(of pdf: String) throws -> [PagePicture] {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("pdftoppm", ["-r", "\(resolution)", "-gray", pdf, "\(folder.path)/page"])
    guard outcome.status == 0 else { throw Unreadable(what: outcome.errors) }
    return try folder.files.map { try PagePicture(pgm: try folder.bytes($0)) }
  }

  struct Unreadable: Error {
    var what: String
  }

  /// Reads Netpbm's binary greymap.
  init(pgm bytes: [UInt8]) throws {
    let head = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 3, omittingEmptySubsequences: false)
    guard head.count == 4, head[0] == ArraySlice("P5".utf8) else { throw Unreadable(what: "no greymap") }
    let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard size.count == 2, head[3].count >= size[0] * size[1] else { throw Unreadable(what: "no whole greymap") }
    (width, height) = (size[0], size[1])
    light = head[3].prefix(width * height).map { UInt8((Int($0) * 15 + 127) / 255) }
  }

  /// Reads a picture written by `text`.
  init?(text: Substring) {
    let rows = text.split(separator: "\n")
    guard let first = rows.first, rows.allSatisfy({ $0.count == first.count }) else { return nil }
    (width, height) = (first.count, rows.count)
    light = rows.joined().compactMap { $0 == "." ? 15 : UInt8(String($0), radix: 16) }
    guard light.count == width * height else { return nil }
  }

  /// A digit a point, a full stop for paper.
  var text: String {
    (0..<height).map { row in
      light[row * width..<(row + 1) * width].map { $0 == 15 ? "." : String($0, radix: 16) }.joined()
    }.joined(separator: "\n")
  }

  /// How many points differ by more than smoothing explains, in thousandths of the page; 1000 where the sizes differ.
  func difference(from other: PagePicture) -> Int {
    guard width == other.width, height == other.height else { return 1000 }
    let changed = light.indices.filter { abs(Int(light[$0]) - Int(other.light[$0])) > 3 }.count
    return changed * 1000 / max(light.count, 1)
  }

  /// The picture as a bitmap that any browser shows.
  func bitmap(_ ink: (Int) -> (red: UInt8, green: UInt8, blue: UInt8)) -> [UInt8] {
    func little(_ value: Int, _ bytes: Int) -> [UInt8] { (0..<bytes).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    let padding = [UInt8](repeating: 0, count: (4 - width * 3 % 4) % 4)
    var points: [UInt8] = []
    for row in (0..<height).reversed() {
      for column in 0..<width {
        let color = ink(row * width + column)
        points += [color.blue, color.green, color.red]
      }
      points += padding
    }
    return Array("BM".utf8) + little(54 + points.count, 4) + little(0, 4) + little(54, 4) + little(40, 4) + little(width, 4)
      + little(height, 4) + little(1, 2) + little(24, 2) + little(0, 4) + little(points.count, 4) + little(2835, 4)
      + little(2835, 4)
      + little(0, 8) + points
  }
}
