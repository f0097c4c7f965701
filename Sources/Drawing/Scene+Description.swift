import Languages

extension Scene: CustomStringConvertible {
  /// The scene as stable text, numbers to 0.01 pt: what tests compare and people read.
  public var description: String {
    var printer = ScenePrinter()
    printer.write("scene \(number(size.width)) × \(number(size.height))")
    printer.write(items)
    return printer.text
  }
}

/// A number to two decimals without trailing zeros and without a negative zero.
package func number(_ value: Double) -> String {
  guard value.isFinite else { return "\(value)" }
  let hundredths = (value * 100).rounded()
  guard hundredths != 0, abs(hundredths) < 1e15 else { return hundredths == 0 ? "0" : "\(value)" }
  let whole = Int64(abs(hundredths))
  var text = (hundredths < 0 ? "-" : "") + String(whole / 100)
  let rest = whole % 100
  if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : (rest < 10 ? ".0\(rest)" : ".\(rest)") }
  return text
}

private struct ScenePrinter {
  var text = ""
  var depth = 0

  mutating func write(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func write(_ items: [Scene.Item]) {
    depth += 1
    defer { depth -= 1 }
    for item in items { write(item) }
  }

  mutating func write(_ item: Scene.Item) {
    switch item {
    case .path(let path, let fill, let stroke):
      var line = "path " + path.elements.map(describe).joined(separator: " ")
      if let fill { line += " fill \(fill.hex)" }
      if let stroke {
        line += " stroke \(stroke.color.hex) \(number(stroke.width))"
        if !stroke.dash.isEmpty { line += " dash " + stroke.dash.map(number).joined(separator: "/") }
      }
      write(line)
    case .text(let line, let point):
      let faces = line.runs.map { "\($0.face) \(number($0.size)) \($0.color.hex)" }
      var distinct: [String] = []
      for face in faces where distinct.last != face { distinct.append(face) }
      let attributes = line.runs.flatMap { run in run.attributes.compactMap { describe($0, of: run.text) } }
      write(
        ([
          "text \(describe(point)) \(line.text.debugDescription) width \(number(line.width)) \(distinct.joined(separator: ", "))"
        ] + attributes).joined(separator: " "))
    case .image(let picture, let rect):
      write(
        "image \(picture.format.rawValue) \(picture.data.count) bytes at \(describe(rect.origin)) "
          + "\(number(rect.width)) × \(number(rect.height))")
    case .group(let group):
      var line = "group"
      if let tag = group.tag { line += " \(describe(tag))" }
      if let title = group.title { line += " titled \(title.debugDescription)" }
      if group.origin != .zero { line += " at \(describe(group.origin))" }
      if let clip = group.clip { line += " clip " + clip.elements.map(describe).joined(separator: " ") }
      write(line)
      write(group.items)
    case .link(let link):
      write("link to \(describe(link.target)) \(link.description.debugDescription)")
      write(link.items)
    }
  }

  func describe(_ target: Scene.Link.Target) -> String {
    switch target {
    case .destination(let name): "#" + name
    case .uri(let address): address
    }
  }

  /// What a run is by declaration; what is found in its words is seen in them.
  func describe(_ attribute: TextAttribute, of text: String) -> String? {
    switch attribute {
    case .link(let target, _): "link \(text.debugDescription) to \(describe(target))"
    case .mark(let note): "mark \(text.debugDescription) of \(note)"
    case .noteLabel, .noteBody, .language, .abbreviation: nil
    }
  }

  func describe(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  func describe(_ element: Path.Element) -> String {
    switch element {
    case .move(let point): "M\(describe(point))"
    case .line(let point): "L\(describe(point))"
    case .curve(let first, let second, let end): "C\(describe(first)) \(describe(second)) \(describe(end))"
    case .close: "Z"
    }
  }

  func describe(_ tag: Tag) -> String {
    let name =
      switch tag.role {
      case .section: "section"
      case .unit: "unit"
      case .heading(let level): "heading \(level)"
      case .paragraph: "paragraph"
      case .list: "list"
      case .listItem: "list item"
      case .listLabel: "list label"
      case .listBody: "list body"
      case .figure(let alternative): "figure \(alternative.debugDescription)"
      case .caption: "caption"
      case .table: "table"
      case .row: "row"
      case .headerCell(let scope, let columns, let rows):
        "header cell of \(scope.rawValue)" + (columns > 1 || rows > 1 ? " \(columns) × \(rows)" : "")
      case .cell(let columns, let rows): "cell" + (columns > 1 || rows > 1 ? " \(columns) × \(rows)" : "")
      case .note: "note"
      case .reference: "reference"
      case .contents: "contents"
      case .contentsEntry: "contents entry"
      case .span(let language, let expansion):
        "span" + (language.map { " in \($0.rawValue)" } ?? "") + (expansion.map { " for \($0.debugDescription)" } ?? "")
      case .artifact: "artifact"
      }
    return name + (tag.element.map { " (part of \($0))" } ?? "")
  }
}
