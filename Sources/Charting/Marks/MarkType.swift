import Drawing
import Languages
import Statistics

/// Everything the program knows of one shape of mark. A shape is one value in one file; the list of shapes is `Layer.Geometry.allCases`.
///
/// Nothing has a default: a new shape says all of it, or does not compile.
protocol MarkType: Sendable {
  // MARK: Data

  /// What is drawn of a layer of this shape: mostly itself. Parts on top of each other are another shape than parts beside each other.
  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?)
  /// Whether places stand along both axes, so that no axis holds numbers.
  var isTable: Bool { get }
  /// Whether every observation is shown, whatever its period.
  var keepsAllPeriods: Bool { get }
  /// Whether plans and targets are drawn beside what happened.
  var showsAims: Bool { get }
  /// The field that tells parts apart where the layer names none; `x` is what stands along the page.
  func impliedPart(x: Field, _ mixed: Mixture) -> Field?
  /// Prepares tidy data, if the shape means something else by them than their values: two sides of one zero, sums of what went before.
  func prepare(_ data: inout PanelData)
  /// Whether places stay in the order in which they are given, all of them.
  var keepsOrder: Bool { get }
  /// Why the data cannot be drawn truthfully; `nil` if they can.
  func refusal(_ data: PanelData) -> ChartDiagnostic?
  /// Whether a period without any entry is marked by two dots.
  var marksEmptyPeriods: Bool { get }
  /// Whether a value that is not published is marked by two dots.
  func printsGaps(_ data: PanelData) -> Bool

  // MARK: Company

  /// Whether other marks may stand over it on one plot.
  func carriesOthers(isLying: Bool) -> Bool
  /// Whether it may stand over other marks of one plot.
  func standsOverOthers(isLying: Bool) -> Bool
  /// Whether it fills its place, so that one plot takes it once.
  var fillsItsPlace: Bool { get }
  /// Whether values below zero have an ink of their own, beside which there is no accent.
  var inksFalls: Bool { get }

  // MARK: Words

  /// What the parts of the first marks of a plot look like, if nothing at the marks says it.
  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem]
  /// What the marks look like if they are of one part and others stand over them; `nil` if that needs no key.
  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch?
  /// What the marks are over others, the first of their plot.
  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem]
  /// Whether fills show how values are known, which the key explains.
  var fillsShowStandings: Bool { get }
  /// What the chart is called for those who hear it.
  func name(_ data: PanelData) -> LocalizedText

  // MARK: Promises

  /// Whether each form ends where its value is on the scale, which a test can look at.
  var endsAtValues: Bool { get }
  /// Whether every place or part has its name in words.
  var namesPlaces: Bool { get }
}

/// A shape that is drawn along axes: numbers one way, places the other.
protocol PlotMark: MarkType {
  /// How it stands along the places.
  var spread: PlotSlots.Spread { get }
  /// Whether it runs through values rather than stand at each: an index is then read against its base.
  var runsThroughValues: Bool { get }
  /// Whether zero must be on the scale.
  func needsZero(isLying: Bool) -> Bool
  /// The numbers the scale must cover.
  func extremes(_ data: PanelData) -> [Decimal]
  /// What ink and the one label beside an axis need over and under a standing plot.
  func room(_ layer: PlannedLayer) -> Margins
  /// The width for a label at each value in slots of a width; `nil` if values are not labelled one by one.
  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double?
  /// The number that is printed at a tick.
  func printed(_ tick: Decimal) -> Decimal
  /// Whether a call-out ends at a mark, or needs a dot of its own.
  var marksEachValue: Bool { get }

  /// Draws the marks.
  func draw(_ layer: PlacedLayer, on canvas: inout Canvas)
  /// Writes values and gaps at standing marks.
  func label(_ layer: PlacedLayer, on canvas: inout Canvas)
}

/// A shape that says the same lying as standing.
protocol RowMark: PlotMark {
  /// Thickness of one mark, white between two, and how far all at one place reach.
  func block(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> Block
  /// The middle of a part's mark across the axis of values.
  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double
  /// From one row to the next, names beside the marks.
  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double
  /// How far ink and text hang under the middle of the last row at least.
  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double
  /// Whether very many rows stand in columns.
  var standsInColumns: Bool { get }
  /// Whether rows have an axis; `nil` where it is as the chart asks and the room allows.
  func usesAxis(_ data: PanelData) -> Bool?
  /// Whether the ends of many rows are labelled beside an axis.
  var labelsEnds: Bool { get }
  /// The label of a value.
  func label(_ datum: Datum, in row: RowContext) -> RowLabel
  /// How far the marks of a row and their labels reach beyond their values.
  func claims(_ data: [Datum], _ labels: [RowLabel], _ panel: RowPanel, _ measures: Measures) -> [RowScale.Claim]
  /// How far ink at zero reaches behind it.
  func reachBehindZero(_ data: PanelData, _ measures: Measures) -> Double
  /// The names of parts over the first row, if all fit there.
  func partNames(_ data: PanelData, _ row: Place, _ axis: ValueAxis, end: Double, _ setter: Setter) -> [PartName]
  /// Writes the values of a row.
  func place(_ labels: [RowLabel], at index: Int, _ layer: PlacedLayer, on canvas: inout Canvas)
}

/// A shape with a layout of its own, which takes the whole chart.
protocol ChartMark: MarkType {
  /// Draws the chart.
  func resolve(_ sheet: ChartSheet, on canvas: inout Canvas)
}
