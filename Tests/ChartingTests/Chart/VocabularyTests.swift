import Charting
import ChartingTesting
import Drawing
import Languages
import Statistics
import Testing

/// Charts as they are written by somebody who knows Swift Charts.
@Suite struct VocabularyTests {
  private let revenue = [
    Specimen.yearly("North", ["12", "15", "18", "20", "22", "25"]), Specimen.yearly("South", ["10", "11", "16", "14", "19", "21"]),
  ]

  @Test func `marks for each element of some data are one mark of them all`() throws {
    let each = Chart(revenue) { BarMark([$0], x: .period, y: .value).foregroundStyle(by: .region) }
    let together = Chart { BarMark(revenue, x: .period, y: .value).foregroundStyle(by: .region) }
    #expect(each == together)
    let loop = Chart {
      for series in revenue { LineMark([series]) }
      RuleMark(y: 18).annotation("plan")
    }
    #expect(loop.panels[0].layers.count == 1)
    #expect(try Specimen.resolve(loop).texts(.end).count == 2)
  }

  @Test func `marks that differ in more than their data stay apart`() {
    let chart = Chart {
      LineMark([revenue[0]])
      PointMark([revenue[0]], x: .period, y: .value)
      PointMark([revenue[1]], x: .period, y: .value)
    }
    #expect(chart.panels[0].layers.map(\.series.count) == [1, 2])
  }

  @Test func `the axis of values holds a domain whichever way it runs`() throws {
    let up = try Specimen.resolve(Chart { LineMark(revenue) }.chartYScale(domain: 0...100))
    #expect(up.plots[0].scale?.upper == 100)
    let along = try Specimen.resolve(Chart { PointMark(revenue, x: .value, y: .region) }.chartXScale(domain: 0...100))
    #expect(try #require(along.plots[0].scale).upper >= 100)
  }

  @Test func `the axis of time holds a domain of periods`() throws {
    let resolved = try Specimen.resolve(
      Chart { BarMark([revenue[0]], x: .period, y: .value) }.chartXScale(domain: .year(2017)...(.year(2019))))
    #expect(resolved.texts(.category) == ["2017", "2018", "2019"])
  }

  @Test func `a line may keep its value until the next`() {
    #expect(LineMark(revenue).interpolationMethod(.stepEnd).layer == LineMark(revenue, interpolation: .stepEnd).layer)
    #expect(LineMark(revenue, interpolation: .stepEnd).interpolationMethod(.linear).layer == LineMark(revenue).layer)
  }

  @Test func `rules stand at a number or a period`() {
    #expect(RuleMark(y: 50, label: "plan") == RuleMark(.value(50), label: "plan"))
    #expect(RuleMark(x: 50) == RuleMark(.value(50)))
    #expect(RuleMark(x: .year(2018)) == RuleMark(.period(.year(2018))))
  }

  @Test func `words at one value are tied to it`() throws {
    let chart = Chart {
      LineMark([revenue[0]]).annotation("Closed", at: .year(2016)).annotation("Opened", at: .year(2018))
    }
    #expect(chart.panels[0].callouts.map(\.text) == ["Closed", "Opened"])
    let resolved = try Specimen.resolve(chart, width: 400, height: 200)
    #expect(resolved.texts(.annotation).contains { $0.hasSuffix("Closed") })
    #expect(resolved.faults(of: chart) == [])
  }

  @Test func `words at a value that is not there are told to be left out`() throws {
    let resolved = try Specimen.resolve(Chart { LineMark([revenue[0]]).annotation("Closed", at: .year(1999)) })
    #expect(resolved.diagnostics.contains(.calloutDropped("Closed")))
  }

  @Test func `words belong to the place that is named`() {
    let marks = Chart { LineMark(revenue).annotation("Closed", at: .year(2016), region: "South") }
    let south = revenue.first { $0.region.id == "South" }?.observations.first { $0.period == .year(2016) }
    #expect(marks.panels[0].callouts == south.map { [Callout(at: $0.key, "Closed")] })
  }

  @Test(arguments: [(Language.english, "Closed", "plan"), (.chinese, "关闭", "计划")])
  func `words are set in the language of the chart`(_ language: Language, _ closed: String, _ plan: String) throws {
    let chart = Chart {
      LineMark([revenue[0]])
      RuleMark(y: 18).annotation([.english: "plan", .chinese: "计划"])
      Callout(at: .year(2016), [.english: "Closed", .chinese: "关闭"])
    }
    let resolved = try Specimen.resolve(chart, width: 400, height: 200, language: language)
    for words in [closed, plan] { #expect(resolved.texts(.annotation).contains { $0.hasSuffix(words) }, "\(words)") }
  }

  @Test func `words at a period are those of the region and indicator that are named`() throws {
    let chart = Chart {
      LineMark(revenue)
      Callout(at: .year(2016), region: "nowhere", "Closed")
    }
    #expect(try Specimen.resolve(chart).diagnostics.contains(.calloutDropped("Closed")))
  }

  @Test func `what a chart says itself counts, what it leaves open is as in the chart that completes it`() {
    let kind = Chart { BarMark([revenue[0]], x: .value, y: .region) }.order(.descending).limit(4).highlight("North")
      .names(["North": "N"]).keyName("done", for: .final)
    let rule = RuleMark(y: 18).annotation("plan")
    let said = Chart(panels: [Panel(rules: [rule])]).order(.given).chartReading(.axis).names(["South": "S"])
    let completed = said.completed(by: kind)
    #expect(completed.panels == [Panel(layers: kind.panels[0].layers, rules: [rule])])
    #expect(completed.order == .given)
    #expect(completed.reading == .axis)
    #expect(completed.limit == 4 && completed.highlighted == "North")
    #expect(completed.names == ["North": "N", "South": "S"])
    #expect(completed.standingNames == [.final: "done"])
    #expect(Chart(panels: []).completed(by: kind) == kind)
  }
}
