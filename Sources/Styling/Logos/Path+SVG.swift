import Drawing
import Glibc

extension Path {
  /// Reads the `d` of an SVG path (SVG 2, 9.3); `nil` where it breaks the grammar.
  init?(svg text: String) {
    self.init()
    var scanner = CoordinateScanner(text)
    var (here, start) = (Point.zero, Point.zero)
    var command: Character = " "
    /// The last control point of a cubic and of a quadratic curve, for the commands that go on smoothly.
    var (cubic, quadratic): (Point?, Point?) = (nil, nil)
    while !scanner.isAtEnd {
      if let letter = scanner.letter() {
        command = letter
      } else if command == " " || command == "Z" || command == "z" {
        return nil
      }
      guard !elements.isEmpty || command == "M" || command == "m" else { return nil }
      let base = command.isLowercase ? here : .zero
      func point() -> Point? {
        scanner.pair().map { Point(x: base.x + $0.x, y: base.y + $0.y) }
      }
      var (nextCubic, nextQuadratic): (Point?, Point?) = (nil, nil)
      switch command.uppercased() {
      case "M":
        guard let to = point() else { return nil }
        elements.append(.move(to))
        (here, start) = (to, to)
        command = command == "m" ? "l" : "L"
      case "L":
        guard let to = point() else { return nil }
        elements.append(.line(to))
        here = to
      case "H":
        guard let x = scanner.number() else { return nil }
        here.x = base.x + x
        elements.append(.line(here))
      case "V":
        guard let y = scanner.number() else { return nil }
        here.y = base.y + y
        elements.append(.line(here))
      case "C", "S":
        let isSmooth = command.uppercased() == "S"
        guard let first = isSmooth ? here.mirrored(cubic) : point(), let second = point(), let to = point() else { return nil }
        elements.append(.curve(first, second, to: to))
        (here, nextCubic) = (to, second)
      case "Q", "T":
        let isSmooth = command.uppercased() == "T"
        guard let control = isSmooth ? here.mirrored(quadratic) : point(), let to = point() else { return nil }
        elements.append(.curve(here.towards(control, 2 / 3), to.towards(control, 2 / 3), to: to))
        (here, nextQuadratic) = (to, control)
      case "A":
        guard let radii = scanner.pair(), let angle = scanner.number(), let isLarge = scanner.flag(),
          let isClockwise = scanner.flag(),
          let to = point()
        else { return nil }
        guard
          let arc = Self.arc(
            from: here, to: to, radii: radii, angle: angle * .pi / 180, isLarge: isLarge, isClockwise: isClockwise)
        else { return nil }
        elements += arc
        here = to
      case "Z":
        elements.append(.close)
        here = start
      default: return nil
      }
      (cubic, quadratic) = (nextCubic, nextQuadratic)
    }
  }

  /// A part of an ellipse as curves of at most a quarter turn (SVG 2, appendix B.2.4); `nil` where the radii are too small to be
  /// calculated with.
  private static func arc(
    from start: Point, to end: Point, radii: (x: Double, y: Double), angle: Double, isLarge: Bool, isClockwise: Bool
  ) -> [Element]? {
    var (rx, ry) = (abs(radii.x), abs(radii.y))
    guard start != end else { return [] }
    guard rx > 0, ry > 0 else { return [.line(end)] }
    let (cosine, sine) = (cos(angle), sin(angle))
    let (dx, dy) = ((start.x - end.x) / 2, (start.y - end.y) / 2)
    let (x, y) = (cosine * dx + sine * dy, cosine * dy - sine * dx)
    let stretch = x * x / (rx * rx) + y * y / (ry * ry)
    if stretch > 1 { (rx, ry) = (rx * stretch.squareRoot(), ry * stretch.squareRoot()) }
    let below = rx * rx * y * y + ry * ry * x * x
    let factor = max(0, (rx * rx * ry * ry - below) / below).squareRoot() * (isLarge == isClockwise ? -1 : 1)
    let (cx, cy) = (factor * rx * y / ry, -factor * ry * x / rx)
    let center = Point(x: cosine * cx - sine * cy + (start.x + end.x) / 2, y: sine * cx + cosine * cy + (start.y + end.y) / 2)
    let from = atan2((y - cy) / ry, (x - cx) / rx)
    var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - from
    guard sweep.isFinite, rx.isFinite, ry.isFinite, center.x.isFinite, center.y.isFinite else { return nil }
    if isClockwise, sweep < 0 { sweep += 2 * .pi }
    if !isClockwise, sweep > 0 { sweep -= 2 * .pi }
    let count = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
    let step = sweep / Double(count)
    let handle = 4.0 / 3 * tan(step / 4)
    func place(_ u: Double, _ v: Double) -> Point {
      Point(x: center.x + cosine * rx * u - sine * ry * v, y: center.y + sine * rx * u + cosine * ry * v)
    }
    return (0..<count).map { index in
      let (one, two) = (from + Double(index) * step, from + Double(index + 1) * step)
      return .curve(
        place(cos(one) - handle * sin(one), sin(one) + handle * cos(one)),
        place(cos(two) + handle * sin(two), sin(two) - handle * cos(two)),
        to: index == count - 1 ? end : place(cos(two), sin(two)))
    }
  }

