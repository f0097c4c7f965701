package import Charting
package import Statistics

extension Template {
  /// A chart: what is drawn, from which figures of which places, and how it is to look.
  package struct Chart: Hashable, Sendable {
    /// Charts whose figures, titles and order follow from what is published.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
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
    package enum Form: Hashable, Sendable {
      /// The figures themselves.
      case finding(Kind)
      /// A kind of chart by its name.
      case kind(ChartKind)
      /// Marks, as in Swift Charts, on one plot or several.
      case panels([Panel])
    }

    /// What is drawn.
    package var form: Form
    /// The figures.
    package var figures: Selection
    /// Which places are compared, besides the region itself.
    package var places: Places
    /// The title; made from the figures where none is given.
    package var title: TemplateText?
    /// Everything else that can be wished.
    package var options: Options
    /// Line and column where the template asks for the chart.
    package var line = 0
    /// Line and column where the template asks for the chart.
    package var column = 0

    /// Makes a chart.
    package init(form: Form, figures: Selection, places: Places = .itself, title: TemplateText? = nil, options: Options = Options())
    {
      self.form = form
      self.figures = figures
      self.places = places
      self.title = title
      self.options = options
    }

    /// Makes a chart whose form follows from the figures.
    package init(kind: Kind, figures: Selection, places: Places = .itself, title: TemplateText? = nil) {
      self.init(form: .finding(kind), figures: figures, places: places, title: title)
    }
  }

  /// Which places figures are taken from.
  package enum Places: String, Hashable, Sendable, CaseIterable {
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
  package struct Panel: Hashable, Sendable {
    /// Measure and unit over the plot.
    package var heading: LocalizedText?
    /// What is drawn, in painter's order.
    package var marks: [Mark]

    /// Makes a plot.
    package init(heading: LocalizedText? = nil, marks: [Mark]) {
      self.heading = heading
      self.marks = marks
    }
  }

  /// Marks of one shape and what they show.
  package struct Mark: Hashable, Sendable {
    /// Shape and encoding, without data.
    package var layer: Layer
    /// Keys of indicators; the chart's where there are none.
    package var indicators: [String]
    /// Keys of regions; the chart's where there are none.
    package var regions: [String]

    /// Makes marks.
    package init(layer: Layer, indicators: [String] = [], regions: [String] = []) {
      self.layer = layer
      self.indicators = indicators
      self.regions = regions
    }
  }

  /// A straight line to read the data against.
  package struct Rule: Hashable, Sendable {
    /// Where it stands.
    package var place: RuleMark.Place
    /// What it says.
    package var label: LocalizedText?

    /// Makes a line.
    package init(place: RuleMark.Place, label: LocalizedText? = nil) {
      self.place = place
      self.label = label
    }
  }

  /// A band behind the data between two periods, both included.
  package struct Band: Hashable, Sendable {
    /// Its first period.
    package var first: Period
    /// Its last period.
    package var last: Period
    /// What it says.
    package var label: LocalizedText?

    /// Makes a band.
    package init(first: Period, last: Period, label: LocalizedText? = nil) {
      self.first = first
      self.last = last
      self.label = label
    }
  }

  /// Words at one value.
  package struct Annotation: Hashable, Sendable {
    /// The value's period.
    package var period: Period
    /// Its region; the first of the chart where none is named.
    package var region: String?
    /// Its indicator; the first of the chart where none is named.
    package var indicator: String?
    /// At most four words.
    package var text: LocalizedText

    /// Makes an annotation.
    package init(period: Period, region: String? = nil, indicator: String? = nil, text: LocalizedText) {
      self.period = period
      self.region = region
      self.indicator = indicator
      self.text = text
    }
  }

  /// Which of a figure's periods are shown.
  package struct Span: Hashable, Sendable {
    /// The first; `nil` for all from the beginning.
    package var from: Period?
    /// The last; `nil` for all to the end.
    package var through: Period?
    /// At most so many, the latest.
    package var last: Int?

    /// Makes a span.
    package init(from: Period? = nil, through: Period? = nil, last: Int? = nil) {
      self.from = from
      self.through = through
      self.last = last
    }
  }

  /// What is looked at.
  package enum Highlight: Hashable, Sendable {
    /// The region itself among other places.
    case automatic
    /// Nothing.
    case none
    /// A region or an indicator.
    case key(String)
  }

  /// What can be wished besides form and figures.
  package struct Options: Hashable, Sendable {
    /// Measure, unit and period; made from the figures where none is given.
    package var subtitle: TemplateText?
    /// A remark under the chart.
    package var caption: TemplateText?
    /// The value of each figure, or its published change.
    package var measure = Field.value
    /// Keys of the regions shown, in this order, instead of those that `places` names.
    package var regions: [String] = []
    /// Which periods are shown.
    package var periods = Span()
    /// The period whose value is 100, where values are shown relative to one.
    package var indexBase: Period?
    /// Key of the indicator that is the sum of the others.
    package var total: String?
    /// What is looked at.
    package var highlight = Highlight.automatic
    /// How places are ordered; as suits the kind where nothing is said.
    package var order: Charting.Chart.Order?
    /// Labels at values, or an axis.
    package var reading = Charting.Chart.Reading.automatic
    /// What the axis of values holds.
    package var scale = Charting.Chart.Domain.automatic
    /// At most so many places.
    package var mostPlaces: Int?
    /// Names that replace those of the data, by key of region or indicator.
    package var names: [String: LocalizedText] = [:]
    /// What a standing is called in the key.
    package var standings: [Standing: LocalizedText] = [:]
    /// Lines to read the data against.
    package var rules: [Rule] = []
    /// Bands behind the data.
    package var bands: [Band] = []
    /// Words at single values.
    package var annotations: [Annotation] = []
    /// Why there is nothing to draw, should there be nothing.
    package var absence: LocalizedText?
    /// Height of the drawing in points; its own where nothing is said.
    package var height: Double?

    /// Makes options that wish nothing.
    package init() {}
  }
}
