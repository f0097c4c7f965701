import Briefings
import Foundation
import Languages
import Publishing
import Statistics
import Testing

/// Briefings of the sample and of the tables of offices say nothing that their figures do not, set with the house’s own faces.
struct TruthOfBriefingsTests {
  @Test(arguments: FieldTablesTests.names) func `what the briefings of a table say is so`(_ name: String) throws {
    for origin in try FieldTablesTests.inputs(of: name) {
      // What is refused is another suite’s matter.
      guard let project = try? Project.open(origin) else { continue }
      let problems = try Self.problems(project, regions: 2)
      #expect(problems == [])
    }
  }

  @Test func `what the briefings of the sample say is so`() throws {
    let problems = try Self.problems(Project.open(.sample), regions: .max)
    #expect(problems == [])
  }

  private static func problems(_ project: Project, regions: Int) throws -> [String] {
    let bench = try BriefingWorkshop(project: project, request: RenderRequest(project: project, wishes: .init())).bench()
    return try project.book.subjects.prefix(regions).flatMap { region in
      try project.configuration.languages.flatMap { language in
        let composed = try bench.compose(region, language)
        return TruthCheck(composed.briefing, of: project.book, language: language).problems.map {
          "\(region.id), \(language.tag): \($0)"
        }
      }
    }
  }
}
