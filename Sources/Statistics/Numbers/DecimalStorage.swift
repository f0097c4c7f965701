internal import FoundationEssentials

/// Reads the parts of a decimal where they lie in memory.
///
/// `Decimal` gives its digits as a text only, which costs more than everything that is then done with them. Its twenty bytes hold the
/// exponent, a byte of flags and 128 bits of digits; the first use proves that on known numbers, and takes the text where another
/// library lays them out otherwise.
enum DecimalStorage {
  /// Sign, digits and power of ten of the last digit.
  typealias Parts = (isNegative: Bool, magnitude: UInt128, exponent: Int)

  /// The parts of a finite decimal; `nil` for what is not a number.
  static func parts(of value: Decimal) -> Parts? {
    isKnown ? stored(value) : printed(value)
  }

  private static let isKnown: Bool = {
    let tenths = Decimal(sign: .plus, exponent: -1, significand: 1)
    let samples: [Decimal] = [
      0, 1, -1, 255, 65_536, 100, -12_345, tenths, -tenths * 5, 987_654_321 * tenths * tenths, Decimal(UInt64.max) * 1_000_003,
      1 / 3, -2 / 3, Decimal(Int64.max) * Decimal(Int64.max), .nan, Decimal(sign: .minus, exponent: 30, significand: 7),
    ]
    return MemoryLayout<Decimal>.size == 20
      && samples.allSatisfy { sample in
        guard let one = stored(sample), let other = printed(sample) else { return stored(sample) == nil && printed(sample) == nil }
        return one == other
      }
  }()

  private static func stored(_ value: Decimal) -> Parts? {
    withUnsafeBytes(of: value) { bytes in
      let flags = bytes[1]
      if flags & 0xF0 == 0 { return flags & 0x08 == 0 ? (false, 0, 0) : nil }
      let low = UInt128(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt64.self)))
      let high = UInt128(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt64.self)))
      return (flags & 0x08 != 0, high << 64 | low, Int(Int8(bitPattern: bytes[0])))
    }
  }

  private static func printed(_ value: Decimal) -> Parts? {
    guard value.isFinite else { return nil }
    if value.isZero { return (false, 0, 0) }
    let significand = value.significand
    guard let magnitude = UInt128(significand.description.filter { $0.isASCII && $0.isNumber }) else { return nil }
    return (value.isSignMinus, magnitude, value.exponent)
  }
}
