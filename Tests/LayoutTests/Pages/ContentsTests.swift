import Drawing
import DrawingTesting
import Layout
import Testing

@Suite struct ContentsTests {
  private func sections(_ count: Int) -> [PageSection] {
    (0..<count).map { index in
      PageSection(
        title: TitleBlock(RichText("Title \(index)")),
        blocks: (index == 0 ? [ContentsList()] : []) + [MockBlock("\(index)", height: 520)])
    }
  }

  @Test func `four pages have no contents`() throws {
    let page = try PaginationTests.pages(sections(4)).document.pages[0]
    #expect(!texts(page.scene.items).contains { $0.text == "CONTENTS" })
  }

  @Test func `five pages have contents with links and right numbers`() throws {
    let document = try PaginationTests.pages(sections(5)).document
    let description = document.pages[0].scene.description
    for index in 0..<5 {
      let page = document.destinations.first { $0.name == document.bookmarks[index].destination }?.page
      #expect(description.contains("\"Title \(index), \((page ?? -1) + 1)\""))
    }
  }

  @Test func `contents that push a page down still name the right pages`() throws {
    let long = (0..<9).map { index in
      PageSection(
        title: TitleBlock(RichText("Title \(index)")),
        blocks: (index == 0 ? [ContentsList()] : []) + [MockBlock("\(index)", height: 600)])
    }
    let result = try PaginationTests.pages(long)
    #expect(result.document.pages.count == 10)
    #expect(result.document.pages[0].scene.description.contains("\"Title 8, 10\""))
    #expect(!result.diagnostics.contains { $0.finding == .unstablePageNumbers })
  }
}
