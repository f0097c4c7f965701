internal import Drawing
internal import FoundationEssentials

/// Writes scenes as SVG inside a page. Inks are the page's own variables, so that drawings follow it into the dark; words are text.
struct SceneMarkup {
  /// A way that words look: what their class of the style sheet says.
  private struct Look: Hashable {
    var face: String
    var size: Double
    var ink: String
  }

  private let palette: WebPalette
  private let faces: [String: Face]
  private var looks: [Look: Int] = [:]
  private var inks: [String: Int] = [:]
  private var clips = 0
  /// The characters that each face was asked for.
  private(set) var characters: [Face: Set<Unicode.Scalar>] = [:]

  /// - Parameters:
  ///   - palette: The page's inks.
  ///   - faces: The faces by the names that lines of text know them by.
  init(_ palette: WebPalette, faces: [String: Face]) {
    self.palette = palette
    self.faces = faces
  }

  /// The scene as an element.
  ///
  /// - Parameters:
  ///   - scene: The scene.
  ///   - kind: Its class.
  ///   - title: What it shows in words; a scene without is hidden from those who do not see it.
  ///   - id: The identifier of its title.
  mutating func svg(_ scene: Scene, class kind: String, title: String? = nil, id: String = "") -> String {
    // Inks of fixed lightness keep the paper that they were chosen for.
    let isLit = scene.items.contains { !palette.adapts($0) }
    var body = ""
    write(scene.items, at: .zero, to: &body)
    let (width, height) = (Self.number(scene.size.width), Self.number(scene.size.height))
    let label = title.map { _ in " role=\"img\" aria-labelledby=\"\(id)\"" } ?? " aria-hidden=\"true\""
    return
      "<svg class=\"\(kind)\(isLit ? " lit" : "")\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\"\(label)>"
      + (title.map { "<title id=\"\(id)\">\($0.markup)</title>" } ?? "") + body + "</svg>"
  }

  /// The rules for what has been written so far.
  var rules: String {
    let words = looks.sorted { $0.value < $1.value }.map { look, index in
      let face = faces[look.face] ?? Face("Inter", weight: 400)
      let families = "\(WebFont.quoted(face.family)),var(--text)"
      return ".t\(index){font:\(face.weight) \(Self.number(look.size))px \(families);fill:\(look.ink)}"
    }
    let outlines = inks.sorted { $0.value < $1.value }.map { rule, index in ".i\(index){\(rule)}" }
    return (words + outlines).joined(separator: "\n")
  }

  private mutating func write(_ items: [Scene.Item], at origin: Point, to body: inout String) {
    var index = 0
    while index < items.count {
      switch items[index] {
      case .path(var path, let fill, let stroke):
        // Lines of one ink that follow each other are one element.
        while fill == nil, index + 1 < items.count, case .path(let next, nil, stroke) = items[index + 1] {
          path = path.adding(next)
          index += 1
        }
        let ink = inkClass(fill, stroke)
        body +=
          Self.circle(path, at: origin).map { "<circle\(ink)\($0)/>" }
          ?? "<path\(ink) d=\"\(Self.outline(path, at: origin))\"/>"
      case .text(let line, let point): write(line, at: point.moved(by: origin), to: &body)
      case .image(let picture, let place):
        let data = Data(picture.data).base64EncodedString()
        body +=
          "<image x=\"\(Self.number(place.minX + origin.x))\" y=\"\(Self.number(place.minY + origin.y))\" "
          + "width=\"\(Self.number(place.width))\" height=\"\(Self.number(place.height))\" href=\"data:image/png;base64,\(data)\"/>"
      case .group(let group):
        let inner = group.origin.moved(by: origin)
        if let title = group.title { body += "<g><title>\(title.markup)</title>" }
        defer { if group.title != nil { body += "</g>" } }
        if let clip = group.clip {
          clips += 1
          body +=
            "<clipPath id=\"k\(clips)\"><path d=\"\(Self.outline(clip, at: inner))\"/></clipPath><g clip-path=\"url(#k\(clips))\">"
          write(group.items, at: inner, to: &body)
          body += "</g>"
        } else {
          write(group.items, at: inner, to: &body)
        }
      case .link(let link): write(link.items, at: origin, to: &body)
      }
      index += 1
    }
  }

