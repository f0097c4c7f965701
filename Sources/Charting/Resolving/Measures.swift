import Drawing
import Languages
import Styling

/// Sizes of marks in points: those a style names, and the others in proportion to its type.
struct Measures {
  /// How much larger the style's type is than that the fixed sizes are meant for.
  let scale: Double
  let chart: ChartStyle
  let anatomy: ChartAnatomy

  /// Size of data labels that the fixed sizes are meant for, in points.
  static let usualLabel = 7.5

  init(style: Style, language: TextLanguage) {
    scale = style.latin.dataLabel.size / Self.usualLabel
    chart = style.chart
    anatomy = style.chart.anatomy(in: language)
  }

  /// Height of a panel's heading.
  var heading: Double { 12 * scale }
  /// Baseline of a heading under the top of the plot zone.
  var headingBaseline: Double { 7 * scale }
  /// From a column of names to the plot.
  var nameGap: Double { 10 * scale }
  /// Greatest part of the width that names take.
  var nameShare: Double { 0.46 }
  /// The same where rows stand in several columns.
  var nameShareInColumns: Double { 0.58 }
  /// How far the zero line reaches over the first and under the last bar.
  var overhang: Double { 3 * scale }
  /// Thickness of a bar with its name above.
  var barUnderName: Double { 11 * scale }
  /// From one bar with its name above to the next.
  var pitchUnderName: Double { 32 * scale }
  /// More bars than these under each other are slim.
  static let manyBars = 8
  /// Thickness of one of many bars, and from one of them to the next.
  var slimBar: Double { min(9 * scale, chart.bar.horizontal) }
  var slimPitch: Double { min(14 * scale, chart.bar.pitch) }
  /// Thickness of each of a pair of bars.
  var pairedBar: Double { max(chart.bar.horizontal - scale, 1) }
  /// From a bar's end to its label.
  var labelGap: Double { chart.bar.labelGap }
  /// The longest point of a bar.
  var point: Double { StandingForm.longestPoint }
  /// Thickness of a stacked bar.
  var stackedBar: Double { 18 * scale }
  /// From one stacked bar to the next.
  var stackedPitch: Double { 38 * scale }
  /// Thickness of a bar that can grow both ways.
  var divergingBar: Double { 12 * scale }
  /// From one row of ranked dots to the next.
  var dotPitch: Double { max(chart.dot.pitch, 15 * scale) }
  /// Radius of the latest dot of a dumbbell.
  var dumbbellLatest: Double { 3.4 * scale }
  /// Radius of the earlier dot of a dumbbell.
  var dumbbellEarlier: Double { 3.1 * scale }
  /// From one dumbbell to the next.
  var dumbbellPitch: Double { 26 * scale }
  /// Thickness of a range's band.
  var rangeBand: Double { 8 * scale }
  /// From one range to the next.
  var rangePitch: Double { 24 * scale }
  /// Thickness of the one vertical bar of a slot, which is never touched by its neighbours.
  func bar(inSlot slot: Double) -> Double {
    min((slot * chart.bar.verticalRatio).clamped(to: 10 * scale...thickestBar), slot * 0.8)
  }
  /// Thickest vertical bar.
  var thickestBar: Double { 28 * scale }
  /// White between the bars of a vertical group.
  var groupGap: Double { 1.5 * scale }
  /// Thickest bar of a vertical group.
  var groupedBar: Double { 16 * scale }
  /// Thickness of a line that is only the background of another.
  var backgroundLine: Double { 0.6 * scale }
  /// Radius of the dot at the end of a line.
  var endDot: Double { 2.8 * scale }
  /// From an end dot to its label.
  var endLabelGap: Double { 6 * scale }
  /// What a leader beside labels takes with its white.
  var leaderRoom: Double { 3 * scale }
  /// Least distance of the baselines of end labels.
  var endLabelPitch: Double { 10 * scale }
  /// A label moved further than this gets a leader.
  var leaderThreshold: Double { 14 * scale }
  /// From axis labels to the plot.
  var axisGap: Double { 6 * scale }
  /// Swatch of a key.
  var swatch: Size { Size(width: 14 * scale, height: 7 * scale) }
  /// From a swatch to its text.
  var swatchGap: Double { 4 * scale }
  /// From one item of a key to the next.
  var keyGap: Double { 14 * scale }
  /// From one line of a key to the next.
  var keyLine: Double { 12 * scale }
  /// How far the ring of a dot that is about right reaches; 0 if none has one.
  func ring(_ data: PanelData) -> Double { ring(data.data) }

  private func ring(_ data: [Datum]) -> Double { data.hasRings ? chart.dot.highlight * 1.5 + 0.5 : 0 }

  /// How far a dot at zero reaches behind it.
  func dotBehindZero(_ data: PanelData) -> Double { max(dumbbellLatest * 1.6, ring(data)) }
  /// A dot at nearly nothing reaches over zero, to the side where no value may be.
  func dotAtZero(_ data: [Datum]) -> RowScale.Claim {
    RowScale.Claim(value: 0, reach: max(dumbbellLatest, ring(data)))
  }
}
