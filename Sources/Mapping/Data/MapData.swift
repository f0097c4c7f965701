public import Languages
public import Statistics

/// What a map shows: places with their values, in a language, and the classes that all maps of a run share.
public struct MapData: Hashable, Sendable {
  /// One place with what is known of it.
  public struct Place: Hashable, Sendable {
    /// Key of its region.
    public var region: String
    /// Its name.
    public var name: String
    /// The value by which it is sorted into a class; `nil` for a gap.
    public var value: Decimal?
    /// How the value reads in a label, without its raised letters.
    public var label: String
    /// The standings whose letter the value has.
    public var marks: [Standing]
    /// Why there is no value.
    public var gap: Reading.Gap?

    /// Makes a place.
    public init(
      region: String, name: String, value: Decimal?, label: String, marks: [Standing] = [], gap: Reading.Gap? = nil
    ) {
      self.region = region
      self.name = name
      self.value = value
      self.label = label
      self.marks = marks
      self.gap = gap
    }
  }

  /// The places in the order of the data.
  public var places: [Place]
  /// Their classes.
  public var classes: ClassBreaks
  /// The power of ten that labels are in.
  public var power: Int
  /// What is measured in which unit, for the key.
  public var measure: String
  /// The region that is looked at.
  public var subject: String?
  /// For each region those that have a border with it.
  public var neighbours: [String: [String]]
  /// The language of its words.
  public var language: Language

  /// Makes the data of a map.
  public init(
    places: [Place], classes: ClassBreaks, power: Int = 0, measure: String = "",
    subject: String? = nil, neighbours: [String: [String]] = [:], language: Language
  ) {
    self.places = places
    self.classes = classes
    self.power = power
    self.measure = measure
    self.subject = subject
    self.neighbours = neighbours
    self.language = language
  }

  /// How a number on the scale of the values reads.
  func label(of value: Decimal) -> String {
    let scaled = value.scaled(by: -power)
    return NumberText.text(scaled, decimals: max(0, -scaled.exponent))
  }

  /// How the median reads, where classes are read against it.
  public var medianLabel: String? {
    if case .around(let value) = classes.middle { label(rounded: value) } else { nil }
  }

  /// The middle of the values there are.
  package var medianValue: Decimal? { values.median }

  /// How a number reads that no place has, such as a median: to two digits after the point at most.
  package func label(rounded value: Decimal) -> String { label(of: value.rounded(decimals: 2 - power)) }

  /// Whether classes are read against the median.
  var isAroundMedian: Bool { if case .around = classes.middle { true } else { false } }

  /// How each break reads.
  var breakLabels: [String] { classes.breaks.map { label(of: $0) } }

  /// The values there are.
  var values: [Decimal] { places.compactMap(\.value) }

  /// Whether a value is on the lower side of what classes are read against, or below zero where they are read against nothing: ▼ says so
  /// where colours do not.
  func isBelow(_ value: Decimal) -> Bool {
    switch classes.middle {
    case .none, .zero: value < 0
    case .around: classes.index(of: value) < classes.breaks.count / 2
    }
  }

  /// What is seen of a place by whoever points at it: its name with its value, or why there is none.
  func title(of place: Place) -> String {
    if let gap = place.gap { return gap.words[language, ["names": place.name]] }
    let marks = place.marks.map { language.rules.withinSentence($0.name[language]) }
    return place.name + language.rules.colon + place.label
      + (marks.isEmpty ? "" : language.rules.bracketed(marks.joined(separator: language.rules.comma)))
  }

  /// The places without a value, by reason.
  var gaps: [(gap: Reading.Gap, names: [String])] {
    [Reading.Gap.notPublished, .confidential, .notApplicable].compactMap { gap in
      let names = places.filter { $0.gap == gap }.map(\.name)
      return names.isEmpty ? nil : (gap, names)
    }
  }
}

// MARK: In words

extension MapData {
  /// What a listener hears in place of a drawing.
  enum Drawing {
    case map, tiles, symbols

    fileprivate var words: Word {
      switch self {
      case .map: .mapText
      case .tiles: .mapTilesText
      case .symbols: .mapSymbolsText
      }
    }
  }

  /// What the map shows: classes, extremes, the region that is looked at and its neighbours, and what is not known.
  func alternative(_ drawing: Drawing) -> String {
    let rules = language.rules
    let known = places.filter { $0.value != nil }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
    var said: [String] = []
    if let low = known.first, let high = known.last {
      var head = drawing.words[
        language,
        [
          "count": String(places.count), "classes": String(classes.count), "low": low.label, "lowest": low.name, "high": high.label,
          "highest": high.name,
        ]]
      if !measure.isEmpty { head += rules.colon + measure }
      said.append(head)
    }
    if let own = places.first(where: { $0.region == subject }), let value = own.value {
      let rank = 1 + known.count { $0.value ?? 0 > value }
      var sentence = Word.mapStanding[
        language, ["name": own.name, "value": own.label, "rank": String(rank), "count": String(known.count)]]
      let beside = Set(neighbours[own.region] ?? [])
      let compared = known.filter { beside.contains($0.region) }
      // Only of all neighbours can it be said how many are lower.
      if !beside.isEmpty, compared.count == beside.count {
        sentence +=
          rules.comma
          + Word.mapNeighbours[
            language, ["lower": String(compared.count { $0.value ?? 0 < value }), "count": String(compared.count)]]
      }
      said.append(sentence)
    }
    said += gaps.map { gap, names in gap.words[language, ["names": rules.list(names)]] }
    return said.map { $0 + rules.fullStop }.joined(separator: rules.sentenceSpace)
  }
}

extension Reading.Gap {
  /// Which places have no value for this reason.
  var words: Word {
    switch self {
    case .notPublished: .mapNotPublished
    case .confidential: .mapConfidential
    case .notApplicable: .mapNotApplicable
    }
  }
}
