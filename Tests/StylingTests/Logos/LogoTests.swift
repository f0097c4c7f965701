import Diagnostics
import Drawing
import Testing

@testable import Styling

/// A style whose logo has this file.
private func style(with bytes: [UInt8], named path: String) throws -> Style {
  try style("logo: \(path)").withLogo(bytes)
}

/// What reading a drawing says.
private func fault(_ svg: String) -> String? {
  do {
    _ = try style(with: Array(svg.utf8), named: "mark.svg")
    return nil
  } catch {
    return "\(error)"
  }
}

/// The outlines of a drawing of 10 × 10, at their own size.
private func outlines(_ content: String, root: String = "viewBox='0 0 10 10'") throws -> [Scene.Item] {
  let svg = "<svg xmlns='http://www.w3.org/2000/svg' \(root)>\(content)</svg>"
  return try style(with: Array(svg.utf8), named: "mark.svg").logo?.drawing(within: Size(width: 10, height: 10))?.items ?? []
}

/// The path and inks of an item.
private func drawn(_ items: [Scene.Item]) -> [(path: Path, fill: Color?, stroke: Stroke?)] {
  items.compactMap { if case .path(let path, let fill, let stroke) = $0 { (path, fill, stroke) } else { nil } }
}

/// A PNG head with this size; enough for what is checked here.
private func png(_ width: Int, _ height: Int) -> [UInt8] {
  func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 0xFF) } }
  return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + number(13) + Array("IHDR".utf8) + number(width) + number(height)
    + [8, 6, 0, 0, 0] + number(0) + number(0) + Array("IEND".utf8) + number(0)
}

@Suite struct `A logo of pixels` {
  @Test func `it is as large as its box allows, in its own proportions`() throws {
    let logo = try style(with: png(300, 100), named: "mark.png").logo
    #expect(logo?.drawing(within: Size(width: 90, height: 16))?.size == Size(width: 48, height: 16))
    #expect(logo?.drawing(within: Size(width: 30, height: 16))?.size == Size(width: 30, height: 10))
  }

  @Test func `before its file has been read there is nothing to draw`() throws {
    #expect(try style("logo: mark.png").logo?.drawing(within: Size(width: 90, height: 16)) == nil)
  }

  @Test func `another picture is another fingerprint`() throws {
    #expect(try style(with: png(3, 1), named: "a.png").source != style(with: png(3, 2), named: "a.png").source)
  }

  @Test(arguments: [
    (Array("GIF89a".utf8), "mark.png:1:1: error: this is not a PNG file"),
    (png(0, 5), "mark.png:1:1: error: a logo has 1 to 4096 pixels a side, this one has 0 × 5"),
    (png(5000, 5), "mark.png:1:1: error: a logo has 1 to 4096 pixels a side, this one has 5000 × 5"),
    (png(5, 5).dropLast(9) + [0, 0, 0, 0, 0, 0, 0, 0, 0], "mark.png:1:1: error: the PNG file is cut off"),
    ([UInt8](repeating: 0, count: 1 << 20 + 1), "mark.png:1:1: error: a logo has at most 1024 KiB, this one has 1024"),
  ])
  func `what is no picture, or too large a one, is refused`(bytes: [UInt8], message: String) {
    let error = #expect(throws: InvalidInput.self) { try style("logo: mark.png").withLogo(bytes) }
    #expect(error?.description == message)
  }
}

@Suite struct `A drawn logo` {
  @Test func `shapes become outlines in their inks`() throws {
    let items = drawn(
      try outlines(
        """
        <rect x="1" y="2" width="3" height="4" fill="#102030"/>
        <circle cx="5" cy="5" r="2" fill="none" stroke="red" stroke-width="0.5"/>
        <polygon points="0,0 1,0 1,1"/>
        <line x1="0" y1="0" x2="4" y2="4" stroke="#000"/>
        """))
    #expect(items.count == 4)
    #expect(items[0].path == .rectangle(Rect(x: 1, y: 2, width: 3, height: 4)))
    #expect(items[0].fill == Color(hex: "#102030"))
    #expect(items[1].fill == nil)
    #expect(items[1].stroke?.color == Color(hex: "#FF0000"))
    #expect(items[1].stroke?.width == 0.5)
    #expect(items[1].path.bounds == Rect(x: 3, y: 3, width: 4, height: 4))
    #expect(items[2].path == .polygon([Point(x: 0, y: 0), Point(x: 1, y: 0), Point(x: 1, y: 1)]))
    #expect(items[2].fill == .black)
  }

