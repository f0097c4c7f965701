import Drawing
public import Languages
public import Statistics
import Styling

/// Where a region is: in what it is part of, and where that is in what is around it.
///
/// ```swift
/// let place = LocatorDrawing(.init(region: "university-park", name: "University Park", language: .english), in: province, pen: pen)
/// let map = place.drawn(width: 180)
/// ```
public struct LocatorDrawing {
  /// What is said of the region.
  public struct Content: Hashable, Sendable {
    /// A number that is not on the map.
    public struct Fact: Hashable, Sendable {
      /// The number as it is printed, with its sign or unit.
      public var number: String
      /// The standings whose letters it has.
      public var marks: [Standing]
      /// What it is.
      public var words: String

      /// Makes a fact.
      public init(number: String, marks: [Standing] = [], words: String) {
        (self.number, self.marks, self.words) = (number, marks, words)
      }
    }

    /// The key of the region.
    public var region: String
    /// Its name.
    public var name: String
    /// What it is part of.
    public var parent: String?
    /// What is around that.
    public var whole: String?
    /// The names of those that it has a border with.
    public var neighbours: [String]
    /// Two numbers at most, printed below.
    public var facts: [Fact]
    /// The language of its words.
    public var language: Language

    /// Makes the content.
    public init(
      region: String, name: String, parent: String? = nil, whole: String? = nil, neighbours: [String] = [], facts: [Fact] = [],
      language: Language
    ) {
      (self.region, self.name, self.parent, self.whole) = (region, name, parent, whole)
      (self.neighbours, self.facts, self.language) = (neighbours, facts, language)
    }

    /// The same in words.
    public var alternative: String {
      let rules = language.rules
      var said = [Word.mapLocatorText[language, ["name": name, "places": rules.list([parent, whole].compactMap(\.self))]]]
      if !neighbours.isEmpty {
        said.append(Word.mapLocatorNeighbours[language, ["names": rules.list(neighbours)]])
      }
      said += facts.map { Word.mapLocatorFact[language, ["number": $0.number, "words": $0.words]] }
      return said.map { $0 + rules.fullStop }.joined(separator: rules.sentenceSpace)
    }
  }

  private let content: Content
  private let geography: Geography
  private let context: Geography?
  private let pen: MapPen

  /// Prepares a locator.
  ///
  /// - Parameters:
  ///   - content: the region and what is said of it.
  ///   - geography: its area and those beside it.
  ///   - context: what is around them, in which the areas of a region together are where that is; `nil` where nothing is known of it.
  ///   - pen: style, language and typesetter.
  public init(_ content: Content, in geography: Geography, within context: Geography? = nil, pen: MapPen) {
    (self.content, self.geography, self.context, self.pen) = (content, geography, context, pen)
  }

  /// How wide the map of what is around is, how wide the whole must be for both beside each other, and the white in the frame.
  private static let (around, beside, inner) = (92.0, 260.0, 5.0)
  /// Smaller triangles are not drawn.
  private static let triangle = 0.2

  /// The drawing and the same in words.
  public func drawn(width: Double, within height: Double = .infinity) -> DrawnMap {
    let scale = pen.scale
    let facts = facts(width: width)
    let most = max(height - facts.size.height, 60 * scale)
    var items: [Scene.Item] = []
    var bottom: Double
    if let context {
      let isBeside = width >= Self.beside * scale
      let share = isBeside ? width * 0.42 : max(Self.around * scale, width * 0.45)
      let around = context.outlines(
        within: Size(width: min(share, width), height: min(isBeside ? 150 * scale : 110 * scale, most * (isBeside ? 1 : 0.4))),
        triangle: Self.triangle)
      let wide = isBeside ? width - around.size.width - 26 * scale : width * 0.72
      let high = isBeside ? min(190 * scale, most) : min(wide * 1.3, most - around.size.height - 10 * scale)
      let near = geography.outlines(
        within: Size(width: max(wide - 2 * Self.inner, 20), height: max(high - 2 * Self.inner, 20)), triangle: Self.triangle)
      let frame = Size(width: near.size.width + 2 * Self.inner, height: near.size.height + 2 * Self.inner)
      let corner = Point(x: width - frame.width, y: isBeside ? 0 : around.size.height + 10 * scale)
      items += self.around(around)
      if let here = around.bounds(of: parentAreas(context)) {
        // No smaller than can be seen.
        let grown = here.inset(by: -max(1.5, (8 - min(here.width, here.height)) / 2))
        items += lines(from: grown, to: Rect(origin: corner, size: frame), isBeside: isBeside)
      }
      items.append(.group(.init(self.near(near), origin: corner + Point(x: Self.inner, y: Self.inner))))
      items.append(
        .path(.rectangle(Rect(origin: corner, size: frame)), fill: nil, stroke: Stroke(pen.colors.tertiary, width: 0.6)))
      bottom = max(around.size.height, corner.y + frame.height)
    } else {
      let map = geography.outlines(
        within: Size(width: width, height: min(width * 1.1, 210 * scale, most)), triangle: Self.triangle)
      items += near(map)
      bottom = map.size.height
    }
    if !facts.items.isEmpty {
      items.append(.group(.init(facts.items, origin: Point(x: 0, y: bottom + 6 * scale))))
      bottom += 6 * scale + facts.size.height
    }
    return DrawnMap(scene: Scene(size: Size(width: width, height: bottom), items: items), alternative: content.alternative)
  }