  private mutating func write(_ line: TextLine, at point: Point, to body: inout String) {
    for (index, run) in line.runs.enumerated() {
      let words = run.text.trimmed.markup
      let blanks = run.isRightToLeft ? 0 : run.text.prefix { $0 == " " }.count
      if let face = faces[run.face] {
        characters[face, default: []].formUnion(run.text.unicodeScalars.lazy.filter { $0.value > 0x20 })
      }
      guard !words.isEmpty, let first = run.glyphs.dropFirst(blanks).first else { continue }
      let look = Look(face: run.face, size: run.size, ink: palette.value(of: run.color))
      let number = looks[look] ?? looks.count
      looks[look] = number
      let next = index + 1 < line.runs.count ? line.runs[index + 1].glyphs.first?.x : nil
      let width = (next ?? line.width) - first.x
      // Words keep the width they were measured with, whatever face the reader has.
      let fits = run.text.count > blanks + 1 && run.text.last != " " && width > 0 && !run.isRightToLeft
      body +=
        "<text class=\"t\(number)\" x=\"\(Self.number(point.x + first.x))\" y=\"\(Self.number(point.y + first.y))\""
        + (fits ? " textLength=\"\(Self.number(width))\" lengthAdjust=\"spacingAndGlyphs\"" : "") + ">\(words)</text>"
    }
  }

  /// The class of a fill and stroke: charts of many lines have few of them.
  private mutating func inkClass(_ fill: Color?, _ stroke: Stroke?) -> String {
    var rule = "fill:\(fill.map(palette.value) ?? "none")"
    if let stroke {
      rule += ";stroke:\(palette.value(of: stroke.color));stroke-width:\(Self.number(stroke.width))px"
      if !stroke.dash.isEmpty { rule += ";stroke-dasharray:\(stroke.dash.map { "\(Self.number($0))px" }.joined(separator: " "))" }
      if stroke.cap != .butt { rule += ";stroke-linecap:\(stroke.cap.rawValue)" }
      if stroke.join != .miter { rule += ";stroke-linejoin:\(stroke.join.rawValue)" }
    }
    let number = inks[rule] ?? inks.count
    inks[rule] = number
    return " class=\"i\(number)\""
  }

  /// Centre and radius of an outline that is a circle, as attributes: of thousands of points each is a quarter as long.
  private static func circle(_ path: Path, at origin: Point) -> String? {
    guard path.elements.count == 6, case .move(let start) = path.elements[0], case .curve(_, _, let end) = path.elements[2] else {
      return nil
    }
    let center = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    let radius = (start.x - end.x) / 2
    guard radius > 0, outline(path, at: origin) == outline(.circle(center: center, radius: radius), at: origin) else { return nil }
    return " cx=\"\(number(center.x + origin.x))\" cy=\"\(number(center.y + origin.y))\" r=\"\(number(radius))\""
  }

  private static func outline(_ path: Path, at origin: Point) -> String {
    // A tenth of a point is less than a dot of a screen.
    func short(_ value: Double) -> String { number((value * 10).rounded() / 10) }
    func at(_ point: Point) -> String { "\(short(point.x + origin.x)) \(short(point.y + origin.y))" }
    return path.elements.map { element in
      switch element {
      case .move(let point): "M\(at(point))"
      case .line(let point): "L\(at(point))"
      case .curve(let first, let second, let end): "C\(at(first)) \(at(second)) \(at(end))"
      case .close: "Z"
      }
    }.joined()
  }

  /// A length with two digits after the point at most.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let digits = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + digits
  }
}

extension Point {
  fileprivate func moved(by other: Point) -> Point { Point(x: x + other.x, y: y + other.y) }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
