import Languages
import Testing

@testable import Serving

struct PageTemplateTests {
  private struct Item: Sendable {
    var name: String
    var parts: [String]
  }

  private struct Model: Sendable {
    var title = "A & <B> \"C\" 'D'"
    var words = ["of": "von"]
    var count = 3
    var isShown = true
    var items = [Item(name: "one", parts: []), Item(name: "two", parts: ["a", "b"])]
    var none: [String] = []
  }

  private func filled(_ template: String) throws -> String { try PageTemplate(template).filled(with: Model()) }

  @Test func `text is escaped as HTML has it, also between quotes`() throws {
    #expect(try filled("<p>{{title}}</p>") == "<p>A &amp; &lt;B&gt; &quot;C&quot; &#39;D&#39;</p>")
    #expect(try filled("{{count}} {{words.of}} 4") == "3 von 4")
  }

  @Test func `a section is there for each item, and finds in what the item is part of what the item has not`() throws {
    #expect(try filled("{{#items}}[{{name}}{{#parts}} {{.}}/{{count}}{{/parts}}]{{/items}}") == "[one][two a/3 b/3]")
  }

  @Test func `sections depend on what is true, false, empty or not`() throws {
    #expect(try filled("{{#isShown}}yes{{/isShown}}{{^isShown}}no{{/isShown}}") == "yes")
    #expect(try filled("{{#none}}some{{/none}}{{^none}}none{{/none}}{{^items}}none{{/items}}") == "none")
    #expect(
      try filled("{{^empty(items)}}<ul>{{#items}}<li>{{/items}}</ul>{{/empty(items)}}{{#empty(none)}}.{{/empty(none)}}")
        == "<ul><li><li></ul>.")
  }

  @Test(arguments: ["{{#open}}", "{{/closed}}", "{{#a}}{{#b}}{{/a}}{{/b}}", "a {{ b"])
  func `a template whose sections do not match is refused`(template: String) {
    #expect(throws: PageTemplate.Fault.self) { try PageTemplate(template) }
  }

  @Test func `what the model does not have is reported`() throws {
    var missing: [String] = []
    let page = try PageTemplate("{{titel}}|{{#items}}{{nam}}{{/items}}|{{#title}}x{{/title}}|{{words.off}}")
      .filled(with: Model()) { missing.append($0) }
    #expect(page == "|||")
    #expect(missing == ["titel", "nam", "nam", "title", "words.off"])
  }

  @Test func `the page's own template asks for nothing that its model does not have`() throws {
    let name = PageModel.Name(tag: "en", text: "Hengdian")
    let link = PageModel.Link(address: "/", names: [name], isCurrent: true)
    let option = PageModel.Option(value: "a", name: "A", tag: "en", isCurrent: true)
    let field = PageModel.Field(name: "q", value: "a")
    let fault = PageModel.Fault(place: ["a.csv:1"], message: "wrong", remedy: ["write it"])
    let row = PageModel.Row(key: "h", names: [name], depth: 1, link: [.init(address: "/", isCurrent: false)])
    let sheet = PageModel.Sheet(number: 1, label: "1", address: "/", picture: "/", isCurrent: true)
    let shown = PageModel.Shown(
      title: "T", picture: "/", pictureLabel: "1", width: 1, height: 1, download: "/", open: "/", openAtPage: "/",
      fixedAddress: "/",
      newestAddress: "/", sheets: [sheet], gaps: ["g"], moreGaps: ["m"], isComplete: false, remarks: ["r"])
    let model = PageModel(
      tag: "en", words: Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0.rawValue, $0[.english]) }), title: "T",
      series: "S", languages: [link],
      lists: [.init(title: ["L"], rows: [row])], hasNoRegion: false, listsAll: true, search: "", searchFields: [field],
      heading: ["H"],
      place: [name], isLong: true, facts: ["f"], choiceFields: [field], hasChoice: true, periods: [option],
      briefingLanguages: [option],
      styles: [option], shown: [shown], notices: [fault], nearest: [link], home: [link], faults: [fault], faultLead: ["l"],
      isLive: true,
      styleSheet: "/", script: "/", icon: "/")
    let template = try PageTemplate(String(decoding: PackageResources.page_mustache, as: UTF8.self))
    var missing: [String] = []
    let page = template.filled(with: model) { missing.append($0) }
    #expect(missing == [])
    #expect(page.contains("<title>T</title>") && page.contains("a.csv:1"))
  }
}
