internal import Statistics

extension Table {
  /// The number in a field, as ``DecimalText`` reads it.
  ///
  /// Plain digits with at most one point, which nearly all fields hold, are read from the bytes; everything else goes through
  /// `DecimalText.parse`, the rule for both.
  func number(_ row: Int, _ column: Int) throws(DecimalText.Problem) -> DecimalText {
    let field = field(row, column)
    if let plain = plainNumber(field) { return plain }
    return try DecimalText.parse(text(field))
  }

  /// Plain digits with at most one decimal mark, read from the bytes; `nil` for everything else, and where a mark may group digits.
  func plainNumber(_ field: Field, decimalMark: DecimalMark = .point) -> DecimalText? {
    let mark = decimalMark == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
    let length = field.end - field.start
    guard length > 0, length <= 18 else { return nil }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var index = field.start
      let isNegative = bytes[index] == UInt8(ascii: "-")
      if isNegative { index += 1 }
      var significand = 0
      var digits = 0
      var decimals = -1
      while index < field.end {
        let byte = bytes[index]
        if byte >= 0x30, byte <= 0x39 {
          significand = significand &* 10 &+ Int(byte &- 0x30)
          digits += 1
          if decimals >= 0 { decimals += 1 }
        } else if byte == mark, decimals < 0, digits > 0 {
          decimals = 0
        } else {
          return nil
        }
        index += 1
      }
      guard digits > 0 else { return nil }
      let kept = max(0, decimals)
      return DecimalText(value: Decimal(isNegative ? -significand : significand, exponent: -kept), decimals: kept)
    }
  }
}