  // MARK: Maps

  private func parentAreas(_ context: Geography) -> [Int] { context.areas.indices.filter { context.areas[$0].region != nil } }

  /// What is around, pale, and what the region is part of, dark.
  private func around(_ map: OutlineMap) -> [Scene.Item] {
    guard let context else { return [] }
    let dark = Set(parentAreas(context))
    var land = Path()
    for (index, path) in map.paths.enumerated() where !dark.contains(index) { land.elements += path.elements }
    var edge = Path()
    for border in map.borders where border.first < 0 || border.second < 0 {
      edge.elements += Path.polyline(border.line).elements
    }
    let navy = pen.style.chart.sequence[4]
    return [
      .path(land, fill: pen.style.chart.map.land, stroke: nil),
      .path(edge, fill: nil, stroke: Stroke(pen.colors.hair, width: 0.6, join: .round)),
    ] + dark.sorted().map { .path(map.paths[$0], fill: navy, stroke: Stroke(navy, width: 0.5, join: .round)) }
  }

  /// The region among those beside it.
  private func near(_ map: OutlineMap) -> [Scene.Item] {
    let own = geography.area(of: content.region)
    var (beside, other, inner, outer) = (Path(), Path(), Path(), Path())
    for (index, path) in map.paths.enumerated() where index != own {
      if geography.areas[index].region == nil { other.elements += path.elements } else { beside.elements += path.elements }
    }
    for border in map.borders {
      let line = Path.polyline(border.line).elements
      if border.first < 0 || border.second < 0 { outer.elements += line } else { inner.elements += line }
    }
    var items: [Scene.Item] = [
      .path(other, fill: pen.style.chart.map.land, stroke: nil), .path(beside, fill: pen.style.chart.sequence[1], stroke: nil),
    ]
    if let own {
      items.append(.group(.init([.path(map.paths[own], fill: pen.colors.accent, stroke: nil)], title: content.name)))
    }
    items += [(inner, pen.colors.paper, 0.8), (outer, pen.colors.secondary, 0.7)].map { path, color, width in
      .path(path, fill: nil, stroke: Stroke(color, width: width, join: .round))
    }
    // A region too small to be seen is a dot.
    if let own, let anchor = map.anchors[own], anchor.radius < 2.5 {
      items.append(
        .path(.circle(center: anchor.pole, radius: 3.2), fill: pen.colors.accent, stroke: Stroke(pen.colors.paper, width: 0.8)))
    }
    return items.filter { if case .path(let path, _, _) = $0 { !path.elements.isEmpty } else { true } }
  }

  /// The small frame, and two lines from it to the large one.
  private func lines(from small: Rect, to large: Rect, isBeside: Bool) -> [Scene.Item] {
    let ends: [(Point, Point)] =
      isBeside
      ? [
        (Point(x: small.maxX, y: small.minY), large.origin),
        (Point(x: small.maxX, y: small.maxY), Point(x: large.minX, y: large.maxY)),
      ]
      : [
        (Point(x: small.minX, y: small.maxY), large.origin),
        (Point(x: small.maxX, y: small.maxY), Point(x: large.maxX, y: large.minY)),
      ]
    let stroke = Stroke(pen.colors.tertiary, width: 0.6)
    return [.path(.rectangle(small), fill: nil, stroke: stroke)]
      + ends.map { .path(.line(from: $0, to: $1), fill: nil, stroke: Stroke(pen.colors.tertiary, width: 0.5)) }
  }

  // MARK: Facts

  private func facts(width: Double) -> (items: [Scene.Item], size: Size) {
    let scale = pen.scale
    let number = pen.type.tileNumber.sized(17 * scale).colored(pen.colors.secondary)
    let words = pen.type.axis
    var items: [Scene.Item] = []
    var y = 0.0
    for fact in content.facts.prefix(2) {
      let marks = fact.marks.map(\.mark).joined()
      let line = pen.line([.init(fact.number, number)] + (marks.isEmpty ? [] : [.init(marks, number.raised)]))
      let left = max(line.width + 8 * scale, min(width * 0.42, 70 * scale))
      let beside = pen.lines(fact.words, words, width: max(width - left, 30))
      let high = max(20 * scale, Double(beside.count) * words.leading + 3 * scale)
      y += high
      items.append(.text(line, at: Point(x: 0, y: y - (high - 14 * scale) / 2)))
      let first = y - high / 2 - Double(beside.count - 1) * words.leading / 2 + words.size * 0.36
      for (index, line) in beside.enumerated() {
        items.append(.text(line, at: Point(x: left, y: first + Double(index) * words.leading)))
      }
    }
    return (items, Size(width: width, height: y))
  }
}

extension OutlineMap {
  /// What some areas reach over together.
  fileprivate func bounds(of areas: [Int]) -> Rect? {
    let boxes = areas.flatMap { parts[$0].compactMap(\.box) }
    return boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
  }
}
