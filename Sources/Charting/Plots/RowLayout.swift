import Drawing
import Styling

/// The heights of a chart of rows: where each row's marks and names stand.
struct RowLayout {
  /// Top of the plots.
  let top: Double
  /// Foot of the plots.
  let bottom: Double
  /// The middle of each row's marks.
  let centers: [Double]
  /// How far the marks of a row reach over and under its middle.
  let reach: Double
  /// Whether names are over the marks.
  let isUnderNames: Bool

  /// Stacks the rows at their pitch. A greater height widens the pitch by less than a half, the rest stays white; a lesser one narrows it by a
  /// fifth at most, and never so far that names or marks meet.
  ///
  /// - Parameters:
  ///   - names: The column of the rows' names.
  ///   - panels: The panels next to it.
  ///   - setter: Sets the text.
  ///   - height: The height there is; `nil` for the pitch of the style.
  ///   - top: Where the rows begin.
  ///   - longest: number of rows of the longest of several columns: all of them have its pitch.
  ///   - heading: The height of the headings above them.
  init(
    names: NameColumn, panels: [RowPanel], setter: Setter, height: Double?, top: Double, longest: Int? = nil, heading: Double
  ) {
    let measures = setter.measures
    let count = names.lines.count
    let most = longest ?? count
    isUnderNames = names.standpoint == .above
    let under = isUnderNames
    reach = (panels.map { $0.mark.group($0.data, .row(isUnderName: under), measures).total }.max() ?? 0) / 2
    var pitch =
      under
      ? max(measures.pitchUnderName, 8 * measures.scale + 2 * reach + 13 * measures.scale)
      : panels.map { $0.mark.pitch($0.data, rows: most, measures) }.max() ?? 0
    var top = top + heading
    let tallest = (0..<count).map { names.height(of: $0) }.max() ?? 0
    var first: Double
    var last: Double
    let drop = panels.map { $0.mark.drop($0.data, isUnderName: under, measures) }.max() ?? 0
    if under {
      let extra = max(0, tallest - (names.lines.first?.first?.leading ?? 0))
      pitch += extra
      top += 2 * measures.scale
      // Letters higher than the usual, as of Chinese and Arabic names, stay inside too.
      top += max(0, (names.lines.first?.first?.ascent ?? 0) - 6 * measures.scale)
      first = top + extra + 8 * measures.scale + reach
      last = max(reach + measures.scale, drop, setter.type.dataLabel.size * 0.65)
    } else {
      pitch = max(pitch, tallest + (most > Measures.manyBars ? 3 : 6) * measures.scale)
      let half = max(reach + measures.overhang, tallest / 2, setter.type.dataLabel.size * 0.65)
      (first, last) = (top + half, max(half, drop))
    }
    if let height, most > 1 {
      let natural = first + pitch * Double(most - 1) + last
      let least =
        under
        ? pitch
        : max(
          pitch * (most > Measures.manyBars ? 0.75 : 0.8), tallest + (most > Measures.manyBars ? 1.5 : 4) * measures.scale,
          2 * reach + 3 * measures.scale)
      pitch += max(min(0, least - pitch), min(pitch * 0.45, (height - natural) / Double(most - 1)))
    }
    let step = pitch
    let start = first
    centers = (0..<count).map { start + step * Double($0) }
    self.top = top
    bottom = (centers.last ?? first) + last
  }
}
