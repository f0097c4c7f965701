import Languages
import Statistics
import Testing

@testable import Briefings

private typealias World = SmallWorld

struct FactBookPlacesTests {
  private let book = World.book(
    ["land", "province", "east", "west", "district", "island"].map { World.figure($0, "gdp", .year(2021), "1") })

  @Test func `a briefing can be made for every subject with a figure, in the order of the data`() {
    #expect(book.subjects.map(\.id) == ["province", "east", "west", "district", "island"])
    #expect(
      World.book(World.figure("west", "gdp", .year(2021), "1"), World.figure("land", "gdp", .year(2021), "1")).subjects.map(\.id)
        == ["west"])
  }

  @Test func `the regions above come nearest first`() {
    #expect(book.ancestors(of: World.region("district")).map(\.id) == ["east", "province", "land"])
    #expect(book.ancestors(of: World.region("island")).isEmpty)
  }

  @Test func `a circle of regions is gone round once`() {
    let circle = [Region(id: "a", name: "A", parent: "b"), Region(id: "b", name: "B", parent: "a")]
    let book = FactBook(
      Dataset(
        regions: circle, indicators: World.indicators, units: World.units,
        observations: [World.figure("a", "gdp", .year(2021), "1"), World.figure("b", "gdp", .year(2021), "1")]))
    #expect(book.ancestors(of: circle[0]).map(\.id) == ["b"])
    #expect(book.places(within: circle[0]).map(\.id) == ["b"])
  }

  @Test func `places within are those at any depth that have figures`() {
    #expect(book.places(within: World.region("land")).map(\.id) == ["province", "east", "west", "district"])
    #expect(book.places(within: World.region("district")).isEmpty)
  }

  @Test func `peers have the same parent and a figure`() {
    #expect(book.peers(of: World.region("east")).map(\.id) == ["west"])
    #expect(book.peers(of: World.region("island")).isEmpty)
  }
}

struct FactBookFactsTests {
  @Test func `facts come in the order of the indicators, one each`() {
    let book = World.book(
      World.figure("east", "trade", .year(2021), "2"), World.figure("east", "gdp", .year(2021), "1"),
      World.figure("east", "gdp", .year(2020), "1"))
    #expect(book.facts(of: World.region("east")).map(\.indicator.id) == ["gdp", "trade"])
    #expect(book.facts(of: World.region("west")).isEmpty)
  }

  @Test func `the figure is the one that ends last, and of those the longest`() {
    let fact = World.book(
      World.figure("east", "gdp", .quarter(2021, 4), "3"), World.figure("east", "gdp", .year(2021), "10"),
      World.figure("east", "gdp", .year(2020), "9"), World.figure("east", "gdp", .year(2022), nil, status: .missing(.notPublished))
    )
    .fact("east")
    #expect(fact?.observation.period == .year(2021))
  }

  @Test func `a history has periods of one length; the others are kept beside it`() {
    let fact = World.book(
      World.figure("east", "gdp", .year(2020), "9"), World.figure("east", "gdp", .quarter(2021, 1), "2"),
      World.figure("east", "gdp", .year(2019), "8"), World.figure("east", "gdp", .year(2021), "10"),
      World.figure("east", "gdp", .year(2020), "1.4", unit: Figures.dollars),
      World.figure("east", "gdp", .year(2021), "1.5", unit: Figures.dollars)
    ).fact("east")
    #expect(fact?.history.map(\.period) == [.year(2019), .year(2020), .year(2021)])
    #expect(fact?.alternates.map(\.unit) == ["USD"])
    #expect(fact?.others.map(\.period) == [.quarter(2021, 1), .year(2020)])
  }

  @Test func `a gap stays in the history`() {
    let fact = World.book(
      World.figure("east", "gdp", .year(2019), "8"), World.figure("east", "gdp", .year(2020), nil, status: .missing(.notPublished)),
      World.figure("east", "gdp", .year(2021), "10")
    ).fact("east")
    #expect(fact?.history.map(\.value) == [8, nil, 10])
  }

  @Test func `plans, targets and forecasts are aims, not history`() {
    let fact = World.book(
      World.figure("east", "gdp", .year(2021), "10"), World.figure("east", "gdp", .year(2022), "11", status: .forecast),
      World.figure("east", "gdp", .year(2025), "15", kind: .target), World.figure("east", "gdp", .year(2022), "12", kind: .plan)
    ).fact("east")
    #expect(fact?.observation.value == 10)
    #expect(fact?.history.count == 1)
    #expect(Set(fact?.aims.compactMap(\.value) ?? []) == [11, 12, 15])
  }

