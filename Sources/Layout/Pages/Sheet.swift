public import Drawing
public import Styling

/// Sets one block on a sheet of its own, without furniture: a chart to be placed in another document's pages.
///
/// The notes its marks need are below it.
///
/// - Parameters:
///   - block: what to set.
///   - width: extent of the sheet in points.
///   - margin: white around the content in points.
///   - metadata: what a reader program shows; its language is that of the document.
///   - style: how everything looks.
///   - typesetter: turns text into lines.
/// - Throws: `LayoutError` where the block does not fit the width.
public func sheet(
  _ block: any Block, width: Double, margin: Double, metadata: Document.Metadata, style: Style, typesetter: any Typesetter
) throws(LayoutError) -> PaginatedDocument {
  var style = style
  style.page.marginLeft = margin
  style.page.contentWidth = width - 2 * margin
  let context = LayoutContext(typesetter: typesetter, style: style, language: metadata.language)
  let space = Space(width: style.page.contentWidth, height: .greatestFiniteMagnitude, vacancy: .fresh, context: context)
  let fragment: Fragment
  switch try block.fit(space) {
  case .whole(let whole), .part(let whole, rest: _): fragment = whole
  case .none(let refusal):
    throw LayoutError(
      block: block.name, problem: .doesNotFit(needed: refusal.needed, available: space.size, reason: refusal.reason))
  }
  // The notes are set as at the foot of a page that ends under them.
  let foot = PageFoot(fragment.notes, context: context)
  let notesHeight = foot.lines.isEmpty ? 0 : style.page.contentBottom - foot.rule
  let notesTop = margin + fragment.size.height + (foot.lines.isEmpty ? 0 : PageMaster.clearance)
  let size = Size(width: width, height: (notesTop + notesHeight + margin).rounded(.up))
  var items: [Scene.Item] = []
  if style.colors.paper != .white {
    items.append(.tagged(.artifact, [.path(.rectangle(Rect(origin: .zero, size: size)), fill: style.colors.paper, stroke: nil)]))
  }
  items.append(.group(.init(fragment.items, origin: Point(x: margin, y: margin))))
  if let (rule, notes) = foot.items(context) {
    let origin = Point(x: 0, y: notesTop - foot.rule)
    items.append(.group(.init([.tagged(.artifact, [rule])] + notes, origin: origin)))
  }
  let document = Document(metadata: metadata, pages: [.init(scene: Scene(size: size, items: items), label: "1")])
  return PaginatedDocument(
    document: document, diagnostics: fragment.diagnostics,
    missing: Scene(size: size, items: items).missingText.map { .init($0, page: "1") })
}
