import Drawing
import Styling

/// Rows under one rule, separated by hairlines: what fact lists, rankings and keys of marks have in common. A page end falls between rows.
struct RowList {
  /// A row as it is set, in its own coordinates.
  struct Row {
    var height: Double
    var items: [Scene.Item]
    var notes: [Footnote]
  }

  /// Whether there is also a hairline under the last row.
  enum Ending { case open, ruled }

  var name: String
  var frame: Frame?
  /// From the frame's lowest baseline to the first row, in points.
  var firstRow: Double
  var ending: Ending
  /// Number of rows, and those that earlier pages have printed.
  var count: Int
  var printed: Int
  var row: (Int) -> Row

  /// A list of so few rows is read at once: no page end falls between them where the next page can hold them.
  private static let fewRows = 6

  /// Where a page is to be filled, rows are higher by this part at most.
  private static let mostWhite = 0.2

  /// What fits, and how many rows have been printed with it; `nil` where all are.
  func fit(_ space: Space) -> (fit: Fit, printed: Int) {
    let context = space.context
    let colors = context.style.colors
    var fragment = Fragment(size: Size(width: space.width, height: 0))
    var top = 0.0
    if let frame {
      var shown = frame
      if printed > 0 { shown.subtitle = nil }
      let head = shown.head(width: space.width, in: context, suffix: printed > 0 ? context.words.continued : "")
      fragment = head.fragment
      fragment.paint(head.rule)
      if !head.words.isEmpty { fragment.paint(.tagged(printed > 0 ? .artifact : frame.tagRole, head.words)) }
      top = head.baseline + firstRow
    }
    let head = top
    fragment.size = Size(width: space.width, height: top)
    var items: [Scene.Item] = []
    var lines: [Double] = []
    var next = printed
    while next < count {
      var set = row(next)
      let white = set.height * Self.mostWhite * max(0, min(1, context.looseness))
      set.height += white
      guard top + set.height <= space.height + tolerance else { break }
      if next > printed { lines.append(top) }
      items.append(.group(.init([.tagged(.listItem, set.items)], origin: Point(x: 0, y: top + white / 2))))
      fragment.notes += set.notes
      top += set.height
      fragment.size.height = top
      next += 1
    }
    if next < count, next > printed, printed == 0, count <= Self.fewRows, space.vacancy == .shared {
      let needed = (0..<count).reduce(head) { $0 + row($1).height }
      return (.none(why: Refusal(needed: Size(width: space.width, height: needed), reason: "is kept together", block: name)), 0)
    }
    if ending == .ruled { lines.append(top) }
    guard next > printed || count == 0 else {
      let needed = Size(width: space.width, height: top + (printed < count ? row(printed).height : 0))
      return (.none(why: Refusal(needed: needed, reason: "a row is not split", block: name)), printed)
    }
    if !lines.isEmpty {
      let stroke = Stroke(colors.hair, width: context.style.table.rowRule)
      let path = lines.reduce(Path()) { path, y in
        path.adding(.line(from: Point(x: 0, y: y), to: Point(x: space.width, y: y)))
      }
      fragment.paint(.tagged(.artifact, [.path(path, fill: nil, stroke: stroke)]))
    }
    let isWhole = printed == 0 && next == count
    fragment.paint(.tagged(.list, items, element: isWhole ? nil : space.element))
    return (.whole(fragment), next)
  }
}
