import Drawing
import DrawingTesting
import Languages
import Styling
import Testing

@testable import Layout

@Suite struct LongDocumentTests {
  /// A document of a dozen pages: text, contents with page numbers, a table with groups and notes that runs over several pages.
  private func pages(holding count: Int) throws -> PaginatedDocument {
    var numbers = NoteNumbers()
    let note = numbers.note("size", "Larger companies.")
    let rows = TableRows(count: 400) { index in
      if index % 40 == 0 { return .group(RichText("Group \(index / 40)")) }
      return TableRow([
        TableCell(index % 7 == 0 ? RichText("Row \(index)").marked(note) : RichText("Row \(index)")),
        TableCell(RichText("\(index)")),
      ])
    }
    let table = TableBlock(
      Frame(number: "Table 1", title: "Everything"), columns: [.text("Name"), .number("Value")], rows: rows, source: "Office.",
      destination: "table")
    var pagination = Pagination(
      sections: [
        PageSection(
          title: TitleBlock("First"), blocks: [ContentsList(), Paragraph(RichText("see page ") + .pageNumber(of: "table"))]),
        PageSection(title: TitleBlock("Table"), blocks: [table, Paragraph("The end.")]),
        PageSection(title: TitleBlock("Last"), blocks: (0..<4).map { MockBlock("\($0)", height: 300) }),
      ],
      master: PageMaster(series: "Briefing", head: ["Yiwu", "2021"], shortTitle: "Short"),
      context: LayoutContext(typesetter: FixedWidthTypesetter(), style: try Style.shipped("house"), language: .english),
      mostHeld: count)
    return try pagination.paginated(PaginationTests.metadata)
  }

  @Test(arguments: [0, 1, 5])
  func `pages that are set again are those that were held`(count: Int) throws {
    let held = try pages(holding: 1000)
    let again = try pages(holding: count)
    #expect(held.document.pages.count > 10)
    #expect(again.document.pages.elementsEqual(held.document.pages))
    #expect(again.document.pages.elements == held.document.pages.elements)
    #expect(again == held)
    // As often as somebody asks, in any order.
    for index in [7, 2, 7] { #expect(again.document.pages[index] == held.document.pages[index]) }
  }

  @Test func `pages that are set again tell the same structure`() throws {
    let held = StructureOutline.elements(of: try pages(holding: 1000).document)
    #expect(StructureOutline.elements(of: try pages(holding: 2).document) == held)
  }

  @Test func `a page of a long document can be changed`() throws {
    var document = try pages(holding: 2).document
    let count = document.pages.count
    document.pages[1].scene.items = []
    #expect(document.pages.count == count)
    #expect(document.pages[1].scene.items.isEmpty)
    #expect(!document.pages[2].scene.items.isEmpty)
  }
}

extension RichText {
  fileprivate func marked(_ note: Footnote) -> RichText { self + .mark(note) }
}
