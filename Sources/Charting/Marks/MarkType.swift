import Drawing
import Languages
import Statistics

/// Everything the program knows of one shape of mark. A shape is one value in one file; the list of shapes is `Layer.Geometry.allCases`.
///
/// Nothing has a default: a new shape says all of it, or does not compile.
protocol MarkType: Sendable {
  /// What is so or is not.
  var traits: MarkTraits { get }

  // MARK: Data

  /// What is drawn of a layer of this shape: mostly itself. Parts on top of each other are another shape than parts beside each other.
  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?)
  /// The field that tells parts apart where the layer names none; `x` is what is along the page.
  func impliedPart(x: Field, _ mixed: Mixture) -> Field?
  /// Prepares tidy data, if the shape means something else by them than their values: two sides of one zero, sums of what went before.
  func prepare(_ data: inout PanelData)
  /// Why the data cannot be drawn truthfully; `nil` if they can.
  func refusal(_ data: PanelData) -> ChartDiagnostic?
  /// Whether a value that is not published is marked by two dots.
  func printsGaps(_ data: PanelData) -> Bool

  // MARK: Words

  /// What the parts of the first marks of a plot look like, if nothing at the marks says it.
  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem]
  /// What the marks look like if they are of one part and others are over them; `nil` if that needs no key.
  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch?
  /// What the marks are over others, the first of their plot.
  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem]
  /// What the chart is called for those who hear it.
  func name(_ data: PanelData) -> LocalizedText
}

/// A shape that is drawn along axes: numbers one way, places the other.
protocol PlotMark: MarkType {
  /// What is so or is not along axes.
  var plotTraits: PlotTraits { get }
  /// The numbers the scale must cover.
  func extremes(_ data: PanelData) -> [Decimal]
  /// What ink and the one label beside an axis need over and under a standing plot.
  func room(_ layer: PlannedLayer) -> Margins
  /// The width for a label at each value in slots of a width; `nil` if values are not labelled one by one.
  func labelWidth(_ data: PanelData, slot: Double, _ measures: Measures) -> Double?
  /// The number that is printed at a tick.
  func printed(_ tick: Decimal) -> Decimal

  /// Draws the marks.
  func draw(_ layer: PlacedLayer, on canvas: inout Canvas)
  /// Writes values and gaps at standing marks.
  func label(_ layer: PlacedLayer, on canvas: inout Canvas)
}

/// A shape that says the same lying as standing.
protocol RowMark: PlotMark {
  /// What is so or is not in rows.
  var rowTraits: RowTraits { get }
  /// Thickness of one mark, white between two, and how far all at one place reach.
  func group(_ data: PanelData, _ room: PlaceRoom, _ measures: Measures) -> MarkGroup
  /// The middle of a part's mark across the axis of values.
  func middle(of part: Int, at index: Int, _ layer: PlacedLayer) -> Double
  /// From one row to the next, names beside the marks.
  func pitch(_ data: PanelData, rows: Int, _ measures: Measures) -> Double
  /// How far ink and text hang under the middle of the last row at least.
  func drop(_ data: PanelData, isUnderName: Bool, _ measures: Measures) -> Double
  /// Whether rows have an axis; `nil` where it is as the chart asks and the room allows.
  func usesAxis(_ data: PanelData) -> Bool?
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

/// A shape that runs through values, so that small multiples can show one part in front of the others.
protocol RunningMark: PlotMark {
  /// What of a part is without interruption.
  func stretches(of part: Place, _ layer: PlacedLayer) -> [Stretch]
  /// Draws a stretch.
  func draw(_ stretch: Stretch, color: Color, width: Double, _ layer: PlacedLayer, on canvas: inout Canvas)
}

/// Values without interruption, each with the number of its place.
typealias Stretch = [(index: Int, datum: Datum)]

extension Stretch {
  /// The values and the numbers of their places.
  var values: [(index: Int, value: Decimal)] { compactMap { entry in entry.datum.value.map { (entry.index, $0) } } }
}

/// A shape with a layout of its own, which takes the whole chart.
protocol ChartMark: MarkType {
  /// Draws the chart.
  func resolve(_ sheet: ChartSheet, on canvas: inout Canvas)
}

/// What is true of a shape, each said. Shapes of one family have a set in common and say what is otherwise.
struct MarkTraits {
  /// Whether places are along both axes, so that no axis holds numbers.
  var isTable: Bool
  /// Whether every observation is shown, whatever its period.
  var keepsAllPeriods: Bool
  /// Whether plans and targets are drawn beside what happened.
  var showsAims: Bool
  /// Whether a period without any entry is marked by two dots.
  var marksEmptyPeriods: Bool
  /// Whether places stay in the order in which they are given, all of them.
  var keepsOrder: Bool
  /// In which orientation other marks may be over it on one plot.
  var carriesOthers: Orientations
  /// In which orientation it may be over other marks of one plot.
  var standsOverOthers: Orientations
  /// Whether it fills its place, so that one plot takes it once.
  var fillsItsPlace: Bool
  /// Whether values below zero have an ink of their own, beside which there is no accent.
  var inksFalls: Bool
  /// Whether fills show how values are known, which the key explains.
  var fillsShowStandings: Bool
  /// Whether each form ends where its value is on the scale, which a test can look at.
  var endsAtValues: Bool
  /// Whether every place or part has its name in words.
  var namesPlaces: Bool
  /// What it has to do with the limits between which values are.
  var intervals: Intervals

