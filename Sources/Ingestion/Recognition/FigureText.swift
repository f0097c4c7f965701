internal import Statistics

/// A figure with what people write around it that is neither a unit nor a mark behind it: `>2400000`, `约710`, `(3.5)`, `4-`.
struct FigureText {
  /// What is around the digits.
  enum Form: Hashable {
    /// More or less than, or about, the number.
    case qualified(Qualifier)
    /// In brackets: a figure of limited reliability, or below zero in accounts.
    case inBrackets
    /// With the minus behind it, as old hosts print.
    case minusBehind
  }

  /// The number alone.
  let number: String
  let form: Form

  /// Takes a cell apart; `nil` if it is nothing of the kind.
  init?(_ cell: String) {
    let text = CellMarks.narrow(cell).trimmingBlanks()
    if text.hasPrefix("("), text.hasSuffix(")"), text.count > 2 {
      let inside = String(text.dropFirst().dropLast()).trimmingBlanks()
      guard ColumnProfile.holdsOnlyNumber(inside) else { return nil }
      (number, form) = (inside, .inBrackets)
      return
    }
    if let last = text.last, NumberShape.minuses.contains(last), text.first.map({ $0.isASCIIDigit }) ?? false {
      let before = String(text.dropLast()).trimmingBlanks()
      guard ColumnProfile.holdsOnlyNumber(before) else { return nil }
      (number, form) = (before, .minusBehind)
      return
    }
    let lower = text.lowercased()
    for (word, qualifier) in Self.words where lower.hasPrefix(word) {
      let rest = String(text.dropFirst(word.count)).trimmingBlanks()
      guard ColumnProfile.holdsOnlyNumber(rest) else { continue }
      (number, form) = (rest, .qualified(qualifier))
      return
    }
    for (word, qualifier) in Self.wordsBehind where text.hasSuffix(word) {
      let rest = String(text.dropLast(word.count)).trimmingBlanks()
      guard ColumnProfile.holdsOnlyNumber(rest) else { continue }
      (number, form) = (rest, .qualified(qualifier))
      return
    }
    return nil
  }

  private static let words: [(String, Qualifier)] = [
    (">=", .over), ("≥", .over), (">", .over), ("over", .over), ("more than", .over), ("above", .over), ("超过", .over), ("超", .over),
    ("逾", .over),
    ("über", .over), ("mehr als", .over), ("plus de", .over), ("más de", .over),
    ("<=", .under), ("≤", .under), ("<", .under), ("under", .under), ("less than", .under), ("below", .under), ("不足", .under),
    ("不到", .under),
    ("unter", .under), ("weniger als", .under), ("moins de", .under), ("menos de", .under),
    ("~", .about), ("≈", .about), ("about", .about), ("approx.", .about), ("approx", .about), ("around", .about), ("circa", .about),
    ("ca.", .about),
    ("c.", .about), ("约", .about), ("大约", .about), ("近", .about), ("約", .about), ("rund", .about), ("environ", .about),
    ("cerca de", .about),
  ]

  private static let wordsBehind: [(String, Qualifier)] = [
    ("左右", .about), ("以上", .over), ("余", .over), ("多", .over), ("以下", .under),
  ]
}
