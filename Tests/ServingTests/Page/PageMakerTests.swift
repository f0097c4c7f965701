import Publishing
import Testing

@testable import Serving

struct PageMakerTests {
  @Test func `a template that cannot be read stops the service instead of giving empty pages`() throws {
    #expect(throws: Never.self) { try PageMaker() }
    let error = #expect(throws: ProjectError.self) { try PageMaker(template: Array("{{#open}}".utf8)) }
    #expect(error?.status == .internalFault)
  }
}