  /// An ellipse of four curves.
  static func ellipse(center: Point, rx: Double, ry: Double) -> Path {
    Path.circle(center: .zero, radius: 1).mapped { Point(x: center.x + $0.x * rx, y: center.y + $0.y * ry) }
  }

  /// The same area under the non-zero rule as this path has under the even-odd rule, where its outlines do not cross: an outline within
  /// an odd number of others runs the other way round.
  var turnedForNonZero: Path {
    let parts = subpaths
    guard parts.count > 1 else { return self }
    let polygons = parts.map(\.flattened)
    var turned = Path()
    for (index, part) in parts.enumerated() {
      guard let first = polygons[index].first else { continue }
      let depth = polygons.indices.filter { $0 != index && polygons[$0].surrounds(first) }.count
      let isPositive = polygons[index].area > 0
      turned.elements += (isPositive == (depth % 2 == 0) ? part : part.reversed).elements
    }
    return turned
  }

  /// The outlines one by one.
  var subpaths: [Path] {
    var parts: [Path] = []
    for element in elements {
      if case .move = element { parts.append(Path()) }
      guard !parts.isEmpty else { continue }
      parts[parts.count - 1].elements.append(element)
    }
    return parts
  }

  /// One outline as a polygon, a curve as eight lines.
  private var flattened: [Point] {
    var points: [Point] = []
    for element in elements {
      switch element {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let one, let two, let end):
        guard let start = points.last else { continue }
        for step in 1...8 {
          let t = Double(step) / 8
          let (a, b, c, d) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t)
          points.append(
            Point(x: a * start.x + b * one.x + c * two.x + d * end.x, y: a * start.y + b * one.y + c * two.y + d * end.y))
        }
      case .close: break
      }
    }
    return points
  }

  /// One outline run through backwards, closed.
  private var reversed: Path {
    var points: [Point] = []
    var steps: [(Element, from: Point)] = []
    for element in elements {
      switch element {
      case .move(let point): points.append(point)
      case .line(let point), .curve(_, _, to: let point):
        steps.append((element, points.last ?? point))
        points.append(point)
      case .close: break
      }
    }
    guard let end = points.last else { return self }
    var path = Path([.move(end)])
    for (element, from) in steps.reversed() {
      if case .curve(let one, let two, _) = element {
        path.elements.append(.curve(two, one, to: from))
      } else {
        path.elements.append(.line(from))
      }
    }
    path.elements.append(.close)
    return path
  }
}

extension Point {
  /// The mirror image of another point, this being the mirror; this itself if there is no other.
  fileprivate func mirrored(_ other: Point?) -> Point {
    other.map { Point(x: 2 * x - $0.x, y: 2 * y - $0.y) } ?? self
  }

  /// A point on the way to another.
  fileprivate func towards(_ other: Point, _ share: Double) -> Point {
    Point(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
  }
}

extension [Point] {
  /// Signed area of a polygon.
  fileprivate var area: Double {
    indices.reduce(0) { sum, index in
      let (one, two) = (self[index], self[(index + 1) % count])
      return sum + (one.x * two.y - two.x * one.y) / 2
    }
  }

  /// Whether a point is within a polygon.
  fileprivate func surrounds(_ point: Point) -> Bool {
    var isInside = false
    for index in indices {
      let (one, two) = (self[index], self[(index + 1) % count])
      guard (one.y > point.y) != (two.y > point.y) else { continue }
      if point.x < (two.x - one.x) * (point.y - one.y) / (two.y - one.y) + one.x { isInside.toggle() }
    }
    return isInside
  }
}
