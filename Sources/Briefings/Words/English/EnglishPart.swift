/// The name of a part that is told by its whole: `of which agriculture` under `Total employment`.
struct EnglishPart: Hashable {
  /// What the part is: `agriculture`.
  let what: String

  /// `nil` if the name does not begin that way.
  init?(_ name: String) {
    let lowered = name.lowercased()
    for prefix in ["of which: ", "of which, ", "of which ", "thereof: ", "thereof "] where lowered.hasPrefix(prefix) {
      what = String(name.dropFirst(prefix.count))
      return
    }
    return nil
  }
}
