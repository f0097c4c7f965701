import Drawing
import Glibc

/// A change of coordinates: scaling, turning, moving (SVG 2, 8.4).
struct Affine: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// Where a point is moved to.
  func callAsFunction(_ point: Point) -> Point {
    Point(x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f)
  }

  /// First `inner`, then this.
  func after(_ inner: Affine) -> Affine {
    Affine(
      a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b, c: a * inner.c + c * inner.d, d: b * inner.c + d * inner.d,
      e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
  }

  /// By how much lengths grow on the whole.
  var scale: Double { abs(a * d - b * c).squareRoot() }

  /// Reads a list of transformations such as `translate(1 2) scale(3)`; `nil` for anything else.
  init?(_ text: String) {
    self.init()
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "(") {
      guard let close = rest.firstIndex(of: ")"), open < close else { return nil }
      let name = rest[..<open].filter { $0.isLetter }
      var scanner = CoordinateScanner(String(rest[rest.index(after: open)..<close]))
      var numbers: [Double] = []
      while !scanner.isAtEnd {
        guard let number = scanner.number() else { return nil }
        numbers.append(number)
      }
      guard let step = Affine(name: name, numbers) else { return nil }
      self = after(step)
      rest = rest[rest.index(after: close)...]
    }
    guard rest.allSatisfy({ $0.isWhitespace || $0 == "," }) else { return nil }
  }

  init(a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  private init?(name: String, _ n: [Double]) {
    func degrees(_ angle: Double) -> Double { angle * .pi / 180 }
    switch (name, n.count) {
    case ("matrix", 6): self.init(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
    case ("translate", 1): self.init(e: n[0])
    case ("translate", 2): self.init(e: n[0], f: n[1])
    case ("scale", 1): self.init(a: n[0], d: n[0])
    case ("scale", 2): self.init(a: n[0], d: n[1])
    case ("skewX", 1): self.init(c: tan(degrees(n[0])))
    case ("skewY", 1): self.init(b: tan(degrees(n[0])))
    case ("rotate", 1):
      let angle = degrees(n[0])
      self.init(a: cos(angle), b: sin(angle), c: -sin(angle), d: cos(angle))
    case ("rotate", 3):
      guard let turn = Affine(name: "rotate", [n[0]]) else { return nil }
      self = Affine(e: n[1], f: n[2]).after(turn).after(Affine(e: -n[1], f: -n[2]))
    default: return nil
    }
  }
}
