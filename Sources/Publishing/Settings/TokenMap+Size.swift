package import Diagnostics

extension TokenMap {
  /// A number of bytes: `20 MB`, `512 KiB`, or a bare number; `nil`, recorded, where it is none, and where it is not there.
  package func size(_ name: String) -> Int? {
    guard let token = optional(name) else { return nil }
    let units = ["": 1, "b": 1, "kb": 1_000, "mb": 1_000_000, "kib": 1 << 10, "mib": 1 << 20]
    let text = (token.text ?? "").lowercased().filter { !$0.isWhitespace }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), let unit = units[String(text.dropFirst(digits.count))], number <= 1_000_000_000,
      (10_000...1_000_000_000).contains(number * unit)
    else {
      problems.add(
        "needs a size from 10 kB to 1000 MB, such as 20 MB, not \(token.kind)", at: token.location, path: path(of: name))
      return nil
    }
    return number * unit
  }
}
