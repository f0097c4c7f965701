/// Reads a number scalar by scalar, without a copy of the text.
struct NumberScanner {
  /// What the last scalar was.
  private enum Stage {
    case start, sign, whole, point, fraction, exponentMark, exponentSign, exponent, end, refused
  }

  private let grouping: DecimalText.Grouping
  private var stage = Stage.start
  private var isNegative = false
  /// The first 19 significant digits, and the 19 after them.
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private var significant = 0
  private var decimals = 0
  private var wholeDigits = 0
  private var sinceMark: Int?
  private var openMark = false
  private var exponent = 0
  private var exponentIsNegative = false
  private var letters = ""

  init(grouping: DecimalText.Grouping) { self.grouping = grouping }

  /// Takes the next scalar.
  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "0"..."9": take(digit: UInt64(scalar.value - 48))
    case ".": takePoint()
    case "+", "-", "\u{2212}": take(sign: scalar)
    case "e", "E": takeExponentMark(scalar)
    default:
      if isMark(scalar) {
        takeMark(scalar)
      } else if scalar.properties.isWhitespace {
        takeBlank()
      } else {
        refuse(scalar)
      }
    }
  }

  /// The number, when all scalars were taken.
  func finish() throws(DecimalText.Problem) -> DecimalText {
    switch stage {
    case .start: throw .empty
    case .whole, .fraction, .exponent, .end: break
    case .point where wholeDigits > 0: break
    case .refused where Self.endless.contains(letters.lowercased()): throw .notFinite
    case .sign, .point, .exponentMark, .exponentSign, .refused: throw .notANumber
    }
    // A space after the last group is the blank behind the number; a comma there is a fault.
    if openMark ? grouping != .spaces : (sinceMark ?? 3) != 3 { throw .notANumber }
    let power = exponentIsNegative ? -exponent : exponent
    let lastDigit = power - decimals
    guard significant <= 38 else { throw .outOfRange }
    if significant == 0 {
      guard max(0, -lastDigit) <= 38 else { throw .outOfRange }
      return DecimalText(value: 0, decimals: max(0, -lastDigit))
    }
    guard lastDigit >= -38, significant + lastDigit <= 38 else { throw .outOfRange }
    let magnitude =
      significant <= 19 ? UInt128(high) : UInt128(high) * Decimal.powers[significant - 19] + UInt128(low)
    return DecimalText(
      value: Decimal(isNegative: isNegative, magnitude: magnitude, exponent: lastDigit), decimals: max(0, -lastDigit))
  }

  private static let endless: Set<String> = ["nan", "inf", "infinity", "#n/a", "#num!", "#div/0!"]

  private mutating func take(digit: UInt64) {
    switch stage {
    case .start, .sign, .whole:
      stage = .whole
      wholeDigits += 1
      if let since = sinceMark { sinceMark = since + 1 }
      openMark = false
      keep(digit)
    case .point, .fraction:
      stage = .fraction
      decimals += 1
      keep(digit)
    case .exponentMark, .exponentSign, .exponent:
      stage = .exponent
      exponent = min(exponent * 10 + Int(digit), 1_000_000)
    case .end, .refused:
      stage = .refused
    }
  }

  /// Keeps a digit of the significand: 38 at most, leading zeros dropped.
  private mutating func keep(_ digit: UInt64) {
    if significant == 0, digit == 0 { return }
    significant += 1
    if significant <= 19 {
      high = high * 10 + digit
    } else if significant <= 38 {
      low = low * 10 + digit
    }
  }

  private mutating func takePoint() {
    switch stage {
    case .start, .sign: stage = .point
    case .whole: stage = openMark ? .refused : .point
    default: stage = .refused
    }
  }

  private mutating func take(sign: Unicode.Scalar) {
    switch stage {
    case .start:
      stage = .sign
      isNegative = sign != "+"
    case .exponentMark:
      stage = .exponentSign
      exponentIsNegative = sign != "+"
    default: stage = .refused
    }
  }

  private mutating func takeExponentMark(_ scalar: Unicode.Scalar) {
    switch stage {
    case .whole where openMark: stage = .refused
    case .whole, .fraction: stage = .exponentMark
    case .point where wholeDigits > 0: stage = .exponentMark
    default: refuse(scalar)
    }
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard stage == .whole else { return false }
    switch grouping {
    case .none: return false
    case .commas: return scalar == ","
    case .spaces: return scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}"
    }
  }

  /// A mark comes after one to three digits, and then after every three; a space may also be the blank after the number.
  private mutating func takeMark(_ scalar: Unicode.Scalar) {
    if openMark {
      if grouping == .spaces { takeBlank() } else { stage = .refused }
      return
    }
    guard sinceMark.map({ $0 == 3 }) ?? (wholeDigits <= 3) else {
      if grouping == .spaces { takeBlank() } else { stage = .refused }
      return
    }
    sinceMark = 0
    openMark = true
  }

  private mutating func takeBlank() {
    switch stage {
    case .start, .end, .refused: break
    case .whole, .fraction, .exponent: stage = .end
    case .point where wholeDigits > 0: stage = .end
    default: stage = .refused
    }
  }

  private mutating func refuse(_ scalar: Unicode.Scalar) {
    if (stage == .start || stage == .sign || stage == .refused) && letters.unicodeScalars.count < 10 {
      letters.unicodeScalars.append(scalar)
    }
    stage = .refused
  }
}
