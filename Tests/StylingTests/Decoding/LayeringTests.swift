import Diagnostics
import Drawing
import Styling
import Testing

@Suite struct `A style over another` {
  @Test func `what a file does not say is as in house`() throws {
    let house = try Style.shipped("house")
    let own = try style(tokens("table: {pitch: 15}"))
    #expect(own.table.pitch == 15)
    #expect(own.table.indent == house.table.indent)
    #expect(own.latin == house.latin)
    #expect(own.name == "own")
  }

  @Test func `a file can be based on another shipped style`() throws {
    let bulletin = try Style.shipped("bulletin")
    let own = try style(tokens("based-on: bulletin", "table: {pitch: 15}"))
    #expect(own.latin == bulletin.latin)
    #expect(own.colors == bulletin.colors)
    #expect(own.table.pitch == 15)
  }

  @Test func `a colour's name means the file's own palette first`() throws {
    let own = try style(
      "color: {palette: {navy: \"#102040\", dusk: navy}}\n"
        + tokens("chart: {positive: navy, context: grey}", "colors: {data: dusk}"))
    let house = try Style.shipped("house")
    #expect(own.chart.positive == Color(hex: "#102040"))
    #expect(own.colors.data == Color(hex: "#102040"))
    // The house style's own uses of the same name are not touched.
    #expect(own.chart.sequence.prefix(4) == house.chart.sequence.prefix(4))
    #expect(own.chart.context == house.chart.context)
  }

  @Test func `a role changes everything that has the role`() throws {
    let own = try style(tokens("colors: {data: \"#5A1A3C\"}"))
    let color = Color(hex: "#5A1A3C")
    #expect(own.chart.series[0] == color)
    #expect(own.chart.positive == color)
    #expect(own.latin.tileNumber.color == color)
  }

  @Test func `a family changes everything that is set in it`() throws {
    let own = try style(tokens("families: {text: Fira Sans}"))
    #expect(own.latin.body.latin == Face("Fira Sans", weight: 400))
    #expect(own.han.body.latin == Face("Fira Sans", weight: 400))
    #expect(own.latin.title.latin == Face("Noto Serif CJK KR", weight: 700))
  }

  @Test func `letter paper keeps the distances from the foot and fits the columns`() throws {
    let letter = try Style.shipped("house:letter")
    let house = try Style.shipped("house")
    #expect(letter.page.size == Size(width: 612, height: 792))
    #expect(abs((letter.page.size.height - letter.page.folio) - (house.page.size.height - house.page.folio)) < 0.01)
    #expect(abs(letter.grid.width(of: 12) - letter.page.contentWidth) < 0.001)
    #expect(letter.page.mastheadBlock.width == (letter.grid.column * 1000).rounded() / 1000)
    #expect(letter.name == "house:letter")
  }

  @Test func `a shipped style is known with and without its paper`() {
    #expect(Style.isShipped("screen") && Style.isShipped("house:letter") && Style.isShipped("house:a3"))
    #expect(!Style.isShipped("own.yml") && !Style.isShipped("") && !Style.isShipped(":letter"))
  }

  @Test func `another paper is another fingerprint`() throws {
    #expect(try Style.shipped("house").source != (try Style.shipped("house:letter")).source)
    #expect(try style("meta: {name: A}").source != (try style("meta: {name: B}")).source)
  }

  @Test func `a paper that does not exist is answered with those that do`() {
    let error = #expect(throws: InvalidInput.self) { try Style.shipped("house:leter") }
    #expect(error?.description == "error: no size of paper is called “leter”; did you mean “letter”?")
  }

  @Test func `a file may ask for letter paper itself`() throws {
    #expect(try style(tokens("page: {size: letter}")).page.size == Size(width: 612, height: 792))
    #expect(try style(tokens("page: {size: [700, 900]}")).page.size == Size(width: 700, height: 900))
    #expect(try style(tokens("page: {size: letter}"), paper: .a4).page.size.height == 841.89)
  }

  @Test(arguments: [
    (
      tokens("page: {first-title: 790}"),
      "own.yml:3:11: error: defaults.gazetteer.page: titles, content, the rule and the folio must follow each other down the page"
    ),
    (
      tokens("tile: {number: 10}"),
      "own.yml:3:11: error: defaults.gazetteer.tile: label, number, delta and earlier must follow each other down the tile, within its height"
    ),
    (
      tokens("grid: {columns: 24, gutter: 60}"),
      "own.yml:3:11: error: defaults.gazetteer.grid: 24 columns with 60 pt between them leave no room on a page of 500 pt"
    ),
  ])
  func `what cannot be laid out is refused`(yaml: String, message: String) {
    #expect(faults(yaml).contains(message))
  }

  @Test func `faces that are not installed are replaced by near weights, else by those of house, and it is said`() throws {
    let own = try style("typography: {base: Open Sans, headings: Roboto Slab}")
    let missing: Set<Face> = [
      Face("Open Sans", weight: 400), Face("Open Sans", weight: 500), Face("Open Sans", weight: 600),
      Face("Roboto Slab", weight: 700),
    ]
    let none = try own.replacing(missing, installed: [])
    #expect(none.faces == (try Style.shipped("house")).faces)
    #expect(
      none.notes.map(\.message).last == "typography: “Roboto Slab” 700 is not installed; “Noto Serif CJK KR” 700 is set instead")
    let some = try own.replacing(
      [Face("Open Sans", weight: 500), Face("Roboto Slab", weight: 700)],
      installed: [Face("Open Sans", weight: 400), Face("Open Sans", weight: 600), Face("Roboto Slab", weight: 600)])
    #expect(
      some.notes.map(\.description) == [
        "own.yml:1:20: warning: typography: “Open Sans” 500 is not installed; “Open Sans” 600 is set instead",
        "own.yml:1:41: warning: typography: “Roboto Slab” 700 is not installed; “Roboto Slab” 600 is set instead",
      ])
    #expect(some.strong(some.latin.body).latin == Face("Open Sans", weight: 600))
    #expect(try own.replacing([Face("Comic Sans", weight: 400)], installed: []) == own)
  }

  @Test func `numbers of tiles shrink in steps that are given`() throws {
    #expect(try style(tokens("tile: {smaller-numbers: [24, 20, 16]}")).tile.smallerNumbers == [24, 20, 16])
    #expect(
      faults(tokens("tile: {smaller-numbers: [18, 22]}")) == [
        "own.yml:3:29: error: defaults.gazetteer.tile.smaller-numbers: "
          + "needs a list of type sizes from large to small, such as [22, 18], not a list"
      ])
  }
}
