import Drawing
import Statistics
import Styling

extension Setter {
  /// The ink of a part of a bar chart or stack.
  ///
  /// Periods: the latest in the colour of data, earlier published ones in grey, anything weaker in the colour of data with its own
  /// fill. Kinds differ by fill alone. Everything else takes the hues of a stack in order, grey from there on.
  func barColor(part index: Int, of data: PanelData, standing: Standing) -> Color {
    let chart = style.chart
    let first = chart.stack.first ?? style.colors.ink
    switch data.partField {
    case nil, .kind: return first
    case .period: return index == 0 || standing != .final ? first : chart.context
    case .region, .indicator, .value, .growth: return index < chart.stack.count ? chart.stack[index] : chart.context
    }
  }

  /// The ink of a provisional fill of `color`: the style's tint for its first hue, else as much lighter.
  func tint(of color: Color) -> Color {
    color == style.chart.stack.first ? style.chart.tint : color.lightened
  }

  /// White or ink, whichever reads better on `color`.
  func textColor(on color: Color) -> Color {
    color.contrast(with: style.colors.paper) >= 4.5 ? style.colors.paper : style.colors.ink
  }
}

extension Color {
  /// Half way to paper.
  fileprivate var lightened: Color {
    func half(_ component: UInt8) -> UInt8 { UInt8((Int(component) * 45 + 255 * 55) / 100) }
    return Color(red: half(red), green: half(green), blue: half(blue))
  }
}
