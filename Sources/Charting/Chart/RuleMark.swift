public import Statistics

/// A straight line over the whole plot at a value, a median or a moment: what the data are read against.
public struct RuleMark: Hashable, Sendable {
  /// Where the line stands.
  public enum Place: Hashable, Sendable {
    /// At a value in the unit of the data, across the axis of values.
    case value(Decimal)
    /// At the median of all values, also of places that are left out for want of room.
    case median
    /// Before a period, across the axis of time.
    case period(Period)
  }

  /// Where it stands.
  public var place: Place
  /// What it says at its end, in one or two words; `nil` for a line without words.
  public var label: String?

  /// Makes a line at `place`.
  public init(_ place: Place, label: String? = nil) {
    self.place = place
    self.label = label
  }

  /// Makes a line across the axis of values, at `value` in the unit of the data: across the page.
  public init(y value: Decimal, label: String? = nil) {
    self.init(.value(value), label: label)
  }

  /// Makes a line across the axis of values, at `value` in the unit of the data, where that runs along the page: up the page.
  public init(x value: Decimal, label: String? = nil) {
    self.init(.value(value), label: label)
  }

  /// Makes a line across the axis of time, before `period`.
  public init(x period: Period, label: String? = nil) {
    self.init(.period(period), label: label)
  }

  /// The line with words at its end.
  public func annotation(_ label: String) -> RuleMark {
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
  public var label: String?

  /// Makes a band from `first` to `last`, both included.
  public init(from first: Period, through last: Period, label: String? = nil) {
    self.first = first
    self.last = last
    self.label = label
  }
}

/// A few words at one observation, tied to it by a straight line.
public struct Callout: Hashable, Sendable {
  /// The observation it is about.
  public var observation: Observation.Key
  /// At most four words.
  public var text: String

  /// Makes a call-out.
  public init(at observation: Observation.Key, _ text: String) {
    self.observation = observation
    self.text = text
  }
}
