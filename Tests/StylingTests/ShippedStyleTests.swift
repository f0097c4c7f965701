import Diagnostics
import Drawing
import Styling
import Testing

@Suite struct `Shipped styles` {
  @Test(arguments: Style.shippedNames) func `each decodes and passes its own checks`(name: String) throws {
    let style = try Style.shipped(name)
    #expect(style.name == name)
    #expect(!style.faces.isEmpty)
    #expect(!style.source.isEmpty)
    #expect(style.notes.isEmpty)
  }

  @Test func `house has the grid of the specification`() throws {
    let style = try Style.shipped("house")
    #expect(style.page.size == Size(width: 595.276, height: 841.89))
    #expect(style.page.contentWidth == 500)
    #expect(style.page.contentBottom == 780)
    #expect(style.page.folioRule == 796)
    #expect(style.page.folio == 808)
    #expect(abs(style.grid.column - 30.667) < 0.001)
    #expect(abs(style.grid.width(of: 3) - 116) < 0.001)
    #expect(style.page.mastheadBlock == Size(width: 30.667, height: 8))
  }

  @Test func `house sets English titles in the face with proportional quotes and Chinese names inside in the Chinese serif`() throws
  {
    let style = try Style.shipped("house")
    #expect(style.latin.title.latin == Face("Noto Serif CJK KR", weight: 700))
    #expect(style.latin.title.han == Face("Noto Serif CJK SC", weight: 700))
    #expect(style.han.body.latin == Face("Inter", weight: 400))
    #expect(style.han.chartTitle.latin == Face("Inter", weight: 600))
    #expect(style.han.title.latin == Face("Noto Serif CJK SC", weight: 700))
  }

  @Test func `house sets columns of numbers in figures of equal width and everything else in proportional ones`() throws {
    let style = try Style.shipped("house")
    let tabular = style.latin.all.filter { $0.style.figures == .tabular }.map(\.key)
    #expect(tabular == ["axis", "table-head", "table-subhead", "table", "table-lead", "folio-number"])
    #expect(style.han.all.filter { $0.style.figures == .tabular }.map(\.key) == tabular)
  }

  @Test func `the faces in use are sorted and named once`() throws {
    #expect(
      try Style.shipped("house").faces == [
        Face("Inter", weight: 400), Face("Inter", weight: 500), Face("Inter", weight: 600),
        Face("Inter Display", weight: 600), Face("Noto Sans CJK SC", weight: 400), Face("Noto Sans CJK SC", weight: 700),
        Face("Noto Serif CJK KR", weight: 700), Face("Noto Serif CJK SC", weight: 700),
      ])
  }

  @Test func `an unknown name is answered with the nearest one`() {
    let error = #expect(throws: InvalidInput.self) { try Style.shipped("hause") }
    #expect(error?.description == "error: no style is called “hause”; did you mean “house”?")
  }

  @Test(arguments: Style.shippedNames) func `no two look alike`(name: String) throws {
    let style = try Style.shipped(name)
    for other in try Style.shippedNames.filter({ $0 != name }).map(Style.shipped) {
      #expect(style.colors.data != other.colors.data)
      #expect(style.latin.title != other.latin.title)
      #expect(style.chart.series != other.chart.series)
    }
  }

  @Test func `monochrome has no hue at all`() throws {
    let style = try Style.shipped("monochrome")
    let inks =
      [style.colors.ink, style.colors.secondary, style.colors.tertiary, style.colors.hair, style.colors.grid, style.colors.accent]
      + style.chart.series + style.chart.stack + style.chart.sequence + [
        style.chart.highlight, style.chart.negative, style.chart.tint,
      ]
    #expect(inks.allSatisfy { $0.red == $0.green && $0.green == $0.blue })
  }

  @Test func `screen fills a wide page with type larger than the house style's throughout`() throws {
    let (style, house) = (try Style.shipped("screen"), try Style.shipped("house"))
    #expect(style.page.size.width / style.page.size.height == 16.0 / 9)
    for (own, other) in zip(style.latin.all + style.han.all, house.latin.all + house.han.all)
    where own.key != "title" {
      #expect(own.style.size >= other.style.size * 1.15, "\(own.key)")
    }
  }

  @Test(arguments: Style.shippedNames) func `emphasis never needs a face that is not in use`(name: String) throws {
    let style = try Style.shipped(name)
    for (_, text) in style.latin.all + style.han.all {
      let strong = style.strong(text)
      #expect(style.faces.contains(strong.latin) && style.faces.contains(strong.han))
      #expect(strong.latin.weight >= 600 && strong.han.weight >= 600)
    }
  }

  @Test func `bulletin sets text in serifs of both scripts`() throws {
    let style = try Style.shipped("bulletin")
    #expect(style.latin.body.latin.family == "Noto Serif CJK KR")
    #expect(style.latin.body.han.family == "Noto Serif CJK SC")
    #expect(style.han.body.han.family == "Noto Serif CJK SC")
  }
}
