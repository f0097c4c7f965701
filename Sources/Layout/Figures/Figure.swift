public import Drawing
public import Styling

/// What a figure shows: a chart, a map, a picture. It is drawn once its width is known.
public protocol FigureContent: Sendable {
  /// Draws the content `width` points wide; its height is its own.
  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing

  /// Draws the content `width` points wide on a page that would be fuller, or emptier, than it is: what can be drawn higher or lower
  /// without harm (a plot, never its type) may be, by a quarter or so for each 1 of `looseness` (up to 4, where only plots give way)
  /// and by an eighth for each −1 (down to −2.5). At 0 the height is the content's own. By default nothing gives way.
  func resolve(
    width: Double, looseness: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing

  /// Draws the content at most `height` points high, which is less than its own height, by leaving out what matters least and saying so
  /// in the drawing; `nil` where that cannot be done. Asked only where even an empty page is too low. By default it cannot be done.
  func resolve(
    width: Double, within height: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing?
}

extension FigureContent {
  /// The content at its own height.
  public func resolve(
    width: Double, looseness: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing {
    try resolve(width: width, typesetter: typesetter, style: style)
  }

  /// Nothing can be left out.
  public func resolve(
    width: Double, within height: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing? { nil }
}

/// A drawing with what goes along with it. Its size is known; it is drawn where it is printed.
public struct FigureDrawing {
  /// Whether there is anything to see.
  public enum Extent: Hashable, Sendable {
    /// Something is drawn.
    case drawn
    /// There was nothing to draw.
    case blank
  }

  /// The room the drawing takes, in points.
  public var size: Size
  /// Notes that marks in the drawing need.
  public var notes: [Footnote]
  /// Whether there is anything to see.
  public var extent: Extent
  /// Makes the drawing and the same in words, for those who cannot see it.
  private let draw: () -> (scene: Scene, alternative: String)

  /// Makes a drawing of a scene and the same in words.
  public init(scene: Scene, alternative: String, notes: [Footnote] = [], extent: Extent = .drawn) {
    self.init(size: scene.size, notes: notes, extent: extent) { (scene, alternative) }
  }

  /// Makes a drawing of a known size. `draw` makes the scene and the same in words; it is called where the figure is printed, since
  /// layout tries figures at several heights.
  public init(
    size: Size, notes: [Footnote] = [], extent: Extent = .drawn, draw: @escaping () -> (scene: Scene, alternative: String)
  ) {
    self.size = size
    self.notes = notes
    self.extent = extent
    self.draw = draw
  }

  /// The drawing and the same in words, made now.
  package var drawn: (scene: Scene, alternative: String) { draw() }

  /// The drawing as a figure whose top left corner is at `origin`.
  func ink(at origin: Point) -> Ink {
    Ink { [draw] in
      let (scene, alternative) = draw()
      return [.group(.init(scene.items, tag: Tag(.figure(alternative: alternative)), origin: origin))]
    }
  }
}

/// A drawing under its rule, number, title and subtitle, with its own source or note below.
public struct Figure: Block {
  /// What is above it.
  public var frame: Frame
  /// What it shows.
  public var content: any FigureContent
  /// What is below it: source or remark.
  public var source: RichText?
  /// Name of its destination, where links should lead to it.
  public var destination: String?

  /// Makes a figure.
  public init(_ frame: Frame, content: any FigureContent, source: RichText? = nil, destination: String? = nil) {
    self.frame = frame
    self.content = content
    self.source = source
    self.destination = destination
  }

  /// The figure by number and title.
  public var name: String { "figure “\(frame.words)”" }

  /// The figure.
  public var semantics: BlockSemantics { .figure(self) }

  /// A figure is not split; it may pass a table where that fills a page.
  public var rules: FlowRules { FlowRules(splitting: .avoided, floating: .floats, form: .yielding) }

  /// The whole figure, or nothing.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let context = space.context
    let drawing = try content.resolve(
      width: space.width, looseness: context.looseness, typesetter: context.typesetter, style: context.style)
    var fragment = framed(drawing, space)
    if drawing.size.width > space.width + tolerance {
      let needed = Size(width: drawing.size.width, height: fragment.size.height)
      return .none(why: Refusal(needed: needed, reason: "its drawing is wider than its column", block: name))
    }
    if fragment.size.height > space.height + tolerance, space.vacancy == .fresh {
      let room = drawing.size.height - (fragment.size.height - space.height)
      if let lower = try content.resolve(width: space.width, within: room, typesetter: context.typesetter, style: context.style) {
        fragment = framed(lower, space)
        fragment.diagnostics.append(.init(.reduced(to: lower.size.height), block: name))
      }
    }
    guard fragment.size.height <= space.height + tolerance else {
      return .none(why: Refusal(needed: fragment.size, reason: "a figure is not split", block: name))
    }
    if let destination { fragment.places.append(.init(name: destination, point: .zero)) }
    return .whole(fragment)
  }

  /// The drawing with its frame over and its source under it.
  private func framed(_ drawing: FigureDrawing, _ space: Space) -> Fragment {
    let context = space.context
    let anatomy = context.style.chart.anatomy(in: context.language)
    let head = frame.head(width: space.width, in: context)
    var fragment = head.fragment
    fragment.paint(head.rule)
    if !head.words.isEmpty { fragment.paint(.tagged(frame.tagRole, head.words)) }
    var bottom = head.baseline + anatomy.plot
    fragment.ink.append(drawing.ink(at: Point(x: 0, y: bottom)))
    bottom += drawing.size.height
    fragment.notes += drawing.notes
    if drawing.extent == .blank { fragment.diagnostics.append(LayoutDiagnostic(.emptyFigure, block: name)) }
    if let source {
      let style = context.type.note
      let lines = context.lines(of: source, style, width: space.width)
      let first = bottom + Self.sourceBaseline(style)
      fragment.paint(
        .tagged(.paragraph, lines.items(firstBaseline: first, leading: style.leading)))
      fragment.note(source)
      bottom = first + Double(max(lines.count, 1) - 1) * style.leading + style.size / 4
    }
    fragment.size = Size(width: space.width, height: bottom)
    return fragment
  }

  /// From the drawing's lower edge to the source's baseline, in points.
  static func sourceBaseline(_ style: TextStyle) -> Double { style.leading + 2 }
}

extension Frame {
  /// The tag of the frame's words.
  var tagRole: Tag.Role {
    switch role {
    case .caption: .caption
    case .heading(let level): .heading(level)
    }
  }
}
