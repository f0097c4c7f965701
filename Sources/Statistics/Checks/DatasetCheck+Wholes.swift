internal import Diagnostics
internal import FoundationEssentials

extension DatasetCheck {
  /// A part that exceeds its whole by more than rounding allows.
  func wholeFindings(_ position: Int) -> [Diagnostic] {
    let part = dataset.observations[position]
    guard let whole = index.indicator(part.indicator)?.partOf, part.qualifier == .exact || part.qualifier == .over else {
      return []
    }
    var key = part.key
    key.indicator = whole
    guard let other = index.position(of: key) else { return [] }
    let all = dataset.observations[other]
    guard all.qualifier == .exact || all.qualifier == .under, let partBounds = part.bounds, let wholeBounds = all.bounds,
      partBounds.lower > wholeBounds.upper
    else { return [] }
    return [
      Diagnostic(
        .warning, at: location(position),
        "\(label(part)) is \(saying(part)), more than the \(saying(all)) of \(whole) that it is part of\(reference(other))",
        remedy: "check both values and their powers of ten")
    ]
  }
}
