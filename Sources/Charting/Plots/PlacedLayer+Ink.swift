import Drawing
import Statistics
import Styling

extension PlacedLayer {
  /// A bar of a value.
  func bar(_ datum: Datum, _ rect: Rect, color: Color, qualifier: Qualifier) -> Form {
    .bar(
      BarForm(
        rect: rect, direction: area.direction(isFalling: datum.isNegative), standing: datum.standing, qualifier: qualifier,
        color: color, tint: setter.tint(of: color), observation: datum.key))
  }

  /// A dot at a value. In narrow slots the outer dots are smaller: diamonds and rings reach further than dots.
  func dot(_ datum: Datum, at index: Int, color: Color, radius: Double) -> DotForm? {
    guard let value = datum.value else { return nil }
    let reach = datum.qualifier == .about ? 1.6 : datum.standing.isDiamond ? 1.3 : 1
    return DotForm(
      center: area.point(value, at: index), radius: min(radius, max(area.reach(at: index) / reach, 0.5)), standing: datum.standing,
      qualifier: datum.qualifier, direction: area.direction(isFalling: value < 0), color: color, tint: setter.tint(of: color),
      observation: datum.key)
  }

  /// The radius of a dot of a size, less in narrow slots: dots do not melt into a band.
  func radius(_ size: Double) -> Double {
    guard case .slot(let slot) = area.room else { return size }
    let widest = data.data.hasRings ? (slot / 2 - 0.5) / 1.5 : slot * (company == .over ? 0.3 : 0.45)
    return min(size, max(widest, 0.5))
  }

  /// A straight line over the data from one number to another.
  func rule(
    _ role: RuleForm.Role, from start: Double, to end: Double, across: Double, _ stroke: Stroke, on canvas: inout Canvas
  ) {
    canvas.rule(role, from: area.point(start, across), to: area.point(end, across), stroke)
  }

  /// A value of zero: a short tick on the zero line, or where it is added.
  func tick(at value: Decimal = 0, _ across: Double, on canvas: inout Canvas) {
    let reach = 2 * measures.scale
    let middle = area.values[value]
    let start = area.isLying ? max(middle - reach, area.left) : middle - reach
    rule(.tick, from: start, to: middle + reach, across: across, Stroke(setter.style.colors.ink, width: 0.75), on: &canvas)
  }
}
