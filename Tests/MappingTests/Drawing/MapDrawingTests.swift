import Drawing
import DrawingTesting
import Foundation
import Languages
@testable import Mapping
import RandomTesting
import Statistics
import Styling
import Testing

@Suite struct MapDrawingTests {
  private static func pen(_ style: String = "house", _ language: Language = .english) throws -> MapPen {
    MapPen(style: try Style.shipped(style), language: language, typesetter: FixedWidthTypesetter())
  }

  private static func data(_ names: [String], random: inout SeededRandom, middle: ClassBreaks.Middle = .none) -> MapData {
    let places = names.map { name -> MapData.Place in
      if random.happens(onceIn: 9) { return .init(region: name, name: "Place \(name)", value: nil, label: "", gap: .notPublished) }
      let value = Statistics.Decimal(Int.random(in: -90...90, using: &random), exponent: -1)
      return .init(
        region: name, name: "Place \(name)", value: value, label: NumberText.text(value, decimals: 1), marks: [.provisional])
    }
    let classes = ClassBreaks(
      of: places.compactMap(\.value), count: ClassBreaks.count(forPlaces: names.count) ?? 3, middle: middle)
    return MapData(places: places, classes: classes, measure: "%", subject: names.first, language: .english)
  }

  /// Where the letters of all texts are.
  private static func boxes(_ scene: Scene) -> [Rect] {
    texts(scene.items).map { text in
      let height = text.line.ascent * 0.7
      return Rect(x: text.at.x, y: text.at.y - height, width: text.line.width, height: height)
    }
  }

  @Test func `Random maps have no label that touches another or leaves the drawing`() throws {
    var random = SeededRandom(seed: 13)
    let rounds = ProcessInfo.processInfo.environment["RANDOM_ROUNDS"].flatMap { Int($0) } ?? 60
    for round in 0..<rounds {
      let geography = InventedGeography(
        columns: Int.random(in: 2...8, using: &random), rows: Int.random(in: 2...8, using: &random), levels: 3, random: &random
      ).geography()
      let names = geography.areas.compactMap(\.region)
      let data = Self.data(names, random: &random, middle: random.pick([.none, .zero]))
      let width = Double.random(in: 160...520, using: &random)
      let pen = try Self.pen(random.pick(["house", "screen"]))
      let scene: Scene
      if random.happens(onceIn: 3) {
        var amounts = data
        for index in amounts.places.indices { amounts.places[index].value = amounts.places[index].value?.magnitude }
        scene = SymbolMapDrawing(amounts, geography, pen: pen).drawn(width: width).scene
      } else {
        scene = ChoroplethDrawing(data, geography, pen: pen).drawn(width: width).scene
      }
      let boxes = Self.boxes(scene)
      for (index, box) in boxes.enumerated() {
        #expect(box.minX > -1 && box.maxX < scene.size.width + 1, "round \(round): \(box) in \(scene.size)")
        #expect(box.minY > -1 && box.maxY < scene.size.height + 1, "round \(round): \(box) in \(scene.size)")
        for other in boxes[(index + 1)...] { #expect(!box.inset(by: 0.3).intersects(other.inset(by: 0.3)), "round \(round)") }
      }
    }
  }

  @Test func `Tiles are drawn within their width, whatever their number`() throws {
    var random = SeededRandom(seed: 14)
    for count in [5, 8, 14, 31, 60] {
      let names = (0..<count).map { "t\($0)" }
      let data = Self.data(names, random: &random, middle: .zero)
      let centers = names.map { _ in
        Point(x: Double.random(in: 0...400, using: &random), y: Double.random(in: 0...400, using: &random))
      }
      let scene = TileGridDrawing(data, .given(TileArrangement(of: names, at: centers)), pen: try Self.pen()).drawn(width: 420)
        .scene
      #expect(scene.size.width <= 420)
      for box in Self.boxes(scene) { #expect(box.minX > -1 && box.maxX < 421 && box.maxY < scene.size.height + 1) }
    }
  }

  @Test func `The lower side is marked where colours do not say it, and nowhere else`() {
    func data(_ middle: ClassBreaks.Middle) -> MapData {
      MapData(places: [], classes: ClassBreaks(breaks: [-5, 0, 5, 10], middle: middle), language: .english)
    }
    let values: [Statistics.Decimal] = [-7, -3, 2, 7, 12]
    #expect(values.map(data(.zero).isBelow) == [true, true, false, false, false])
    #expect(values.map(data(.around(2)).isBelow) == [true, true, false, false, false])
    #expect(values.map(data(.none).isBelow) == [true, true, false, false, false])
  }

  @Test(arguments: [
    (
      Language.english,
      "Map of 4 places in 2 classes, from 1.5 (A) to 9 (D): %. B: 3, number 2 of 3 from the highest, higher than 1 of 2 neighbours. Not published: C."
    ),
    (.chinese, "4个地区的分级统计地图，分2组，最低A1.5，最高D9：%。B3，从高到低居第2位，共3个，高于2个邻区中的1个。未公布：C。"),
  ])
  func `The drawing in words says classes, extremes, the place and its neighbours`(_ language: Language, _ words: String) {
    let values: [(String, Statistics.Decimal?, String)] = [("A", 1.5, "1.5"), ("B", 3, "3"), ("C", nil, ""), ("D", 9, "9")]
    let places = values.map { name, value, label in
      MapData.Place(region: name, name: name, value: value, label: label, gap: value == nil ? .notPublished : nil)
    }
    let data = MapData(
      places: places, classes: ClassBreaks(breaks: [2]), measure: "%", subject: "B", neighbours: ["B": ["A", "D"]],
      language: language)
    #expect(data.alternative(.map) == words)
    // Of neighbours that are not all known nothing is said.
    var unknown = data
    unknown.neighbours = ["B": ["A", "C"]]
    #expect(!unknown.alternative(.map).contains(language == .english ? "neighbour" : "邻区"))
  }

  @Test func `All classes can be told apart in every style, in grey too`() throws {
    for style in ["house", "bulletin", "monochrome", "screen"] {
      let pen = try Self.pen(style)
      for classes in [
        ClassBreaks(breaks: [1, 2, 3, 4]), ClassBreaks(breaks: [-1, 0, 1, 2], middle: .zero),
        ClassBreaks(breaks: [-2, -1, 0, 1], middle: .zero), ClassBreaks(breaks: [1, 2, 3, 4], middle: .around(2)),
      ] {
        let colors = pen.colors(of: classes)
        #expect(colors.count == 5)
        #expect(Set(colors).count == 5, "\(style)")
        // In the others two classes may be alike in grey: they are on different sides, which ▼ tells apart.
        guard style == "house" else { continue }
        let tones = colors.map(\.luminance).sorted()
        for (one, other) in zip(tones, tones.dropFirst()) {
          #expect((other + 0.05) / (one + 0.05) > 1.05, "\(style) \(classes.middle)")
        }
      }
    }
  }
}
