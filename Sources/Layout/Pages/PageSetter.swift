import Drawing
import Synchronization

/// Sets the pages of a long document again, each when it is asked for.
///
/// Blocks are pure, so a page comes out as it did before. One thread at a time sets a page: blocks and typesetter remember what they did.
final class PageSetter: PageSource, @unchecked Sendable {
  let elements: [Int: Int]
  private let pagination: Pagination
  private let drafts: [PageDraft]
  private let notesArePrinted: [Bool]
  private let turn = Mutex(())

  init(_ pagination: Pagination, _ drafts: [PageDraft], notesArePrinted: [Bool], elements: [Int: Int]) {
    self.pagination = pagination
    self.drafts = drafts.map { draft in
      var draft = draft
      draft.content = nil
      return draft
    }
    self.notesArePrinted = notesArePrinted
    self.elements = elements
  }

  var count: Int { drafts.count }

  func page(at index: Int) -> Document.Page {
    turn.withLock { _ in
      do throws(LayoutError) {
        return try pagination.page(drafts[index], at: index, of: drafts.count, notesArePrinted: notesArePrinted[index])
      } catch {
        return Document.Page(fault: error.description, label: String(index + 1))
      }
    }
  }
}
