public import Languages
public import Statistics

/// A line over the whole plot at a value, a median or a moment: what the data are read against.
public struct RuleMark: Hashable, Sendable {
  /// Where the line is.
  public enum Place: Hashable, Sendable {
    /// At a value in the unit of the data, across the axis of values.
    case value(Decimal)
    /// At the median of all values, also of places that are left out for want of room. Among lines of three places or more it runs with
    /// them: at the median of each period.
    case median
    /// Before a period, across the axis of time.
    case period(Period)
  }

  /// Where it is.
  public var place: Place
  /// What it says at its end, in one or two words; `nil` for a line without words.
  public var label: LocalizedText?

  /// Makes a line at `place`.
  public init(_ place: Place, label: LocalizedText? = nil) {
    self.place = place
    self.label = label
  }

  /// Makes a line across the axis of values, at `value` in the unit of the data: across the page.
  public init(y value: Decimal, label: LocalizedText? = nil) {
    self.init(.value(value), label: label)
  }

  /// Makes a line across the axis of values, at `value` in the unit of the data, where that runs along the page: up the page.
  public init(x value: Decimal, label: LocalizedText? = nil) {
    self.init(.value(value), label: label)
  }

  /// Makes a line across the axis of time, before `period`.
  public init(x period: Period, label: LocalizedText? = nil) {
    self.init(.period(period), label: label)
  }

  /// The line with words at its end.
  public func annotation(_ label: LocalizedText) -> RuleMark {
    RuleMark(place, label: label)
  }
}

/// A band behind the plot between two periods: a recession, a programme, a plan's years.
public struct BandMark: Hashable, Sendable {
  /// Its first period.
  public var first: Period
  /// Its last period.
  public var last: Period
  /// What it says at its top.
  public var label: LocalizedText?

  /// Makes a band from `first` to `last`, both included.
  public init(from first: Period, through last: Period, label: LocalizedText? = nil) {
    self.first = first
    self.last = last
    self.label = label
  }
}

/// A few words at one observation, tied to it by a straight line.
public struct Callout: Hashable, Sendable {
  /// How the observation is found.
  public enum Anchor: Hashable, Sendable {
    /// By its key.
    case observation(Observation.Key)
    /// By its period: the first in the plot's series, or the first of a region or an indicator.
    case period(Period, region: String?, indicator: String?)
  }

  /// How the observation it is about is found.
  public var anchor: Anchor
  /// At most four words.
  public var text: LocalizedText

  /// Makes a call-out at an observation.
  public init(at observation: Observation.Key, _ text: LocalizedText) {
    anchor = .observation(observation)
    self.text = text
  }

  /// Makes a call-out at the observation of a period, of `region` and `indicator` if they are given.
  public init(at period: Period, region: String? = nil, indicator: String? = nil, _ text: LocalizedText) {
    anchor = .period(period, region: region, indicator: indicator)
    self.text = text
  }

  /// The key of the observation it is about; `nil` if no series has it.
  func observation(in series: [Series]) -> Observation.Key? {
    switch anchor {
    case .observation(let key): key
    case .period(let period, let region, let indicator):
      series.lazy.filter { series in
        (region.map { $0 == series.region.id } ?? true) && (indicator.map { $0 == series.indicator.id } ?? true)
      }.flatMap(\.observations).first { $0.period == period }?.key
    }
  }
}
