import Drawing
import DrawingTesting
import Languages
@testable import Mapping
import RandomTesting
import Statistics
import Styling
import Testing

/// Locators, maps of several periods, circles round small places, and titles.
@Suite struct MapKindTests {
  private static func pen(_ language: Language = .english) throws -> MapPen {
    MapPen(style: try Style.shipped("house"), language: language, typesetter: FixedWidthTypesetter())
  }

  private static func geography(_ columns: Int, _ rows: Int, seed: UInt64, cell: Double = 0.5) -> Geography {
    var random = SeededRandom(seed: seed)
    return InventedGeography(columns: columns, rows: rows, levels: 3, cell: cell, random: &random).geography()
  }

  private static func data(_ geography: Geography, _ values: [Int], breaks: [Decimal] = [20, 40, 60, 80]) -> MapData {
    let places = geography.areas.enumerated().map { index, area in
      MapData.Place(
        region: area.region ?? "", name: "Place \(index)", value: Decimal(values[index % values.count]),
        label: "\(values[index % values.count])")
    }
    return MapData(places: places, classes: ClassBreaks(breaks: breaks), subject: places.first?.region, language: .english)
  }

  private static func titles(_ items: [Scene.Item]) -> [String] {
    items.flatMap { item -> [String] in
      if case .group(let group) = item { [group.title].compactMap(\.self) + titles(group.items) } else { [] }
    }
  }

  private static func words(_ scene: Scene) -> [String] { texts(scene.items).map(\.line.text) }

  @Test func `Each area has a title with its value, or why it has none`() throws {
    let geography = Self.geography(3, 3, seed: 1)
    var data = Self.data(geography, [10, 30, 50, 70, 90])
    data.places[2].value = nil
    data.places[2].gap = .notPublished
    data.places[1].marks = [.provisional]
    let drawn = ChoroplethDrawing(data, geography, pen: try Self.pen()).drawn(width: 400)
    let titles = Self.titles(drawn.scene.items)
    #expect(titles.contains("Place 0: 10"))
    #expect(titles.contains("Place 1: 30 (provisional)"))
    #expect(titles.contains("Not published: Place 2"))
    #expect(Set(titles).count >= geography.areas.count)
    let tiles = TileGridDrawing(data, .near(geography), pen: try Self.pen()).drawn(width: 400)
    #expect(Set(Self.titles(tiles.scene.items)).count == data.places.count)
  }

  @Test func `A small place is drawn larger in a circle with its name, unless the map was approved`() throws {
    let geography = Self.geography(20, 12, seed: 2, cell: 1)
    let data = Self.data(geography, [10, 30, 50, 70, 90])
    let drawn = ChoroplethDrawing(data, geography, pen: try Self.pen()).drawn(width: 300)
    #expect(Self.words(drawn.scene).contains { $0.hasPrefix("Enlarged ") }, "\(Self.words(drawn.scene))")
    var random = SeededRandom(seed: 2)
    let invented = InventedGeography(columns: 20, rows: 12, levels: 3, cell: 1, random: &random)
    let join = RegionJoin(regions: invented.boundaries.features.map { $0.names["id"] })
    let approved = Geography(invented.boundaries, join, treatment: .approved)
    let kept = ChoroplethDrawing(data, approved, pen: try Self.pen()).drawn(width: 300)
    #expect(!Self.words(kept.scene).contains { $0.hasPrefix("Enlarged ") })
  }

  @Test(arguments: [
    (
      Language.english,
      "Map of where Place 4 is in Province and Country. It touches Place 1 and Place 3. 8.9% of Province’s area."
    ),
    (.chinese, "Place 4在Province和Country的位置图。与Place 1和Place 3相邻。of Province’s area8.9%。"),
  ])
  func `A locator says in words where a region is`(_ language: Language, _ words: String) throws {
    let geography = Self.geography(3, 3, seed: 3)
    let content = LocatorDrawing.Content(
      region: "r4", name: "Place 4", parent: "Province", whole: "Country", neighbours: ["Place 1", "Place 3"],
      facts: [.init(number: "8.9%", marks: [.derived], words: "of Province’s area")], language: language)
    let drawn = LocatorDrawing(content, in: geography, pen: try Self.pen(language)).drawn(width: 180)
    #expect(drawn.alternative == words)
    #expect(Self.titles(drawn.scene.items) == ["Place 4"])
    #expect(Self.words(drawn.scene).contains { $0.hasPrefix("8.9%") })
    #expect(drawn.scene.size.width == 180)
  }

