public import Drawing

/// Content that cannot be printed: which block, on which page, and why.
public struct LayoutError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The block fits no empty page.
    case doesNotFit(needed: Size, available: Size, reason: String)
    /// The block printed more than it was given room for.
    case exceedsSpace(fragment: Size, available: Size)
    /// The block was cut without anything of it having been printed.
    case makesNoProgress(available: Size)
    /// The content itself cannot be drawn.
    case content(String)
    /// Two places have the same name.
    case duplicateDestination(String)
    /// A link or page number names a place that does not exist.
    case unknownDestination(String)
  }

  /// The block, by name.
  public var block: String
  /// Label of the page, where known.
  public var page: String?
  /// What is wrong.
  public var problem: Problem

  /// Makes an error.
  public init(block: String, page: String? = nil, problem: Problem) {
    self.block = block
    self.page = page
    self.problem = problem
  }

  /// The error on one line.
  public var description: String {
    (page.map { "page \($0): " } ?? "") + block + ": " + problem.description
  }

  /// The error with the page it happened on, unless it knows that already.
  func on(page: String) -> LayoutError {
    var error = self
    error.page = error.page ?? page
    return error
  }
}

extension LayoutError.Problem: CustomStringConvertible {
  /// The problem in words, sizes in points.
  public var description: String {
    func size(_ size: Size) -> String { "\(number(size.width)) × \(number(size.height)) pt" }
    switch self {
    case .doesNotFit(let needed, let available, let reason):
      return "needs \(size(needed)) but an empty page has \(size(available)): \(reason)"
    case .exceedsSpace(let fragment, let available):
      return "printed \(size(fragment)) into \(size(available))"
    case .makesNoProgress(let available): return "was cut without printing anything into \(size(available))"
    case .content(let reason): return reason
    case .duplicateDestination(let name): return "two places have the name “\(name)”"
    case .unknownDestination(let name): return "no place has the name “\(name)”"
    }
  }
}

/// Something that was done to make content fit, or that the author may want to correct. Nothing is ever hidden or clipped silently.
public struct LayoutDiagnostic: Hashable, Sendable {
  /// What was noticed.
  public enum Finding: Hashable, Sendable {
    /// A title was set smaller to keep within its lines, from and to a size in points.
    case titleShrunk(from: Double, to: Double)
    /// A text takes more lines than its place is designed for.
    case tooManyLines(count: Int, designed: Int)
    /// A number is wider than its tile or column, in points.
    case numberTooWide(width: Double, available: Double)
    /// A drawing higher than a page was drawn lower, to a height in points, with less in it.
    case reduced(to: Double)
    /// A rule to keep things together could not be kept, since no page is high enough.
    case keepRuleBroken
    /// A page other than the last is blank below, by this height in points.
    case emptySpace(height: Double)
    /// The last page holds little, in points.
    case shortLastPage(height: Double)
    /// Page numbers did not settle.
    case unstablePageNumbers
    /// A figure shows nothing, as there is nothing to show.
    case emptyFigure
  }

  /// What was noticed.
  public var finding: Finding
  /// The block, by name.
  public var block: String
  /// Label of the page, where known.
  public var page: String?

  /// Makes a diagnostic.
  public init(_ finding: Finding, block: String, page: String? = nil) {
    self.finding = finding
    self.block = block
    self.page = page
  }

  /// Whether a reader would call it a fault of the page, and not merely less handsome: what runs over its edge, an empty figure, a wrong
  /// page number.
  public var isFault: Bool {
    switch finding {
    case .numberTooWide, .unstablePageNumbers, .emptyFigure: true
    case .titleShrunk, .tooManyLines, .reduced, .keepRuleBroken, .emptySpace, .shortLastPage: false
    }
  }
}

extension LayoutDiagnostic: CustomStringConvertible {
  /// What was noticed, with page and block, in a line.
  public var description: String {
    (page.map { "page \($0): " } ?? "") + "\(block): \(finding.words)"
  }
}

extension LayoutDiagnostic.Finding {
  /// What was noticed, in words; sizes in points.
  var words: String {
    switch self {
    case .titleShrunk(let from, let to): "set at \(number(to)) pt instead of \(number(from)) pt to keep its lines"
    case .tooManyLines(let count, let designed): "takes \(count) lines instead of \(designed)"
    case .numberTooWide(let width, let available): "is \(number(width)) pt wide, but only \(number(available)) pt are free"
    case .reduced(let height): "is drawn \(number(height)) pt high, with less in it, as no page is high enough"
    case .keepRuleBroken: "is cut, as no page is high enough to hold all of it"
    case .emptySpace(let height): "leaves \(number(height)) pt blank at the foot"
    case .shortLastPage(let height): "fills only \(number(height)) pt of the last page"
    case .unstablePageNumbers: "page numbers did not settle"
    case .emptyFigure: "shows nothing"
    }
  }
}
