public import Charting
public import Statistics

extension Template {
  /// A chart: what is drawn, from which figures of which places, and how it is to look.
  public struct Chart: Hashable, Sendable {
    /// Charts whose figures, titles and order follow from what is published.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// What suits the figures.
      case automatic
      /// Levels beside their growth, one row an indicator.
      case levelsAndGrowth = "levels-and-growth"
      /// One bar an indicator.
      case bars
      /// Growth of several indicators as bars from a common zero.
      case growth
      /// Progress towards what is planned.
      case progress
      /// Growth here and in other places, ranked.
      case growthCompared = "growth-compared"
      /// One indicator here and in other places.
      case places
      /// A whole and its parts.
      case parts
      /// Values over time as lines.
      case lines
    }

    /// What decides the form of a chart.
    public enum Form: Hashable, Sendable {
      /// The figures themselves.
      case finding(Kind)
      /// A kind of chart by its name.
      case kind(ChartKind)
      /// Marks, as in Swift Charts, on one plot or several.
      case panels([Panel])
    }

    /// What is drawn.
    public var form: Form
    /// The figures.
    public var figures: Selection
    /// Which places are compared, besides the region itself.
    public var places: Places
    /// The title; made from the figures where none is given.
    public var title: TemplateText?
    /// Everything else that can be wished.
    public var options: Options
    /// Line and column where the template asks for the chart.
    public var line = 0
    /// Line and column where the template asks for the chart.
    public var column = 0

    /// Makes a chart.
    public init(form: Form, figures: Selection, places: Places = .itself, title: TemplateText? = nil, options: Options = Options())
    {
      self.form = form
      self.figures = figures
      self.places = places
      self.title = title
      self.options = options
    }

    /// Makes a chart whose form follows from the figures.
    public init(kind: Kind, figures: Selection, places: Places = .itself, title: TemplateText? = nil) {
      self.init(form: .finding(kind), figures: figures, places: places, title: title)
    }
  }

  /// Which places figures are taken from.
  public enum Places: String, Hashable, Sendable, CaseIterable {
    /// The region alone.
    case itself
    /// The region and the places within it.
    case within
    /// The region and all others with the same parent.
    case peers
    /// The region and the one it lies in.
    case parent
    /// The region, all others with the same parent, and that parent.
    case peersAndParent = "peers-and-parent"
    /// All places of the data.
    case all
  }
}

extension Template.Chart {
  /// Marks on one plot, with measure and unit over it where a chart has several.
  public struct Panel: Hashable, Sendable {
    /// Measure and unit over the plot.
    public var heading: LocalizedText?
    /// What is drawn, in painter's order.
    public var marks: [Mark]

    /// Makes a plot.
    public init(heading: LocalizedText? = nil, marks: [Mark]) {
      self.heading = heading
      self.marks = marks
    }
  }

  /// Marks of one shape and what they show.
  public struct Mark: Hashable, Sendable {
    /// Shape and encoding, without data.
    public var layer: Layer
    /// Keys of indicators; the chart's where there are none.
    public var indicators: [String]
    /// Keys of regions; the chart's where there are none.
    public var regions: [String]

    /// Makes marks.
    public init(layer: Layer, indicators: [String] = [], regions: [String] = []) {
      self.layer = layer
      self.indicators = indicators
      self.regions = regions
    }
  }

  /// A straight line to read the data against.
  public struct Rule: Hashable, Sendable {
    /// Where it stands.
    public var place: RuleMark.Place
    /// What it says.
    public var label: LocalizedText?

    /// Makes a line.
    public init(place: RuleMark.Place, label: LocalizedText? = nil) {
      self.place = place
      self.label = label
    }
  }

  /// A band behind the data between two periods, both included.
  public struct Band: Hashable, Sendable {
    /// Its first period.
    public var first: Period
    /// Its last period.
    public var last: Period
    /// What it says.
    public var label: LocalizedText?

    /// Makes a band.
    public init(first: Period, last: Period, label: LocalizedText? = nil) {
      self.first = first
      self.last = last
      self.label = label
    }
  }

  /// Words at one value.
  public struct Annotation: Hashable, Sendable {
    /// The value's period.
    public var period: Period
    /// Its region; the first of the chart where none is named.
    public var region: String?
    /// Its indicator; the first of the chart where none is named.
    public var indicator: String?
    /// At most four words.
    public var text: LocalizedText

    /// Makes an annotation.
    public init(period: Period, region: String? = nil, indicator: String? = nil, text: LocalizedText) {
      self.period = period
      self.region = region
      self.indicator = indicator
      self.text = text
    }
  }

  /// Which of a figure's periods are shown.
  public struct Span: Hashable, Sendable {
    /// The first; `nil` for all from the beginning.
    public var from: Period?
    /// The last; `nil` for all to the end.
    public var through: Period?
    /// At most so many, the latest.
    public var last: Int?

    /// Makes a span.
    public init(from: Period? = nil, through: Period? = nil, last: Int? = nil) {
      self.from = from
      self.through = through
      self.last = last
    }
  }

  /// What is looked at.
  public enum Highlight: Hashable, Sendable {
    /// The region itself among other places.
    case automatic
    /// Nothing.
    case none
    /// A region or an indicator.
    case key(String)
  }

  /// What can be wished besides form and figures.
  public struct Options: Hashable, Sendable {
    /// Measure, unit and period; made from the figures where none is given.
    public var subtitle: TemplateText?
    /// A remark under the chart.
    public var caption: TemplateText?
    /// The value of each figure, or its published change.
    public var measure = Field.value
    /// Keys of the regions shown, in this order, instead of those that `places` names.
    public var regions: [String] = []
    /// Which periods are shown.
    public var periods = Span()
    /// The period whose value is 100, where values are shown relative to one.
    public var indexBase: Period?
    /// Key of the indicator that is the sum of the others.
    public var total: String?
    /// What is looked at.
    public var highlight = Highlight.automatic
    /// How places are ordered; as suits the kind where nothing is said.
    public var order: Charting.Chart.Order?
    /// Labels at values, or an axis.
    public var reading = Charting.Chart.Reading.automatic
    /// What the axis of values holds.
    public var scale = Charting.Chart.Domain.automatic
    /// At most so many places.
    public var mostPlaces: Int?
    /// Names that replace those of the data, by key of region or indicator.
    public var names: [String: LocalizedText] = [:]
    /// What a standing is called in the key.
    public var standings: [Standing: LocalizedText] = [:]
    /// Lines to read the data against.
    public var rules: [Rule] = []
    /// Bands behind the data.
    public var bands: [Band] = []
    /// Words at single values.
    public var annotations: [Annotation] = []
    /// Why there is nothing to draw, should there be nothing.
    public var absence: LocalizedText?
    /// Height of the drawing in points; its own where nothing is said.
    public var height: Double?

    /// Makes options that wish nothing.
    public init() {}
  }
}
