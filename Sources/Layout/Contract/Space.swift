internal import Drawing

/// Where a block may be placed: an extent, and everything it needs to know to set itself there.
public struct Space {
  /// Whether there is anything above already.
  public enum Vacancy: Hashable, Sendable {
    /// The page or column is empty: what does not fit here fits nowhere.
    case fresh
    /// There is something above: what does not fit here may move on.
    case shared
  }

  /// Which furniture a page has, and which type its title.
  public enum PageKind: Hashable, Sendable {
    /// The first of the document.
    case first
    /// Any other.
    case later
  }

  /// Width to fill, in points.
  public var width: Double
  /// Height that is left, in points.
  public var height: Double
  /// Whether there is anything above already.
  public var vacancy: Vacancy
  /// Which type a title is set in: that of the first page only at the top of the first page.
  public var page: PageKind
  /// A number of the block's own: what it tags with when a page end cuts it, and names its destination by.
  public var element: Int
  /// How things are set.
  public var context: LayoutContext
  /// What is remembered of the block from other spaces, if anything is.
  var memory: BlockMemory?

  /// Makes a space.
  public init(
    width: Double, height: Double, vacancy: Vacancy = .fresh, page: PageKind = .later, element: Int = 1, context: LayoutContext
  ) {
    self.width = width
    self.height = height
    self.vacancy = vacancy
    self.page = page
    self.element = element
    self.context = context
  }

  /// The space of the block with this index in a block that holds others.
  func inner(_ index: Int, width: Double, height: Double, vacancy: Vacancy) -> Space {
    var inner = self
    inner.width = width
    inner.height = height
    inner.vacancy = vacancy
    inner.element = Self.number(index, in: element)
    inner.memory = memory?.inner(index)
    return inner
  }

  /// The number of the block with this index in the block with number `outer`. Numbers of different blocks differ: from its end a number
  /// can be read as the index and the number of the block around, as far as 63 bits reach.
  static func number(_ index: Int, in outer: Int) -> Int {
    // Groups of four bits of the index, the first of them marked.
    var number = outer
    let groups = max(1, (Int.bitWidth - index.leadingZeroBitCount + 3) / 4)
    for group in (0..<groups).reversed() {
      number = number &<< 5 | (group == groups - 1 ? 16 : 0) | index >> (4 * group) & 15
    }
    return number
  }

  /// Extent in points.
  var size: Size { Size(width: width, height: height) }
}