  @Test func `groups move, turn and colour what they hold`() throws {
    let items = drawn(
      try outlines(
        "<g transform='translate(1 2) scale(2)' fill='#00F'><path d='M0 0h1v1z' stroke='#0F0'/></g><g display='none'><path d='M0 0z'/></g>"
      )
    )
    #expect(items.count == 1)
    #expect(items[0].path == .polygon([Point(x: 1, y: 2), Point(x: 3, y: 2), Point(x: 3, y: 4)]))
    #expect(items[0].fill == Color(hex: "#0000FF"))
    #expect(items[0].stroke?.width == 2)
  }

  @Test func `the drawing's own box and scale count`() throws {
    let items = drawn(try outlines("<path d='M10 10H20V20z'/>", root: "viewBox='10 10 20 20'"))
    #expect(items[0].path.bounds == Rect(x: 0, y: 0, width: 5, height: 5))
    let plain = drawn(try outlines("<path d='M0 0H20V20z'/>", root: "width='20px' height='20px'"))
    #expect(plain[0].path.bounds == Rect(x: 0, y: 0, width: 10, height: 10))
  }

  @Test func `classes and styles win over attributes`() throws {
    let items = drawn(
      try outlines(
        "<defs><style>.a, .b { fill: #111111; } .b{stroke:#222222}</style><linearGradient id='x'><stop offset='0'/></linearGradient></defs>"
          + "<path class='b' fill='#999' d='M0 0h1z'/><path class='a' style='fill: #333333' d='M0 0h1z'/>"))
    #expect(items.map(\.fill) == [Color(hex: "#111111"), Color(hex: "#333333")])
    #expect(items[0].stroke?.color == Color(hex: "#222222"))
  }

