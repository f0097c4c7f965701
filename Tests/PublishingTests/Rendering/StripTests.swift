import Briefings
import Languages
import ProgramTesting
import Publishing
import Testing

/// Where a region is among very many, as strips of dots.
struct StripTests {
  /// A page on the web about the first of so many counties.
  private func page(counties: Int) throws -> String {
    let rows = (1...counties).map { number in
      "County \(number),2023,\(number * number).5,\(20_000 + (number * 37) % counties * 100),\(Double((number * 11) % 40 - 12) / 10)\n"
    }
    let folder = try TemporaryFolder([
      "counties.csv": "county,Year,Population (thousands),GDP per head (euros),Jobs per firm (index)\n" + rows.joined()
    ])
    let project = try Project.open(.dataFile("\(folder.path)/counties.csv"))
    let bench = try BriefingWorkshop(project: project, request: RenderRequest(project: project, wishes: .init())).bench()
    let composed = try bench.compose(project.book.subjects[6], .usual)
    return String(decoding: try bench.web(composed), as: UTF8.self)
  }

  @Test func `each of many regions is a dot, and both ends, the median and this one are told in words`() throws {
    let page = try page(counties: 40)
    #expect(page.contains("the other 39 counties (grey), median (stroke)"))
    // The largest is many times the smallest: only factors leave the small apart.
    #expect(page.contains("logarithmic scale"))
    #expect(page.contains("40 counties from 1.5 (County 1) to 1,600.5 (County 40), median "))
    #expect(page.contains("; County 7 49.5."))
    let strips = page.matches(of: #/<svg class="wide"[^>]*>.*?<\/svg>/#).map(\.output).first { $0.contains("logarithmic") } ?? ""
    // 40 dots a strip, and this region's with the paper around it.
    #expect(strips.matches(of: #/<circle/#).count >= 2 * 42, "\(strips.matches(of: #/<circle/#).count)")
  }

  @Test(arguments: [30, 101]) func `few regions have names, and so many that dots would be a band have no strips`(count: Int) throws
  {
    #expect(try !page(counties: count).contains("median (stroke)"))
  }
}
