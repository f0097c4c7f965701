import Charting
import Drawing
import Findings
import Languages
import Layout
import Statistics
import Styling

/// Where a region is among very many: for each of up to four indicators all regions as dots along a line, with the median and this one.
struct Strips {
  /// What one strip shows.
  struct Strip: Sendable {
    /// The measure and its unit.
    var heading: String
    /// The figures of all regions, the lowest first.
    var figures: [Observation]
    /// Where each is along the line, from 0 to 1.
    var places: [Double]
    /// Where the median is.
    var median: Double?
    /// The lowest, this and the highest.
    var (low, own, high): (Label, Label, Label)
    /// What it shows in words.
    var words: String
  }

  /// A region with its value.
  struct Label: Sendable {
    var name: String
    var reading: Reading
    var place: Double
  }

  /// Fewer regions are shown by name, more as dots would be a band.
  private static let (fewest, most) = (31, 100)
  /// More strips than these are a yearbook, one alone repeats the first figure.
  private static let strips = 2...4
  /// From here on the largest value leaves all others at one end of an even scale.
  private static let widestEven: Double = 10

  /// The figure; `nil` where regions are too few or too many, or no two indicators have them.
  static func figure(_ story: Story, _ register: inout Register) -> Figure? {
    let (scope, language) = (story.scope, story.scope.language)
    let telling = Telling(peers: scope.composer.peers)
    var strips: [(strip: Strip, profile: Profile)] = []
    for profile in story.leadingProfiles where strips.count < Self.strips.upperBound && profile.unit.kind != .rank {
      let league = scope.league(profile.indicator.id)
      guard (fewest...most).contains(league.count), let strip = strip(profile, league, telling, scope) else { continue }
      strips.append((strip, profile))
    }
    guard let count = strips.first?.strip.figures.count, Self.strips.contains(strips.count) else { return nil }
    for (strip, profile) in strips {
      register.show(indicator: profile.indicator.id)
      for figure in strip.figures { register.show(figure) }
      if let median = profile.newest?.median { register.show(median) }
    }
    let figures = strips.flatMap(\.strip.figures)
    return Figure(
      Frame(
        number: register.nextFigure(), title: register.rich(story.secondTitle),
        subtitle: RichText(language.wording.findings.strips(scope.region, count, telling)).declaring(
          Template.Sources.notes(of: figures, scope))),
      content: StripsContent(strips: strips.map(\.strip), figures: figures, language: language))
  }

  private static func strip(
    _ profile: Profile, _ league: [(region: Region, point: Profile.Point)], _ telling: Telling, _ scope: Scope
  ) -> Strip? {
    let language = scope.language
    let known = league.filter { $0.point.figure.value != nil }.sorted { $0.point.figure.ones < $1.point.figure.ones }
    guard let first = known.first, let last = known.last, let own = known.first(where: { $0.region.id == scope.region.id }),
      case let (least, greatest) = (first.point.figure.ones.double, last.point.figure.ones.double), least < greatest
    else { return nil }
    let isEven = least <= 0 || greatest / least <= widestEven
    func place(_ figure: Observation) -> Double {
      let value = figure.ones.double
      return isEven ? (value - least) / (greatest - least) : naturalLogarithm(value / least) / naturalLogarithm(greatest / least)
    }
    let scaling = Scaling.shared(for: known.map(\.point.figure), unit: profile.unit, language: language)
    func label(_ one: (region: Region, point: Profile.Point)) -> Label {
      let figure = scope.known(one.point.figure)
      return Label(
        name: one.region.name[language],
        reading: figure.reading(.label, unit: profile.unit, language: language, scaling: scaling, meaning: profile.meaning),
        place: place(figure))
    }
    let caption = scaling.caption(of: profile.unit)
    let name = (profile.indicator.shortName ?? profile.indicator.name)[language]
    let unit =
      caption.isEmpty ? [] : [language.rules.isHan ? caption : String(caption.prefix(1).lowercased() + caption.dropFirst())]
    let details = unit + (isEven ? [] : [Word.logarithmicScale[language]])
    let heading =
      details.isEmpty
      ? name
      : language.rules.isHan
        ? name + language.rules.bracketed(details.joined(separator: language.rules.comma))
        : name + language.rules.comma + details.joined(separator: language.rules.semicolon)
    let median = profile.newest?.median
    let (low, middle, high) = (label(first), label(own), label(last))
    let words = Word.stripText[
      language,
      [
        "heading": heading, "count": String(known.count), "places": telling.peers.many[language], "low": low.reading.bare,
        "lowest": low.name, "high": high.reading.bare, "highest": high.name,
        "median": median.map {
          $0.reading(.label, unit: profile.unit, language: language, scaling: scaling, meaning: profile.meaning).bare
        } ?? Word.standingNotPublished[language], "region": middle.name, "value": middle.reading.bare,
      ]]
    return Strip(
      heading: heading, figures: known.map(\.point.figure), places: known.map { place($0.point.figure) }, median: median.map(place),
      low: low, own: middle, high: high, words: words)
  }
}

