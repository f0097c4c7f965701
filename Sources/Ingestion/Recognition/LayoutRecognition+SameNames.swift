internal import Diagnostics
internal import Languages
internal import Statistics

/// Columns of figures that have one name, or none, and are told apart by something else.
extension LayoutRecognition {
  /// Columns of one name in several units, such as a number and its share or hectares and tonnes, are figures of several kinds: the unit
  /// tells their names apart. Two currencies may be of one amount. Of a number and the same in thousands, `Jobs` and `Jobs (thousand)`, the latter
  /// has the name of its header.
  mutating func tellUnitsApart() {
    let levels = layout.values.indices.filter { layout.values[$0].growthOf == nil && layout.values[$0].unit?.unit != nil }
    let named = layout.values
    for index in levels {
      let value = named[index]
      guard let unit = value.unit?.unit else { continue }
      let rivals = named.filter { rival in
        rival.growthOf == nil && rival.column != value.column && rival.name == value.name && rival.period == value.period
          && rival.part == value.part && rival.area == value.area && rival.span == value.span
      }
      if value.name != nil, value.unit?.multiplier != 0, rivals.contains(where: { $0.unit == nil }) {
        layout.values[index].name = table.header[value.column]
        continue
      }
      let others = rivals.compactMap { $0.unit?.unit }.filter { $0.id != unit.id }
      switch (value.name, unit.kind) {
      case (let name?, .percent):
        if rivals.contains(where: { $0.unit?.unit?.kind != .percent }) { layout.values[index].name = "\(name), %" }
      case (_, .percent), (nil, .currency): continue
      case (let name, _):
        guard others.contains(where: { $0.kind != .percent && !($0.kind == .currency && unit.kind == .currency) }) else { continue }
        let word = unit.name.inAnyLanguage.isEmpty ? unit.id.lowercased() : unit.name.inAnyLanguage
        layout.values[index].name = name.map { "\($0), \(word)" } ?? word.prefix(1).uppercased() + word.dropFirst()
      }
    }
  }
}
