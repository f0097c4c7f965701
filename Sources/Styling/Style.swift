public import Diagnostics
public import Drawing
public import Languages

/// How everything looks: decoded once from a brand.yml file, checked when loaded, passed down whole. Lengths are points.
public struct Style: Hashable, Sendable {
  /// The name it is chosen by, such as `house`.
  public var name: String
  /// The page and its furniture.
  public var page: PageStyle
  /// The columns everything is placed on.
  public var grid: GridStyle
  /// Named inks.
  public var colors: Palette
  /// Type of languages in Latin letters.
  public var latin: TypeScale
  /// Type of languages in Han characters.
  public var han: TypeScale
  /// Charts.
  public var chart: ChartStyle
  /// Key-figure tiles.
  public var tile: TileStyle
  /// Tables.
  public var table: TableStyle
  /// The bytes it was read from, the `house` style's before those of a style that is layered over it: what a fingerprint must cover.
  public var source: [UInt8]
  /// The logo, if the style has one.
  public var logo: Logo?
  /// The weight of emphasis of each family in use: its lightest that is bold, else its heaviest.
  var strongWeights: [String: Int]
  /// Where the style's own file names each family.
  var familyLocations: [String: SourceLocation] = [:]
  /// Font files that the style brings along, relative to its folder.
  public var fontFiles: [String]
  /// What is printed otherwise than the file says, and why; to be shown to the person who chose the style.
  public var notes: [Diagnostic]

  /// The type scale of a language.
  public func type(in language: TextLanguage) -> TypeScale {
    language.isHan ? han : latin
  }
}

/// The page and its furniture, distances from the top-left corner in points.
public struct PageStyle: Hashable, Sendable {
  /// Extent of the page.
  public var size: Size
  /// White on the left.
  public var marginLeft: Double
  /// Width of everything that is printed.
  public var contentWidth: Double
  /// Baseline of the title on the first page.
  public var firstTitle: Double
  /// Baseline of a title on later pages.
  public var laterTitle: Double
  /// Nothing but the folio is printed below.
  public var contentBottom: Double
  /// Height of the hairline over the folio.
  public var folioRule: Double
  /// Baseline of the folio.
  public var folio: Double
  /// Thickness and height of the rule that opens the first page.
  public var masthead: Double
  /// Top of that rule.
  public var mastheadTop: Double
  /// The block of accent colour under it; zero where a style has none.
  public var mastheadBlock: Size
  /// Height of a logo next to the running head of the first page.
  public var logoHeight: Double
  /// Baseline of the running head on the first page.
  public var firstHead: Double
  /// Baseline of the running head on later pages.
  public var laterHead: Double
  /// Height of the rule under the running head of later pages.
  public var laterRule: Double
  /// Thickness of that rule.
  public var laterRuleWidth: Double
}

/// The columns everything is placed on.
public struct GridStyle: Hashable, Sendable {
  /// Number of columns.
  public var columns: Int
  /// Width of one, in points.
  public var column: Double
  /// White between two, in points.
  public var gutter: Double
  /// Tops of blocks are rounded up to a multiple of this, in points.
  public var step: Double

  /// Width of `count` neighbouring columns.
  public func width(of count: Int) -> Double {
    (column + gutter) * Double(count) - gutter
  }

  /// Left edge of column `index` (from 0), from the left edge of the content.
  public func left(of index: Int) -> Double {
    (column + gutter) * Double(index)
  }
}

/// Named inks.
public struct Palette: Hashable, Sendable {
  /// Text, zero lines, top rules.
  public var ink: Color
  /// Secondary text, axis labels, derived values in text.
  public var secondary: Color
  /// Sources, folio, leaders.
  public var tertiary: Color
  /// Hairlines between rows, stems.
  public var hair: Color
  /// Gridlines.
  public var grid: Color
  /// The track of a progress bar.
  public var panel: Color
  /// Figure numbers, the one highlight, target marks.
  public var accent: Color
  /// The first series, increases, key figures.
  public var data: Color
  /// Paper.
  public var paper: Color
}

/// The text styles of one language.
public struct TypeScale: Hashable, Sendable {
  /// Running head.
  public var head: TextStyle
  /// Title of the first page.
  public var title: TextStyle
  /// Title of a later page.
  public var laterTitle: TextStyle
  /// The paragraph under the title.
  public var standfirst: TextStyle
  /// Heading inside a page.
  public var heading: TextStyle
  /// Running text.
  public var body: TextStyle
  /// Number of a figure or table.
  public var figureNumber: TextStyle
  /// Title of a chart.
  public var chartTitle: TextStyle
  /// Subtitle of a chart: measure, unit, period.
  public var chartSubtitle: TextStyle
  /// Labels of axes and keys.
  public var axis: TextStyle
  /// Names of categories.
  public var category: TextStyle
  /// Name of the category that is looked at.
  public var categoryEmphasis: TextStyle
  /// Values in charts.
  public var dataLabel: TextStyle
  /// Values in charts that are earlier or derived.
  public var dataLabelSecondary: TextStyle
  /// Header of a table.
  public var tableHead: TextStyle
  /// Second level of a table's header.
  public var tableSubhead: TextStyle
  /// Cells of a table.
  public var table: TextStyle
  /// Cells of the column that leads.
  public var tableLead: TextStyle
  /// What a tile is about.
  public var tileLabel: TextStyle
  /// The number of a tile.
  public var tileNumber: TextStyle
  /// Unit of a tile's number.
  public var tileUnit: TextStyle
  /// Change in a tile.
  public var tileDelta: TextStyle
  /// The earlier value in a tile, or why there is none.
  public var tileEarlier: TextStyle
  /// Footnotes and sources.
  public var note: TextStyle
  /// Short title at the foot of a page.
  public var folio: TextStyle
  /// Page number.
  public var folioNumber: TextStyle
}