/// Strips under each other, as the content of one figure.
struct StripsContent: FiguredContent {
  let strips: [Strips.Strip]
  let figures: [Observation]
  let language: Language

  /// Sizes in points: of a dot and of this region's, from one dot to the next beside and over it, of the median's tick over and under the
  /// line, from a heading to the highest dot and from one strip to the next.
  private static let (dot, ownDot, pitch) = (1.5, 2.9, 3.2)
  private static let (over, under, tick) = (8.0, 3.0, 2.0)
  private static let (headGap, gap) = (4.0, 9.0)
  /// Dots over each other are no higher than this; more stand closer.
  private static let highest = 34.0

  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    let textLanguage = language.textLanguage
    let type = style.type(in: textLanguage)
    let ink = style.chart.stack.first ?? style.colors.ink
    var items: [Scene.Item] = []
    var y = 0.0
    for strip in strips {
      let heading = typesetter.lines(of: StyledText(strip.heading, type.categoryEmphasis, language: textLanguage), width: width)
      for line in heading {
        items.append(.text(line, at: Point(x: 0, y: y + type.categoryEmphasis.size)))
        y += type.categoryEmphasis.leading
      }
      func x(_ place: Double) -> Double { Self.ownDot + place * (width - 2 * Self.ownDot) }
      var stacks: [Int: Int] = [:]
      let steps = strip.places.map { place -> (column: Int, height: Int) in
        let column = Int((x(place) / Self.pitch).rounded())
        stacks[column, default: 0] += 1
        return (column, stacks[column, default: 1] - 1)
      }
      let tallest = Double(stacks.values.max() ?? 1)
      let rise = min(Self.pitch, Self.highest / tallest)
      let base = y + Self.headGap + max((tallest - 1) * rise + 2 * Self.dot, Self.over)
      for step in steps {
        let center = Point(
          x: min(max(Double(step.column) * Self.pitch, Self.dot), width - Self.dot), y: base - Self.dot - Double(step.height) * rise
        )
        items.append(.path(.circle(center: center, radius: Self.dot), fill: style.chart.context, stroke: nil))
      }
      items.append(
        .path(
          .polyline([Point(x: 0, y: base), Point(x: width, y: base)]), fill: nil, stroke: Stroke(style.colors.tertiary, width: 0.75)
        ))
      if let median = strip.median {
        items.append(
          .path(
            .polyline([Point(x: x(median), y: base - Self.over), Point(x: x(median), y: base + Self.under)]), fill: nil,
            stroke: Stroke(style.colors.ink, width: Self.tick)))
      }
      let own = Point(x: x(strip.own.place), y: base - Self.ownDot)
      items.append(.path(.circle(center: own, radius: Self.ownDot + 0.8), fill: style.colors.paper, stroke: nil))
      items.append(.path(.circle(center: own, radius: Self.ownDot), fill: ink, stroke: nil))
      let baseline = base + Self.under + type.axis.leading
      items += labels(of: strip, at: x, baseline, width: width, type, ink: ink, typesetter)
      y = baseline + type.axis.size * 0.3 + Self.gap
    }
    let size = Size(width: width, height: y - Self.gap)
    let scene = Scene(size: size, items: items)
    let words = strips.map(\.words).joined(separator: language.rules.sentenceSpace)
    return FigureDrawing(size: size, notes: notes) { (scene, words) }
  }

  /// What the letters at the values say.
  private var notes: [Footnote] {
    var seen: Set<Standing> = []
    let marks = strips.flatMap { $0.low.reading.marks + $0.own.reading.marks + $0.high.reading.marks }
    return marks.filter { seen.insert($0).inserted }.compactMap { StatusMark($0).note(language) }
  }

  /// The value of this region under its dot, and at both ends who is there, where that leaves room.
  private func labels(
    of strip: Strips.Strip, at x: (Double) -> Double, _ baseline: Double, width: Double, _ type: TypeScale, ink: Color,
    _ typesetter: any Typesetter
  ) -> [Scene.Item] {
    func line(_ label: Strips.Label, named: Bool, _ style: TextStyle) -> TextLine {
      let words = (named ? label.name + "\u{A0}" : "") + label.reading.bare
      let runs = [StyledText.Run(words, style)] + label.reading.marks.map { StyledText.Run($0.mark, style.raised) }
      return typesetter.line(of: StyledText(runs, language: language.textLanguage))
    }
    let own = line(strip.own, named: false, type.dataLabel.colored(ink))
    let start = min(max(x(strip.own.place) - own.width / 2, 0), width - own.width)
    var items = [Scene.Item.text(own, at: Point(x: start, y: baseline))]
    let space = type.axis.size
    let low = line(strip.low, named: true, type.axis)
    if low.width + space < start { items.append(.text(low, at: Point(x: 0, y: baseline))) }
    let high = line(strip.high, named: true, type.axis)
    if width - high.width - space > start + own.width { items.append(.text(high, at: Point(x: width - high.width, y: baseline))) }
    return items
  }
}
