/// An ICC profile of sRGB (IEC 61966-2-1), version 4.3 (ICC.1:2010), made from the numbers of the standard: what the colours of our
/// pages mean.
enum ColorProfile {
  /// The profile's bytes.
  static let standardRGB: [UInt8] = {
    let tags: [(signature: String, data: [UInt8])] = [
      ("desc", localized("sRGB")),
      ("cprt", localized("CC0")),
      ("wtpt", coordinates(0.9642, 1, 0.8249)),
      ("chad", adaptation),
      ("rXYZ", coordinates(0.436066, 0.222488, 0.013916)),
      ("gXYZ", coordinates(0.385147, 0.716873, 0.097076)),
      ("bXYZ", coordinates(0.143066, 0.060608, 0.714096)),
      ("rTRC", curve),
    ]
    let shared = ["gTRC", "bTRC"]
    let tableSize = 4 + 12 * (tags.count + shared.count)
    var table = word(UInt32(tags.count + shared.count))
    var data: [UInt8] = []
    var last: [UInt8] = []
    for tag in tags {
      last = word(UInt32(128 + tableSize + data.count)) + word(UInt32(tag.data.count))
      table += signature(tag.signature) + last
      data += tag.data
      while data.count % 4 != 0 { data.append(0) }
    }
    for name in shared { table += signature(name) + last }
    let body = table + data
    return header(size: 128 + body.count) + body
  }()

  private static func header(size: Int) -> [UInt8] {
    var header = word(UInt32(size)) + zeros(4) + [4, 0x30, 0, 0]
    header += signature("mntr") + signature("RGB ") + signature("XYZ ")
    header += [0x07, 0xE8, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    header += signature("acsp") + zeros(28)
    header += fixed(0.9642) + fixed(1) + fixed(0.8249)
    return header + zeros(128 - header.count)
  }

  /// From the white of sRGB (D65) to that of ICC profiles (D50), after Bradford.
  private static let adaptation: [UInt8] =
    signature("sf32") + zeros(4)
    + [1.047882, 0.022918, -0.050217, 0.029587, 0.990478, -0.017059, -0.009247, 0.015075, 0.751678].flatMap(fixed)

  /// The transfer curve of sRGB: ((x + 0.055) / 1.055)^2.4 from 0.04045, x / 12.92 below (parametric curve of type 3).
  private static let curve: [UInt8] =
    signature("para") + zeros(4) + [0, 3, 0, 0] + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)

  private static func coordinates(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    signature("XYZ ") + zeros(4) + fixed(x) + fixed(y) + fixed(z)
  }

  private static func localized(_ text: String) -> [UInt8] {
    let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return signature("mluc") + zeros(4) + word(1) + word(12) + signature("enUS") + word(UInt32(units.count)) + word(28) + units
  }

  private static func signature(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  private static func word(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
  }

  /// A number with sixteen bits before and after the point.
  private static func fixed(_ value: Double) -> [UInt8] {
    word(UInt32(bitPattern: Int32((value * 65536).rounded())))
  }
}