/// How charts are drawn.
public struct ChartStyle: Hashable, Sendable {
  /// Inks of series in order; the last is context grey.
  public var series: [Color]
  /// Inks of the parts of a stack in order.
  public var stack: [Color]
  /// Ink of earlier periods and of "other".
  public var context: Color
  /// The one element to look at.
  public var highlight: Color
  /// Increases.
  public var positive: Color
  /// Decreases.
  public var negative: Color
  /// Steps of a heat table from light to dark.
  public var sequence: [Color]
  /// Fill of provisional values.
  public var tint: Color
  /// Colours of maps.
  public var map: MapStyle
  /// Thicknesses of lines.
  public var stroke: ChartStrokes
  /// Where titles and plots are, in Latin letters.
  public var latinAnatomy: ChartAnatomy
  /// Where titles and plots are, in Han characters.
  public var hanAnatomy: ChartAnatomy
  /// Bars.
  public var bar: BarStyle
  /// Dots.
  public var dot: DotStyle
  /// Progress towards a target.
  public var bullet: BulletStyle
  /// The most hues besides grey in one chart.
  public var maxHues: Int
  /// The most gridlines.
  public var maxGridlines: Int
  /// The most values that are labelled directly instead of having an axis.
  public var maxDirectLabels: Int

  /// Where titles and plots are, in a language.
  public func anatomy(in language: TextLanguage) -> ChartAnatomy {
    language.isHan ? hanAnatomy : latinAnatomy
  }
}

/// Colours of maps. What is more is in the colours of a chart’s sequence; what is less, where a map is read against zero or a median, in
/// these.
public struct MapStyle: Hashable, Sendable {
  /// The lower classes, the lowest first.
  public var below: [Color]
  /// The class in the middle.
  public var middle: Color
  /// The class next to zero, below it and above it.
  public var nearZero: [Color]
  /// Land that the data do not have.
  public var land: Color
}

/// Thicknesses of a chart's lines in points.
public struct ChartStrokes: Hashable, Sendable {
  /// Rule over a figure.
  public var topRule: Double
  /// Zero line.
  public var zero: Double
  /// Gridlines.
  public var grid: Double
  /// Hairlines.
  public var hair: Double
  /// First series.
  public var line: Double
  /// Further series.
  public var secondaryLine: Double
  /// Line in a tile or cell.
  public var sparkline: Double
  /// Line from a label to what it names.
  public var leader: Double
}

/// Distances in a chart in points, each as DESIGN names it.
public struct ChartAnatomy: Hashable, Sendable {
  /// Baseline of the figure number under the top rule.
  public var number: Double
  /// Baseline of the title under the top rule, with a number.
  public var title: Double
  /// Baseline of the title under the top rule, without a number.
  public var titleWithoutNumber: Double
  /// From one title line to the next.
  public var titleLine: Double
  /// From the last title line to the subtitle.
  public var subtitle: Double
  /// From the subtitle to the plot.
  public var plot: Double
  /// From the plot to the baseline of category labels.
  public var category: Double
  /// From the plot to the key.
  public var key: Double
  /// From the plot to the source or note.
  public var source: Double
}

/// Bars, in points.
public struct BarStyle: Hashable, Sendable {
  /// Thickness of a horizontal bar.
  public var horizontal: Double
  /// From one horizontal bar to the next.
  public var pitch: Double
  /// White between the two bars of a pair.
  public var pairGap: Double
  /// From one pair to the next.
  public var pairPitch: Double
  /// Part of its slot that a vertical bar fills, 0 to 1.
  public var verticalRatio: Double
  /// From the end of a bar to its label.
  public var labelGap: Double
  /// White between the parts of a stack.
  public var stackSeam: Double
}

/// Dots, in points.
public struct DotStyle: Hashable, Sendable {
  /// Radius.
  public var radius: Double
  /// Radius of the one to look at.
  public var highlight: Double
  /// Thickness of the stem.
  public var stem: Double
  /// From one dot to the next.
  public var pitch: Double
}

/// Progress towards a target, in points.
public struct BulletStyle: Hashable, Sendable {
  /// Thickness of the bar.
  public var thickness: Double
  /// Width of the target mark.
  public var targetWidth: Double
  /// How far the target mark reaches over the bar on each side.
  public var targetOverhang: Double
}

/// A key-figure tile; baselines from its top rule in points.
public struct TileStyle: Hashable, Sendable {
  /// Grid columns a tile is wide.
  public var columns: Int
  /// Height.
  public var height: Double
  /// Baseline of the label.
  public var label: Double
  /// Baseline of the number.
  public var number: Double
  /// Baseline of the change.
  public var delta: Double
  /// Baseline of the earlier value.
  public var earlier: Double
  /// A wider number is set smaller.
  public var widestNumber: Double
  /// The smaller type sizes of numbers in points, from large to small.
  public var smallerNumbers: [Double]
  /// Half the width of the triangle before a change.
  public var triangle: Double
}

/// Tables, in points.
public struct TableStyle: Hashable, Sendable {
  /// First and last rule.
  public var outerRule: Double
  /// Rule under the header.
  public var headerRule: Double
  /// Rule between groups of rows.
  public var rowRule: Double
  /// From one row to the next.
  public var pitch: Double
  /// Indent of a row under its group.
  public var indent: Double
  /// Indent of a part of a row.
  public var subIndent: Double
}
