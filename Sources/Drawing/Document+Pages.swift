/// Makes the pages of a long document again, one at a time and as often as requested.
public protocol PageSource: AnyObject, Sendable {
  /// Number of pages.
  var count: Int { get }
  /// How many groups on all pages have each element number.
  var elements: [Int: Int] { get }
  /// The page at `index`, from 0: the same each time. A page that cannot be made has a fault.
  func page(at index: Int) -> Document.Page
}

extension Document {
  /// Pages in order: all of them there, or made one by one when they are asked for, so that thousands of pages need not exist at once.
  ///
  /// Pages that are made are made anew each time: go through them once, and keep what is needed of a page rather than ask twice.
  public struct Pages: Sendable {
    private enum Source: Sendable {
      case held([Page])
      case made(any PageSource)
    }

    private var source: Source

    /// Pages that exist already.
    public init(_ pages: [Page]) { source = .held(pages) }

    /// Pages that `maker` makes when they are asked for.
    public init(madeBy maker: any PageSource) { source = .made(maker) }

    /// How many groups on all pages have each element number.
    package var elements: [Int: Int] {
      switch source {
      case .made(let maker): return maker.elements
      case .held(let pages):
        var elements: [Int: Int] = [:]
        for page in pages { page.scene.count(elements: &elements) }
        return elements
      }
    }
  }
}

extension Document.Pages: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  /// No pages.
  public init() { self.init([]) }

  /// The first index: 0.
  public var startIndex: Int { 0 }

  /// Number of pages.
  public var endIndex: Int {
    switch source {
    case .held(let pages): pages.count
    case .made(let maker): maker.count
    }
  }

  /// The page at an index, from 0. Whoever changes one of pages that are made when asked for has all of them from then on.
  public subscript(index: Int) -> Document.Page {
    get {
      switch source {
      case .held(let pages): pages[index]
      case .made(let maker): maker.page(at: index)
      }
    }
    set { replaceSubrange(index..<index + 1, with: CollectionOfOne(newValue)) }
  }

  /// Puts other pages in the place of some.
  public mutating func replaceSubrange(_ range: Range<Int>, with pages: some Collection<Document.Page>) {
    var all = Array(self)
    all.replaceSubrange(range, with: pages)
    source = .held(all)
  }
}

extension Document.Pages: ExpressibleByArrayLiteral {
  /// Pages that exist already.
  public init(arrayLiteral pages: Document.Page...) { self.init(pages) }
}

extension Document.Pages: Hashable, Codable {
  /// Whether all pages are equal.
  public static func == (first: Self, second: Self) -> Bool { first.elementsEqual(second) }

  /// Hashes all pages.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for page in self { hasher.combine(page) }
  }

  /// Reads a list of pages.
  public init(from decoder: any Decoder) throws { self.init(try [Document.Page](from: decoder)) }

  /// Writes a list of pages.
  public func encode(to encoder: any Encoder) throws { try Array(self).encode(to: encoder) }
}

extension Scene {
  /// Counts the groups that have each element number; inside of figures and artifacts there is no structure.
  package func count(elements: inout [Int: Int]) {
    Self.count(items, &elements)
  }

  private static func count(_ items: [Item], _ elements: inout [Int: Int]) {
    for item in items {
      guard case .group(let group) = item else { continue }
      if let element = group.tag?.element { elements[element, default: 0] += 1 }
      if let role = group.tag?.role, role.isOpaque { continue }
      count(group.items, &elements)
    }
  }
}
