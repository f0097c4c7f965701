/// Characters that a workbook prints raised, which refer to a note: `2022` and a raised `1)`, which without their height are `20221)`.
enum RaisedText {
  /// Digits, brackets and commas between digits as the characters that are raised by themselves; everything else as it is.
  static func raised(_ text: String) -> String {
    let areNumbers = text.contains(where: \.isASCIIDigit) && text.allSatisfy { $0.isASCIIDigit || ",; ()".contains($0) }
    var result = ""
    for scalar in text.unicodeScalars where !(areNumbers && scalar == " ") {
      result.unicodeScalars.append(areNumbers && (scalar == "," || scalar == ";") ? comma : scalars[scalar] ?? scalar)
    }
    return result
  }

  /// A comma that is raised.
  static let comma: Unicode.Scalar = "\u{2E34}"

  /// The same for what a file has in bytes of UTF-8.
  static func raised(_ bytes: some Sequence<UInt8>) -> [UInt8] { Array(raised(String(decoding: Array(bytes), as: UTF8.self)).utf8) }

  private static let scalars: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip("0123456789()".unicodeScalars, "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾".unicodeScalars))
}
