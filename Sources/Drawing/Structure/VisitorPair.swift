/// Two visitors that follow a document together, so that its pages are made and walked through once.
package struct VisitorPair<First: StructureVisitor, Second: StructureVisitor>: StructureVisitor {
  /// The visitor that is called first.
  package var first: First
  /// The visitor that is called next.
  package var second: Second

  /// Makes a pair.
  package init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  package mutating func beginPage(_ page: Document.Page, index: Int) {
    first.beginPage(page, index: index)
    second.beginPage(page, index: index)
  }

  package mutating func endPage(_ page: Document.Page, index: Int) {
    first.endPage(page, index: index)
    second.endPage(page, index: index)
  }

  package mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) {
    first.open(kind, element: element, link: link)
    second.open(kind, element: element, link: link)
  }

  package mutating func close(_ kind: StructureElement.Kind) {
    first.close(kind)
    second.close(kind)
  }

  package mutating func enter(_ group: Scene.Group) {
    first.enter(group)
    second.enter(group)
  }

  package mutating func leave(_ group: Scene.Group) {
    first.leave(group)
    second.leave(group)
  }

  package mutating func paint(_ item: Scene.Item) {
    first.paint(item)
    second.paint(item)
  }
}
