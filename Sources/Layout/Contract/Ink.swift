import Drawing

/// What is painted in a place: items, some of them drawn only when they are asked for.
///
/// Layout tries many fragments and prints few. What costs much to draw, and whose size is known before, waits until then.
struct Ink {
  /// Items that are there, or one drawing that is not yet made.
  private enum Part {
    case items([Scene.Item])
    case later(Sketch)
  }

  /// Items that are made when they are first asked for.
  private final class Sketch {
    /// `nil` once it was called: what it holds is let go.
    private var draw: (() -> [Scene.Item])?
    private(set) lazy var items: [Scene.Item] = {
      defer { draw = nil }
      return draw?() ?? []
    }()

    init(_ draw: @escaping () -> [Scene.Item]) { self.draw = draw }
  }

  private var parts: [Part]

  /// Makes ink of items.
  init(_ items: [Scene.Item] = []) {
    parts = items.isEmpty ? [] : [.items(items)]
  }

  /// Makes ink of items that are drawn when they are asked for, and at most once.
  init(drawing draw: @escaping () -> [Scene.Item]) {
    parts = [.later(Sketch(draw))]
  }

  /// Whether nothing is painted.
  var isEmpty: Bool { parts.isEmpty }

  /// All of it, in painter's and reading order.
  var items: [Scene.Item] {
    if parts.count == 1, let part = parts.first { return Self.items(of: part) }
    return parts.flatMap(Self.items)
  }

  private static func items(of part: Part) -> [Scene.Item] {
    switch part {
    case .items(let items): items
    case .later(let sketch): sketch.items
    }
  }

  /// Adds items over and after what is there.
  mutating func append(_ items: [Scene.Item]) {
    guard !items.isEmpty else { return }
    if case .items(let before)? = parts.last {
      parts[parts.count - 1] = .items(before + items)
    } else {
      parts.append(.items(items))
    }
  }

  /// Adds what another ink paints.
  mutating func append(_ other: Ink) {
    for part in other.parts {
      if case .items(let items) = part { append(items) } else { parts.append(part) }
    }
  }

  /// All of it as one group, its origin at `origin`.
  func grouped(tag: Tag? = nil, origin: Point = .zero) -> Ink {
    let isDrawn = parts.allSatisfy { if case .items = $0 { true } else { false } }
    let group = { [Scene.Item.group(.init(items, tag: tag, origin: origin))] }
    return isDrawn ? Ink(group()) : Ink(drawing: group)
  }
}
