/// A line of arithmetic as it is printed: `−17.3% = 16,451 ÷ 19,886 − 1`.
///
/// What is printed is rounded, so each number stands for all that round to it: a line is right if the two sides have a number in common.
struct PrintedArithmetic: Hashable {
  /// Whether the sides agree.
  let isRight: Bool

  /// Reads a line; `nil` where it is none, or only part of one.
  init?(_ line: String) {
    guard let sign = [" = ", " ≈ "].compactMap({ line.firstRange(of: $0) }).first else { return nil }
    let result = line[..<sign.lowerBound]
    let isNear = line[sign] == " ≈ "
    var reader = Reader(line[sign.upperBound...])
    guard let printed = Reader.number(in: result, as: isNear ? .nearResult : .result), let computed = reader.sum(), reader.isAtEnd,
      reader.operators > 0
    else {
      return nil
    }
    // A bound is rounded to the side on which it still holds: “> 0.15%” of 0.157%.
    let shown = result.contains(">") || result.contains("<") ? printed.value.roundedToEitherSide : printed.value
    // What is worked out of percentages is one itself.
    let sides = result.contains("%") ? [shown.divided(by: 100), shown] : [shown]
    isRight = sides.contains { (isNear ? $0.widened(by: 0.1) : $0).meets(computed) }
  }

  /// Lines of which those that begin with an operator go on the line before: arithmetic that had no room on one.
  static func whole(_ lines: [String]) -> [String] {
    lines.reduce(into: []) { whole, line in
      if let last = whole.indices.last, let first = line.first, "+\u{2212}×÷".contains(first), line.dropFirst().first == " " {
        whole[last] += (whole[last].last == " " ? "" : " ") + line
      } else {
        whole.append(line)
      }
    }
  }

  /// All numbers from one to another.
  fileprivate struct Extent: Hashable {
    var low: Double
    var high: Double

    init(_ ends: Double...) {
      low = ends.min() ?? 0
      high = ends.max() ?? 0
    }

    private init(among ends: [Double]) {
      low = ends.min() ?? 0
      high = ends.max() ?? 0
    }

    func meets(_ other: Extent) -> Bool {
      let slack = 1e-9 * max(abs(low), abs(high), abs(other.low), abs(other.high))
      return low <= other.high + slack && other.low <= high + slack
    }

    /// Of all numbers that round to one, all from which one comes by rounding up or down.
    var roundedToEitherSide: Extent { Extent(low - (high - low) / 2, high + (high - low) / 2) }
    func widened(by part: Double) -> Extent { Extent(low - part * abs(low), high + part * abs(high)) }
    func divided(by number: Double) -> Extent { Extent(low / number, high / number) }
    var negative: Extent { Extent(-high, -low) }

    static func + (one: Extent, other: Extent) -> Extent { Extent(one.low + other.low, one.high + other.high) }
    static func * (one: Extent, other: Extent) -> Extent {
      Extent(among: [one.low * other.low, one.low * other.high, one.high * other.low, one.high * other.high])
    }
    var inverse: Extent? { low <= 0 && high >= 0 ? nil : Extent(1 / low, 1 / high) }
  }

  /// Reads sums of products of numbers, from the left.
  private struct Reader {
    private var rest: Substring
    private(set) var operators = 0

    init(_ text: Substring) { rest = text }

    var isAtEnd: Bool {
      mutating get {
        skip()
        return rest.isEmpty
      }
    }

    private mutating func skip() { rest = rest.drop { $0.isWhitespace || $0 == "≈" || $0 == ">" || $0 == "<" } }

    private mutating func take(_ character: Character) -> Bool {
      skip()
      guard rest.first == character else { return false }
      rest.removeFirst()
      return true
    }

    mutating func sum() -> Extent? {
      guard var sum = product() else { return nil }
      while true {
        if take("+") {
          guard let next = product() else { return nil }
          sum = sum + next
        } else if take("\u{2212}") {
          guard let next = product() else { return nil }
          sum = sum + next.negative
        } else {
          return sum
        }
        operators += 1
      }
    }

    private mutating func product() -> Extent? {
      guard var product = factor() else { return nil }
      while true {
        if take("×") {
          guard let next = factor() else { return nil }
          product = product * next
        } else if take("÷") {
          guard let next = factor()?.inverse else { return nil }
          product = product * next
        } else {
          return product
        }
        operators += 1
      }
    }

    private mutating func factor() -> Extent? {
      if take("(") || take("（") {
        let inner = sum()
        return take(")") || take("）") ? inner : nil
      }
      if take("\u{2212}") { return factor()?.negative }
      skip()
      guard let number = Self.number(in: rest), number.isFirst else { return nil }
      rest = number.rest
      return number.value
    }

    /// What a number is in a line: part of the formula, its result, or its result to as few digits as are known.
    enum Part {
      case operand, result, nearResult
    }

    /// The first number of a text with all that round to it, and what is behind it.
    static func number(in text: Substring, as part: Part = .operand) -> (value: Extent, rest: Substring, isFirst: Bool)? {
      guard let start = text.firstIndex(where: { ("0"..."9").contains($0) }) else { return nil }
      var digits = ""
      var end = start
      while end < text.endIndex, ("0"..."9").contains(text[end]) || text[end] == "," || text[end] == "." {
        if text[end] != "," { digits.append(text[end]) }
        end = text.index(after: end)
      }
      guard let size = Double(digits) else { return nil }
      let decimals = digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
      var half = 0.5
      for _ in 0..<decimals { half /= 10 }
      // 1, 2 and 100 of formulas are exact; zeros at the end of other whole numbers may only hold the place of ones.
      if decimals == 0 {
        let isConstant = [1, 2, 100].contains(size)
        if isConstant, part == .operand { half = 0 }
        if !isConstant || part == .nearResult { for _ in digits.reversed().prefix(while: { $0 == "0" }) { half *= 10 } }
      }
      let isNegative = start > text.startIndex && text[text.index(before: start)] == "\u{2212}"
      let value = Extent(size - half, size + half)
      let isFirst = text[..<start].allSatisfy { $0.isWhitespace }
      return (isNegative && !isFirst ? value.negative : value, text[end...], isFirst)
    }
  }
}