  @Test(
    arguments: [
      ("M1 2L3 4", [.move(Point(x: 1, y: 2)), .line(Point(x: 3, y: 4))]),
      ("m1,2 2 2 -1-1z", [.move(Point(x: 1, y: 2)), .line(Point(x: 3, y: 4)), .line(Point(x: 2, y: 3)), .close]),
      ("M0 0.5.5 1e0", [.move(Point(x: 0, y: 0.5)), .line(Point(x: 0.5, y: 1))]),
      (
        "M1 1h2v3H0V0",
        [
          .move(Point(x: 1, y: 1)), .line(Point(x: 3, y: 1)), .line(Point(x: 3, y: 4)), .line(Point(x: 0, y: 4)),
          .line(Point(x: 0, y: 0)),
        ]
      ),
      (
        "M0 0c1 0 2 1 2 2s1 2 2 2",
        [
          .move(.zero), .curve(Point(x: 1, y: 0), Point(x: 2, y: 1), to: Point(x: 2, y: 2)),
          .curve(Point(x: 2, y: 3), Point(x: 3, y: 4), to: Point(x: 4, y: 4)),
        ]
      ),
      (
        "M0 0Q3 0 3 3T6 6",
        [
          .move(.zero), .curve(Point(x: 2, y: 0), Point(x: 3, y: 1), to: Point(x: 3, y: 3)),
          .curve(Point(x: 3, y: 5), Point(x: 4, y: 6), to: Point(x: 6, y: 6)),
        ]
      ),
    ] as [(String, [Path.Element])])
  func `paths are read as the grammar has them`(text: String, elements: [Path.Element]) throws {
    let read = try #require(Path(svg: text))
    #expect(read.elements.count == elements.count)
    for (one, two) in zip(read.elements, elements) {
      #expect(Path([one]).bounds?.origin.x ?? 0 == Path([two]).bounds?.origin.x ?? 0)
      #expect("\(one)".prefix(6) == "\(two)".prefix(6))
      if let first = Path([one]).bounds, let second = Path([two]).bounds {
        #expect(
          abs(first.maxX - second.maxX) < 1e-9 && abs(first.maxY - second.maxY) < 1e-9 && abs(first.minY - second.minY) < 1e-9)
      }
    }
  }

  @Test(arguments: ["L1 1", "M", "M1", "M0 0L", "M0 0C1 1", "M0 0A1 1 0 2 0 3 3", "M0 0X", "M0 0z5", "M1e9 0", "M0 0 nan 1"])
  func `paths that break the grammar are refused`(text: String) {
    #expect(Path(svg: text) == nil)
  }

  @Test func `an arc is a part of its circle`() throws {
    let half = try #require(Path(svg: "M-1 0A1 1 0 0 1 1 0"))
    #expect(half.elements.count == 3)
    guard case .curve(_, _, let top) = half.elements[1], case .curve(_, _, let end) = half.elements[2] else {
      Issue.record("an arc is made of curves")
      return
    }
    #expect(abs(top.x) < 1e-9 && abs(top.y + 1) < 1e-9)
    #expect(end == Point(x: 1, y: 0))
    let other = try #require(Path(svg: "M-1 0a1 1 0 0 0 2 0"))
    guard case .curve(_, _, let bottom) = other.elements[1] else { return }
    #expect(abs(bottom.y - 1) < 1e-9)
    // Flags need no space after them, radii too small grow, and an arc that goes nowhere is none.
    #expect(Path(svg: "M0 0a5 5 0 0110 0")?.elements.count == 3)
    #expect(Path(svg: "M0 0a1 1 0 0 1 10 0")?.elements.count == 3)
    #expect(Path(svg: "M0 0a1 1 0 0 1 0 0")?.elements.count == 1)
    #expect(Path(svg: "M0 0a0 1 0 0 1 3 0")?.elements == [.move(.zero), .line(Point(x: 3, y: 0))])
  }

  @Test(arguments: [
    "M0 0A1e-170 1e-170 0 0 1 5 5", "M0 0A1e-300 1 0 1 0 5 5", "M0 0A5e-324 5e-324 30 0 1 1000000 1000000",
  ])
  func `radii that nobody can calculate with are refused`(path: String) {
    #expect(Path(svg: path) == nil)
    #expect(fault("<svg viewBox='0 0 10 10'><path d='\(path)'/></svg>")?.contains("the <path> is broken") == true)
  }

  @Test func `transformations within transformations do not leave the page`() {
    let many = String(repeating: "scale(1e6) ", count: 60)
    let drawing = "<svg viewBox='0 0 10 10'><g transform='\(many)'><path d='M1 1h5v5z' stroke='red'/></g></svg>"
    #expect(fault(drawing)?.contains("beyond any page") == true)
    #expect(fault("<svg viewBox='0 0 1e-320 1e-320'><path d='M0 0h5v5z'/></svg>")?.contains("sensible proportions") == true)
  }

  @Test func `thousands of outlines within each other are refused at once`() {
    let path = String(repeating: "M0 0h1v1z", count: 10_000)
    #expect(fault("<svg viewBox='0 0 9 9'><path fill-rule='evenodd' d='\(path)'/></svg>")?.contains("at most 2000") == true)
  }

  @Test func `holes under the even-odd rule stay holes`() throws {
    let ring = drawn(try outlines("<path fill-rule='evenodd' d='M0 0h9v9h-9z M3 3h3v3h-3z'/>"))[0].path
    let same = drawn(try outlines("<path d='M0 0h9v9h-9z M3 3h3v3h-3z'/>"))[0].path
    #expect(ring != same)
    #expect(ring.bounds == same.bounds)
    #expect(Array(ring.elements.prefix(5)) == Array(same.elements.prefix(5)))
    #expect(ring.elements.suffix(5).first == .move(Point(x: 3, y: 6)))
  }

  @Test(arguments: [
    (
      "<svg viewBox='0 0 9 9'><text>A</text></svg>",
      "mark.svg:1:24: error: letters in a logo must be outlines: convert the text to paths"
    ),
    (
      "<svg viewBox='0 0 9 9'><image href='http://x/y.png'/></svg>",
      "mark.svg:1:24: error: a logo refers to nothing outside itself, not to “http://x/y.png”"
    ),
    (
      "<svg viewBox='0 0 9 9'><use xlink:href='#a'/></svg>",
      "mark.svg:1:24: error: a logo refers to nothing outside itself, not to “#a”"
    ),
    ("<svg viewBox='0 0 9 9'><path d='M0 0z' fill='url(#g)'/></svg>", "mark.svg:1:24: error: “url(#g)” is not a plain colour"),
    (
      "<svg viewBox='0 0 9 9'><path d='M0 0z' opacity='.5'/></svg>",
      "mark.svg:1:24: error: a logo has no transparency (opacity: .5)"
    ),
    ("<svg viewBox='0 0 9 9'><path d='M0'/></svg>", "mark.svg:1:24: error: the <path> is broken"),
    (
      "<svg viewBox='0 0 9 9'>\n <g clip-path='url(#c)'/></svg>",
      "mark.svg:2:2: error: “clip-path” is not drawn; cut the outlines instead"
    ),
    ("<svg viewBox='0 0 9 9'><g transform='fly(3)'/></svg>", "mark.svg:1:24: error: “fly(3)” is not a transformation"),
    (
      "<svg viewBox='0 0 9 9'><script>x</script></svg>",
      "mark.svg:1:24: error: <script> is not drawn; a logo has outlines in plain colours"
    ),
    ("<svg viewBox='0 0 9 9'><g></svg>", "mark.svg:1:29: error: this is not XML: mismatched tag"),
    ("<svg viewBox='0 0 9 9'><g>", "mark.svg:1:27: error: this is not XML: no element found"),
    ("<svg viewBox='0 0 9 9'/>", "mark.svg:1:1: error: the drawing is empty"),
    ("<svg><path d='M0 0h1z'/></svg>", "mark.svg:1:1: error: the drawing needs a viewBox of sensible proportions"),
    ("<html/>", "mark.svg:1:1: error: an SVG file begins with <svg>, not with <html>"),
    ("", "mark.svg:1:1: error: this is not XML: no element found"),
    ("<!DOCTYPE svg [<!ENTITY a 'x'>]><svg/>", "mark.svg:1:27: error: this is not XML: declarations of entities are not read"),
    ("<svg a=1/>", "mark.svg:1:8: error: this is not XML: not well-formed (invalid token)"),
    ("<svg a='&b;'/>", "mark.svg:1:1: error: this is not XML: undefined entity"),
    (
      "<!DOCTYPE svg [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;'>]><svg viewBox='0 0 9 9'>&b;</svg>",
      "mark.svg:1:27: error: this is not XML: declarations of entities are not read"
    ),
    (
      "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg viewBox='0 0 9 9'>&a;</svg>",
      "mark.svg:1:54: error: this is not XML: declarations of entities are not read"
    ),
    (
      "<!DOCTYPE svg SYSTEM 'http://x/y.dtd'>\n<svg viewBox='0 0 9 9'>&c;</svg>",
      "mark.svg:2:24: error: this is not XML: the entity “c” is not known"
    ),
    ("<svg viewBox='0 0 9 9'/><svg/>", "mark.svg:1:25: error: this is not XML: junk after document element"),
    ("<!-- ", "mark.svg:1:1: error: this is not XML: unclosed token"),
  ])
  func `what a logo must not have is refused with its place`(svg: String, message: String) {
    #expect(fault(svg) == message)
  }

  @Test func `nesting without end is refused`() {
    let svg = "<svg viewBox='0 0 9 9'>" + String(repeating: "<g>", count: 100) + String(repeating: "</g>", count: 100) + "</svg>"
    #expect(fault(svg)?.hasSuffix("groups are nested too deeply") == true)
  }

  @Test func `what drawing programs add is passed over`() throws {
    let items = try outlines(
      "<?xpacket begin='' id='a'?><!-- x --><title>Mark &amp; Co</title><metadata><rdf:RDF/></metadata><sodipodi:namedview id='b'/>"
        + "<path d='M0 0h1v1z' data-name='&quot;a&quot;' inkscape:label='b'/>")
    #expect(items.count == 1)
  }

  @Test func `a document type without declarations and a file in UTF-16 are read`() throws {
    let svg = """
      <?xml version="1.0" standalone="no"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg viewBox="0 0 10 10"><style><![CDATA[.a{fill:#111111}]]></style><path class="a" d="M0 0h1v1z"/></svg>
      """
    let wide: [UInt8] = svg.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for bytes in [Array(svg.utf8), [0xFF, 0xFE] + wide] {
      let items = try style(with: bytes, named: "mark.svg").logo?.drawing(within: Size(width: 10, height: 10))?.items ?? []
      #expect(drawn(items).map(\.fill) == [Color(hex: "#111111")])
    }
  }

  @Test func `bytes at random are refused, never a crash`() throws {
    let base = try style("logo: m.svg")
    var state: UInt64 = 42
    func random() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let sample = Array(
      "<svg viewBox='0 0 9 9'><g transform='rotate(3)'><path d='M0 0a1 1 0 0 1 3 3c1 1 2 2 3 3z' style='fill:red'/></g></svg>".utf8)
    for _ in 0..<200 {
      var bytes = sample
      for _ in 0..<(1 + random() % 4) { bytes[Int(random()) % bytes.count] = UInt8(truncatingIfNeeded: random()) }
      _ = try? base.withLogo(bytes)
      if bytes.count > 3 { _ = Path(svg: String(decoding: bytes.suffix(60), as: UTF8.self)) }
    }
  }
}
