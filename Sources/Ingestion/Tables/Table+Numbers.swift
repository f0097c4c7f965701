internal import Statistics

extension Table {
  /// The number in a cell, as `DecimalText` reads it.
  ///
  /// Plain digits with at most one point, which nearly all cells hold, are read from the bytes; everything else goes through
  /// `DecimalText.parse`, the rule for both.
  func number(_ row: Int, _ column: Int) throws(DecimalText.Problem) -> DecimalText {
    let cell = cell(row, column)
    if let plain = plainNumber(cell) { return plain }
    return try DecimalText.parse(grid.text(cell))
  }

  /// Plain digits with at most one decimal mark, read from the bytes; `nil` for everything else, and where a mark may group digits.
  func plainNumber(_ cell: Grid.Cell, decimalMark: DecimalMark = .point) -> DecimalText? {
    let mark = decimalMark == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
    let range = cell.range
    guard !range.isEmpty, range.count <= 18 else { return nil }
    return grid.bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      let isNegative = bytes[index] == UInt8(ascii: "-")
      if isNegative { index += 1 }
      var significand = 0
      var digits = 0
      var decimals = -1
      while index < range.upperBound {
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

extension Table {
  /// A number that a workbook keeps as one, what its format shows beside it, and by which power of ten it is shown smaller than it is; `nil`
  /// for a text.
  func typedNumber(_ row: Int, _ column: Int) -> (number: DecimalText, sign: String?, power: Int)? {
    guard form == .sheet, kind(row, column) == .number, let number = grid.number(Int(rows[row]), columns[column]) else {
      return nil
    }
    let format = grid.format(Int(rows[row]), columns[column])
    let unit = format.suffix.isEmpty ? format.prefix : format.suffix
    return (number, unit.isEmpty ? nil : unit, format.power)
  }
}
