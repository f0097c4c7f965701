/// The part of a file that a `Range` field asks for, after RFC 9110, section 14.
enum ByteRange: Hashable, Sendable {
  /// No range, several, or one that cannot be read: the whole file is the right answer.
  case whole
  /// These bytes.
  case part(Range<Int>)
  /// None of the file's bytes.
  case unsatisfiable

  /// Reads a field for a file of `count` bytes.
  init(_ field: String?, count: Int) {
    self = .whole
    guard let field = field?.trimmed, field.lowercased().hasPrefix("bytes=") else { return }
    let set = field.dropFirst(6)
    guard !set.contains(",") else { return }
    let ends = set.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
    guard ends.count == 2 else { return }
    switch (Self.number(ends[0]), Self.number(ends[1])) {
    case (let first?, let last?) where first <= last:
      self = first < count ? .part(first..<min(last, count - 1) + 1) : .unsatisfiable
    case (let first?, nil) where ends[1].isEmpty: self = first < count ? .part(first..<count) : .unsatisfiable
    case (nil, let suffix?) where ends[0].isEmpty:
      self = suffix > 0 && count > 0 ? .part(max(0, count - suffix)..<count) : .unsatisfiable
    default: return
    }
  }

  /// Digits only, and no more than fit; a number past every file is as good as the largest.
  private static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text).map { min($0, Int.max - 1) } ?? Int.max - 1
  }
}