  /// What a shape has to do with intervals.
  enum Intervals {
    /// It has none.
    case absent
    /// Its values are drawn with theirs, if they have any.
    case carried
    /// It is an interval, about the values of other marks.
    case own
  }

  /// The same but for what `change` says.
  func but(_ change: (inout MarkTraits) -> Void) -> MarkTraits {
    var traits = self
    change(&traits)
    return traits
  }

  /// What marks with a layout of their own have in common.
  static let ofWholeCharts = MarkTraits(
    isTable: false, keepsAllPeriods: false, showsAims: false, marksEmptyPeriods: false, keepsOrder: false, carriesOthers: .none,
    standsOverOthers: .none, fillsItsPlace: true, inksFalls: false, fillsShowStandings: false, endsAtValues: true,
    namesPlaces: true, intervals: .absent)

  /// What bars have in common, beside each other, stacked, back to back or each where the one before ends.
  static let ofBars = MarkTraits(
    isTable: false, keepsAllPeriods: false, showsAims: false, marksEmptyPeriods: false, keepsOrder: false, carriesOthers: .none,
    standsOverOthers: .none, fillsItsPlace: true, inksFalls: true, fillsShowStandings: true, endsAtValues: true,
    namesPlaces: true, intervals: .absent)

  /// What marks from one number to another have in common.
  static let ofSpans = MarkTraits(
    isTable: false, keepsAllPeriods: false, showsAims: false, marksEmptyPeriods: false, keepsOrder: false, carriesOthers: .none,
    standsOverOthers: .none, fillsItsPlace: false, inksFalls: false, fillsShowStandings: false, endsAtValues: false,
    namesPlaces: true, intervals: .absent)
}

/// What is true of a shape along axes.
struct PlotTraits {
  /// How it is along the places.
  let spread: PlotSlots.Spread
  /// In which orientation zero must be on the scale.
  let needsZero: Orientations
  /// Whether it runs through values rather than being at each: an index is then read against its base.
  let runsThroughValues: Bool
  /// Whether it keeps each value until the next.
  let steps: Bool
  /// Whether a call-out ends at a mark, or needs a dot of its own.
  let marksEachValue: Bool
}

/// What is true of a shape in rows.
struct RowTraits {
  /// Whether very many rows are in columns.
  let standsInColumns: Bool
  /// Whether the ends of many rows are labelled beside an axis.
  let labelsEnds: Bool
}

/// In which orientation something is so.
enum Orientations {
  case none, standing, lying, both

  /// Whether it is so lying, or standing.
  func contains(isLying: Bool) -> Bool {
    switch self {
    case .none: false
    case .standing: !isLying
    case .lying: isLying
    case .both: true
    }
  }
}
