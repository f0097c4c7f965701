internal import Diagnostics
import Drawing

/// Reads the outlines of an SVG drawing: paths and simple shapes in plain colours, groups, transformations, classes. Whatever a logo
/// must not have, or what would be drawn otherwise than meant, is refused with its place.
struct SVGReader {
  /// What elements inherit.
  private struct State {
    var transform = Affine()
    var properties: [String: String] = [:]
    var isDrawn = true
    var isStyle = false
  }

  private let logo: Logo
  private var outlines: [Logo.Outline] = []
  private var points = 0
  private var classes: [String: [String: String]] = [:]
  private var size: Size?

  /// A drawing of more points or deeper groups is no logo.
  private static let limits = (points: 50_000, depth: 64, holes: 2_000)
  /// Larger coordinates come of transformations within transformations, and of no drawing.
  private static let farthest = 1e9
  private static let shapes: Set = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]
  /// Elements that draw nothing by themselves.
  private static let silent: Set = [
    "title", "desc", "metadata", "defs", "linearGradient", "radialGradient", "clipPath", "mask", "pattern", "filter", "symbol",
    "marker",
  ]

  /// The outlines of a drawing and its size.
  static func read(_ bytes: [UInt8], of logo: Logo) throws(InvalidInput) -> Logo.Art {
    var reader = SVGReader(logo: logo)
    try reader.read(bytes)
    guard let size = reader.size else { throw logo.refusal("this is not an SVG file") }
    guard !reader.outlines.isEmpty else { throw logo.refusal("the drawing is empty") }
    return .outlines(reader.outlines, size)
  }

  private init(logo: Logo) {
    self.logo = logo
  }

  private mutating func read(_ bytes: [UInt8]) throws(InvalidInput) {
    var open: [State] = []
    var silentDepth = 0
    for token in try tokens(of: bytes) {
      let name = token.name.split(separator: ":").last.map(String.init) ?? token.name
      switch token.kind {
      case .text:
        if open.last?.isStyle == true { readClasses(token.name) }
      case .close:
        open.removeLast()
        if silentDepth > 0 { silentDepth -= 1 }
      case .open:
        guard open.count < Self.limits.depth else { throw refusal("groups are nested too deeply", token) }
        let isSilent = silentDepth > 0 || Self.silent.contains(name) || token.name.contains(":") && !token.name.hasPrefix("svg:")
        var state = open.last ?? State()
        if !isSilent {
          state = try inherit(state, token)
          try draw(name, token, &state, isRoot: open.isEmpty)
        }
        state.isStyle = token.name == "style" || token.name == "svg:style"
        open.append(state)
        if isSilent { silentDepth += 1 }
      }
    }
  }

  private func tokens(of bytes: [UInt8]) throws(InvalidInput) -> [Markup.Token] {
    do throws(Markup.Fault) {
      return try Markup.tokens(of: bytes)
    } catch {
      throw logo.refusal("this is not XML: \(error.message)", line: error.line, column: error.column)
    }
  }

  private func refusal(_ message: String, _ token: Markup.Token) -> InvalidInput {
    logo.refusal(message, line: token.line, column: token.column)
  }

  /// What an element inherits and says itself: attributes, then classes, then `style`.
  private func inherit(_ outer: State, _ token: Markup.Token) throws(InvalidInput) -> State {
    var state = outer
    for name in ["href", "xlink:href"] {
      if let reference = token[name] { throw refusal("a logo refers to nothing outside itself, not to “\(reference)”", token) }
    }
    let known = ["fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "fill-rule", "color"]
    let own = [
      "opacity", "fill-opacity", "stroke-opacity", "display", "visibility", "stroke-dasharray", "clip-path", "mask", "filter",
    ]
    var said: [String: String] = [:]
    for attribute in token.attributes where (known + own).contains(attribute.name) { said[attribute.name] = attribute.value }
    for name in token["class"]?.split(separator: " ").map(String.init) ?? [] { said.merge(classes[name] ?? [:]) { $1 } }
    said.merge(Self.declarations(token["style"] ?? "")) { $1 }
    for name in own {
      guard let value = said[name] else { continue }
      switch name {
      case "display", "visibility":
        if value == "none" || value == "hidden" { state.isDrawn = false }
      case "opacity", "fill-opacity", "stroke-opacity":
        guard let opacity = Double(value), opacity >= 1 else {
          throw refusal("a logo has no transparency (\(name): \(value))", token)
        }
      default:
        guard value == "none" else { throw refusal("“\(name)” is not drawn; cut the outlines instead", token) }
      }
    }
    state.properties.merge(said.filter { known.contains($0.key) && $0.value != "inherit" }) { $1 }
    if let text = token["transform"] {
      guard let transform = Affine(text) else { throw refusal("“\(text)” is not a transformation", token) }
      state.transform = state.transform.after(transform)
    }
    return state
  }

  private mutating func draw(
    _ name: String, _ token: Markup.Token, _ state: inout State, isRoot: Bool
  ) throws(InvalidInput) {
    switch name {
    case "svg" where isRoot: try readRoot(token, &state)
    case _ where isRoot: throw refusal("an SVG file begins with <svg>, not with <\(name)>", token)
    case "g", "style": break
    case _ where Self.shapes.contains(name):
      guard state.isDrawn else { return }
      guard let path = shape(name, token) else { throw refusal("the <\(name)> is broken", token) }
      try add(path, state, token)
    case "text", "tspan": throw refusal("letters in a logo must be outlines: convert the text to paths", token)
    default: throw refusal("<\(name)> is not drawn; a logo has outlines in plain colours", token)
    }
  }

  private mutating func readRoot(_ token: Markup.Token, _ state: inout State) throws(InvalidInput) {
    var box = CoordinateScanner(token["viewBox"] ?? "")
    if let (x, y) = box.pair(), let (width, height) = box.pair() {
      size = Size(width: width, height: height)
      state.transform = state.transform.after(Affine(e: -x, f: -y))
    } else if let width = Self.length(token["width"]), let height = Self.length(token["height"]) {
      size = Size(width: width, height: height)
    }
    guard let size, size.width > 1e-3, size.height > 1e-3, (0.02...50).contains(size.width / size.height) else {
      throw refusal("the drawing needs a viewBox of sensible proportions", token)
    }
  }

  private mutating func add(_ path: Path, _ state: State, _ token: Markup.Token) throws(InvalidInput) {
    points += path.elements.count
    guard points <= Self.limits.points else { throw refusal("a logo has at most \(Self.limits.points) points", token) }
    let properties = state.properties
    let fill = try color(properties["fill"] ?? "black", token)
    var stroke: Stroke?
    if let ink = try color(properties["stroke"] ?? "none", token) {
      let width = properties["stroke-width"].flatMap { Self.length($0) } ?? 1
      stroke = Stroke(
        ink, width: width * state.transform.scale, cap: properties["stroke-linecap"].flatMap(Stroke.Cap.init) ?? .butt,
        join: properties["stroke-linejoin"].flatMap(Stroke.Join.init) ?? .miter)
    }
    guard fill != nil || stroke != nil else { return }
    guard properties["fill-rule"] != "evenodd" || path.subpaths.count <= Self.limits.holes else {
      throw refusal("a path under the even-odd rule has at most \(Self.limits.holes) outlines", token)
    }
    let outline = properties["fill-rule"] == "evenodd" && fill != nil ? path.turnedForNonZero : path
    let placed = outline.mapped { state.transform($0) }
    guard placed.coordinates.allSatisfy({ abs($0) <= Self.farthest }), stroke.map({ $0.width <= Self.farthest }) ?? true else {
      throw refusal("the <\(token.name)> is drawn beyond any page", token)
    }
    outlines.append(.init(path: placed, fill: fill, stroke: stroke))
  }

  private func color(_ text: String, _ token: Markup.Token) throws(InvalidInput) -> Color? {
    let word = text.filter { !$0.isWhitespace }
    if word == "none" || word == "transparent" { return nil }
    if word == "currentColor" { return .black }
    guard let color = Color(css: word) ?? Color(cssName: word) else { throw refusal("“\(text)” is not a plain colour", token) }
    return color
  }

  private func shape(_ name: String, _ token: Markup.Token) -> Path? {
    func number(_ key: String) -> Double? { token[key].map { Self.length($0) } ?? 0 }
    switch name {
    case "path": return token["d"].flatMap { Path(svg: $0) }
    case "circle", "ellipse":
      guard let x = number("cx"), let y = number("cy"), let rx = number(name == "circle" ? "r" : "rx"),
        let ry = number(name == "circle" ? "r" : "ry")
      else { return nil }
      return .ellipse(center: Point(x: x, y: y), rx: rx, ry: ry)
    case "line":
      guard let x1 = number("x1"), let y1 = number("y1"), let x2 = number("x2"), let y2 = number("y2") else { return nil }
      return .line(from: Point(x: x1, y: y1), to: Point(x: x2, y: y2))
    case "rect":
      guard let x = number("x"), let y = number("y"), let width = number("width"), let height = number("height"),
        let round = number(token["rx"] == nil ? "ry" : "rx")
      else { return nil }
      return .rounded(Rect(x: x, y: y, width: width, height: height), by: round)
    default:
      var scanner = CoordinateScanner(token["points"] ?? "")
      var points: [Point] = []
      while !scanner.isAtEnd {
        guard let (x, y) = scanner.pair() else { return nil }
        points.append(Point(x: x, y: y))
      }
      return name == "polygon" ? .polygon(points) : .polyline(points)
    }
  }

  /// A number with or without the unit `px` or `pt`.
  private static func length(_ text: String?) -> Double? {
    guard var text else { return nil }
    if text.hasSuffix("px") || text.hasSuffix("pt") { text.removeLast(2) }
    var scanner = CoordinateScanner(text)
    guard let number = scanner.number(), scanner.isAtEnd else { return nil }
    return number
  }

  /// Properties as CSS writes them: `fill: red; stroke: none`.
  private static func declarations(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    for declaration in text.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
      if parts.count == 2 { result[parts[0]] = parts[1] }
    }
    return result
  }

  /// Rules for classes: `.a, .b { fill: red }`. Other selectors have no meaning here.
  private mutating func readClasses(_ sheet: String) {
    for rule in sheet.split(separator: "}") {
      let parts = rule.split(separator: "{", maxSplits: 1)
      guard parts.count == 2 else { continue }
      for selector in parts[0].split(separator: ",") {
        let name = selector.filter { !$0.isWhitespace }
        guard name.hasPrefix(".") else { continue }
        classes[String(name.dropFirst()), default: [:]].merge(Self.declarations(String(parts[1]))) { $1 }
      }
    }
  }
}

extension Path {
  /// Every coordinate.
  fileprivate var coordinates: [Double] {
    elements.flatMap { element -> [Double] in
      switch element {
      case .move(let point), .line(let point): [point.x, point.y]
      case .curve(let first, let second, let end): [first.x, first.y, second.x, second.y, end.x, end.y]
      case .close: []
      }
    }
  }

  /// A rectangle with round corners.
  fileprivate static func rounded(_ rect: Rect, by radius: Double) -> Path {
    let radius = min(radius, rect.width / 2, rect.height / 2)
    guard radius > 0 else { return .rectangle(rect) }
    let r = "\(radius) \(radius) 0 0 1"
    let (x, y, w, h) = (rect.minX, rect.minY, rect.width - 2 * radius, rect.height - 2 * radius)
    return Path(
      svg: "M\(x + radius) \(y)h\(w)a\(r) \(radius) \(radius)v\(h)a\(r) \(-radius) \(radius)h\(-w)"
        + "a\(r) \(-radius) \(-radius)v\(-h)a\(r) \(radius) \(-radius)z") ?? .rectangle(rect)
  }
}
