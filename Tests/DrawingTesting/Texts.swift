public import Drawing

/// Every line of text in items with its place on the page, in reading order.
public func texts(_ items: [Scene.Item], at origin: Point = .zero) -> [(text: String, at: Point, line: TextLine)] {
  items.flatMap { item -> [(text: String, at: Point, line: TextLine)] in
    switch item {
    case .text(let line, let point): [(line.text, origin + point, line)]
    case .group(let group): texts(group.items, at: origin + group.origin)
    case .link(let link): texts(link.items, at: origin)
    case .path, .image: []
    }
  }
}