  @Test func `where there are only plans, the last of them is the figure`() {
    let fact = World.book(
      World.figure("east", "gdp", .year(2025), "15", kind: .target), World.figure("east", "gdp", .year(2022), "12", kind: .plan)
    ).fact("east")
    #expect(fact?.observation.value == 15)
    #expect(fact?.aims.map(\.value) == [12])
  }
}

struct FactBookEarlierTests {
  @Test func `without a published earlier value it follows from the growth, and so does the change`() {
    let fact = World.book(World.figure("east", "gdp", .year(2021), "12", growth: "20")).fact("east")
    #expect(fact?.earlier?.value == 10)
    #expect(fact?.earlier?.isDerived == true)
    #expect(fact?.change?.value == 2)
  }

  @Test func `a published earlier value comes before a derived one, and the change is between the two published`() {
    let fact = World.book(
      World.figure("east", "gdp", .year(2020), "10.5"), World.figure("east", "gdp", .year(2021), "12", growth: "20")
    ).fact("east")
    #expect(fact?.earlier?.value == Decimal("10.5"))
    #expect(fact?.earlier?.isDerived == false)
    #expect(fact?.change?.value == Decimal("1.5"))
    #expect(fact?.change?.isDerived == true)
  }

  @Test func `without growth the year before is taken, if it is published`() {
    let both = World.book(World.figure("east", "gdp", .year(2020), "10"), World.figure("east", "gdp", .year(2021), "12")).fact(
      "east")
    #expect(both?.earlier?.value == 10)
    #expect(both?.change?.value == 2)
    let gap = World.book(World.figure("east", "gdp", .year(2019), "10"), World.figure("east", "gdp", .year(2021), "12")).fact(
      "east")
    #expect(gap?.earlier == nil)
    #expect(gap?.change == nil)
  }

  @Test func `what is withheld is not worked out, nor anything across a break`() {
    let withheld = World.book(
      World.figure("east", "gdp", .year(2020), nil, status: .missing(.confidential)),
      World.figure("east", "gdp", .year(2021), "12", growth: "20")
    ).fact("east")
    #expect(withheld?.earlier == nil && withheld?.change == nil)
    let broken = World.book(
      World.figure("east", "gdp", .year(2020), "10"), World.figure("east", "gdp", .year(2021), "12", status: .seriesBreak)
    ).fact("east")
    #expect(broken?.earlier == nil && broken?.change == nil)
  }

  @Test func `places in a ranking have an earlier one and no difference`() {
    let fact = World.book(
      World.figure("east", "place", .year(2020), "3", unit: Figures.rank),
      World.figure("east", "place", .year(2021), "2", unit: Figures.rank)
    ).fact("east")
    #expect(fact?.earlier?.value == 3)
    #expect(fact?.change == nil)
  }
}

struct FactBookCutoffTests {
  private let book = World.book(
    World.figure("east", "gdp", .year(2020), "10.5", released: .day(2021, 1, 20)),
    World.figure("east", "gdp", .year(2021), "12", growth: "20", released: .day(2022, 1, 20)),
    World.figure("east", "gdp", .year(2022), "13", released: .day(2023, 1, 20)),
    World.figure("east", "gdp", .year(2025), "15", kind: .target, released: .day(2021, 3, 1)))

  @Test func `without a cutoff everything counts, and the data are as of the last release`() {
    #expect(book.fact("east")?.observation.period == .year(2022))
    #expect(book.asOf == .day(2023, 1, 20))
  }

  @Test func `a period leaves out what happened later, but no plan`() {
    let fact = book.fact("east", .init(period: .year(2021)))
    #expect(fact?.observation.period == .year(2021))
    #expect(fact?.history.count == 2)
    #expect(fact?.aims.map(\.value) == [15])
    #expect(book.facts(of: World.region("east"), .init(period: .year(2020))).first?.observation.period == .year(2020))
  }

  @Test func `a day leaves out what was published after it, plans too`() {
    let fact = book.fact("east", .init(asOf: .day(2021, 2, 1)))
    #expect(fact?.observation.period == .year(2020))
    #expect(fact?.aims.isEmpty == true)
    #expect(book.fact("east", .init(asOf: .day(2022, 1, 20)))?.observation.period == .year(2021))
    #expect(book.facts(of: World.region("east"), .init(asOf: .day(2020, 1, 1))).isEmpty)
  }

  @Test func `an earlier value that came out after the day is not used; what follows from the growth is`() {
    let book = World.book(
      World.figure("east", "gdp", .year(2020), "10.5", released: .day(2022, 6, 1)),
      World.figure("east", "gdp", .year(2021), "12", growth: "20", released: .day(2022, 1, 20)))
    #expect(book.fact("east")?.earlier?.value == Decimal("10.5"))
    let before = book.fact("east", .init(asOf: .day(2022, 2, 1)))
    #expect(before?.earlier?.value == 10)
    #expect(before?.earlier?.isDerived == true)
  }
}
