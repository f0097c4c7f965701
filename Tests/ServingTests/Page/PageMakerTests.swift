import FoundationEssentials
import Languages
import Publishing
import Testing

@testable import Serving

struct PageMakerTests {
  @Test func `a template that cannot be read stops the service instead of giving empty pages`() throws {
    #expect(throws: Never.self) { try PageMaker() }
    let error = #expect(throws: ProjectError.self) { try PageMaker(template: Array("{{#open}}".utf8)) }
    #expect(error?.status == .internalFault)
  }

  @Test func `every word the template asks for is one`() throws {
    let template = String(decoding: PackageResources.page_mustache, as: UTF8.self)
    let names = template.matches(of: /words\.(\w+)/).map { String($0.1) }
    #expect(!names.isEmpty)
    for name in names { #expect(Word(rawValue: name) != nil, "\(name)") }
  }
}