  @Test func `A locator in what is around it stays within its width, narrow and wide`() throws {
    var random = SeededRandom(seed: 4)
    let around = InventedGeography(columns: 1, rows: 1, levels: 5, west: 116, south: 25, cell: 6, random: &random).boundaries
    let inside = InventedGeography(columns: 3, rows: 3, levels: 3, west: 118, south: 27, random: &random)
    let context = Geography(around, around: inside.boundaries)
    #expect(context.areas.count { $0.region != nil } == 1)
    let content = LocatorDrawing.Content(region: "r4", name: "Place 4", parent: "Province", whole: "Country", language: .english)
    for width in [110.0, 180, 260, 400, 530] {
      let scene = LocatorDrawing(content, in: inside.geography(), within: context, pen: try Self.pen()).drawn(width: width).scene
      let box = try #require(bounds(scene.items))
      #expect(
        box.minX > -1.5 && box.maxX < width + 1.5 && box.minY > -1.5 && box.maxY < scene.size.height + 1.5, "\(width): \(box)")
    }
    let low = LocatorDrawing(content, in: inside.geography(), within: context, pen: try Self.pen()).drawn(width: 400, within: 120)
    #expect(low.scene.size.height <= 121)
  }

  @Test func `Maps of several periods have the same classes, the newest in red, and as many squares as places`() throws {
    let geography = Self.geography(4, 3, seed: 5)
    let moments = [2019, 2020, 2021, 2022, 2023].enumerated().map { index, year in
      MapSeriesDrawing.Moment("\(year)", Self.data(geography, [10, 30, 50, 70, 90].map { $0 + index }), remark: "median 50")
    }
    for width in [120.0, 260, 480] {
      let drawn = MapSeriesDrawing(moments, geography, pen: try Self.pen()).drawn(width: width)
      let words = Self.words(drawn.scene)
      for year in 2019...2023 { #expect(words.contains("\(year)")) }
      #expect(words.contains("Squares: places in each class."))
      #expect(words.count { $0 == "40" } == 5)
      let accent = try Self.pen().colors.accent
      #expect(Self.strokes(drawn.scene.items).count { $0.color == accent } == 1)
      let box = try #require(bounds(drawn.scene.items))
      #expect(box.minX > -1.5 && box.maxX < width + 1.5 && box.maxY < drawn.scene.size.height + 1.5, "\(width): \(box)")
      #expect(drawn.alternative.hasPrefix("2019: Map of"))
    }
  }

  private static func strokes(_ items: [Scene.Item]) -> [Stroke] {
    items.flatMap { item -> [Stroke] in
      switch item {
      case .path(_, _, let stroke): [stroke].compactMap(\.self)
      case .group(let group): strokes(group.items)
      case .text, .image, .link: []
      }
    }
  }

  /// What all outlines and words reach over; of what is clipped, its clip.
  private func bounds(_ items: [Scene.Item]) -> Rect? {
    items.reduce(nil as Rect?) { sum, item in
      let own: Rect? =
        switch item {
        case .path(let path, _, _): path.bounds
        case .text(let line, let point):
          Rect(x: point.x, y: point.y - line.ascent * 0.7, width: line.width, height: line.ascent * 0.7)
        case .group(let group): (group.clip?.bounds ?? bounds(group.items))?.offset(by: group.origin)
        case .image, .link: nil
        }
      return own.map { own in sum?.union(own) ?? own } ?? sum
    }
  }
}
