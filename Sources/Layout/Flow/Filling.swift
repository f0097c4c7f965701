import Drawing
import Styling

/// A space as it fills: what has been placed, and what is still to come.
struct Filling {
  /// A block in its place.
  struct Placed {
    var block: any Block
    var fragment: Fragment
    var top: Double
    /// What was to come when the block was placed: the block itself first.
    var before: Stack
    /// White wanted below.
    var after: Gap
    /// How far the white above may give way, in points.
    var give: Double
  }

  private(set) var placed: [Placed] = []
  private(set) var queue: Stack
  /// Why the next block is not placed here.
  private(set) var refusal: Refusal?
  private(set) var diagnostics: [LayoutDiagnostic] = []

  init(queue: Stack) {
    self.queue = queue
  }

  /// The block to place next; `nil` once a block was cut or refused, or when all is placed.
  var next: Stack.Entry? { refusal == nil && !isCut ? queue.first : nil }
  private(set) var isCut = false

  /// Ends the space here: what is still to come is left for the next.
  mutating func end() {
    guard let next = queue.first, refusal == nil, !isCut else { return }
    refusal = Refusal(needed: .zero, reason: "is left for the next page", block: next.block.name)
  }

  /// Lower edge of what is placed.
  private(set) var bottom = 0.0
  /// The notes of what is placed.
  private(set) var notes: [Footnote] = []
  /// What is placed, as far as it gives way where it is set tightly.
  private(set) var give = Give()
  /// Index of the last of what is placed that has a height.
  private var lastSeen: Int?

  /// Places the next block or as much of it as fits; returns whether another may follow.
  mutating func place(_ entry: Stack.Entry, in space: Space, limit: ([Footnote]) -> Double) throws(LayoutError) -> Bool {
    let block = entry.block
    let rules = block.rules
    let isFirst = lastSeen == nil
    if !isFirst, rules.start == .newPage {
      refusal = Refusal(needed: .zero, reason: "starts a page", block: block.name)
      return false
    }
    let margin = block.margin(in: space.context)
    let (top, give) = isFirst ? (0, 0) : self.top(margin, rules, space)
    let vacancy: Space.Vacancy = isFirst ? space.vacancy : .shared
    let standing = notes
    var bottom = limit(standing)
    // A fragment may bring notes whose room at the foot it takes itself: then it is set again in less room, until it leaves enough.
    for _ in 0..<6 {
      let height = bottom - top
      if vacancy == .shared, height < max(rules.leastHeight, 0) {
        refusal = Refusal(
          needed: Size(width: space.width, height: rules.leastHeight), reason: "too little room is left", block: block.name)
        return false
      }
      var inner = space.inner(entry.index, width: space.width, height: max(0, height), vacancy: vacancy)
      inner.memory = entry.number.flatMap { space.memory?.inner($0) }
      let fit = try block.remembered(in: inner)
      let lowest = limit(standing + fit.notes)
      if let fragment = fit.fragment, top + fragment.size.height > lowest + tolerance, lowest < bottom - tolerance {
        bottom = lowest
        continue
      }
      return try accept(fit, of: entry, at: top, in: inner, give: give, after: margin.after)
    }
    refusal = Refusal(
      needed: Size(width: space.width, height: space.height), reason: "its notes leave no room for it", block: block.name)
    return try refuse(entry, vacancy: vacancy, space: space)
  }

  private mutating func append(_ block: Placed) {
    if block.fragment.size.height > 0 { lastSeen = placed.count }
    bottom = block.top + block.fragment.size.height
    notes += block.fragment.notes
    give.add(block.fragment.size.height, block.block.rules.form, white: block.give)
    placed.append(block)
  }

  /// Where the next block begins, and how far the white above it gives way.
  private func top(_ margin: Margin, _ rules: FlowRules, _ space: Space) -> (Double, give: Double) {
    // A title and what it is over stay close together: white that fills a page opens above titles.
    let isUnderTitle = lastSeen.map { placed[$0].block.rules.following == .withNext } ?? false
    let looseness = isUnderTitle ? min(0, space.context.looseness) : space.context.looseness
    let gap = (lastSeen.map { placed[$0].after } ?? .none).meeting(margin.before)
    let grid = space.context.style.grid.step
    let step = rules.snap == .step ? grid : grid / 2
    return (
      (bottom + gap.distance(at: looseness)).roundedUp(toMultipleOf: step), give: gap.distance(at: 0) - gap.distance(at: -1) + step
    )
  }

  private mutating func accept(
    _ fit: Fit, of entry: Stack.Entry, at top: Double, in space: Space, give: Double, after: Gap
  ) throws(LayoutError) -> Bool {
    if let fragment = fit.fragment {
      let excess = max(fragment.size.width - space.width, fragment.size.height - space.height)
      guard excess <= tolerance else {
        throw LayoutError(block: entry.block.name, problem: .exceedsSpace(fragment: fragment.size, available: space.size))
      }
    }
    switch fit {
    case .whole(let fragment):
      append(Placed(block: entry.block, fragment: fragment, top: top, before: queue, after: after, give: give))
      queue = queue.withoutFirst
      return true
    case .part(let fragment, let rest):
      guard fragment.size.height > 0 else {
        throw LayoutError(block: entry.block.name, problem: .makesNoProgress(available: space.size))
      }
      if !Self.mayCut(entry.block.rules.splitting, fragment, space) {
        guard space.vacancy == .fresh else {
          refusal = Refusal(
            needed: Size(width: space.width, height: fragment.size.height), reason: "is kept together", block: entry.block.name)
          return false
        }
        if entry.block.rules.splitting == .avoided {
          diagnostics.append(LayoutDiagnostic(.keepRuleBroken, block: entry.block.name))
        }
      }
      append(Placed(block: entry.block, fragment: fragment, top: top, before: queue, after: after, give: give))
      queue = queue.replacingFirst(with: rest)
      isCut = true
      return false
    case .none(let why):
      refusal = why
      refusal?.block = why.block ?? entry.block.name
      return try refuse(entry, vacancy: space.vacancy, space: space)
    }
  }

  /// More than this part of a page is not left blank for the sake of a block that would rather not be cut.
  private static let mostBlank = 0.2
  /// A part printed for that reason fills at least this part of what is left.
  private static let leastFilled = 0.5

  private static func mayCut(_ splitting: FlowRules.Splitting, _ fragment: Fragment, _ space: Space) -> Bool {
    switch splitting {
    case .allowed: true
    case .avoided: false
    case .reluctant:
      space.height > space.context.style.page.size.height * mostBlank
        && fragment.size.height >= space.height * leastFilled
    }
  }

  /// On an empty page a refusal is final.
  private mutating func refuse(_ entry: Stack.Entry, vacancy: Space.Vacancy, space: Space) throws(LayoutError) -> Bool {
    guard vacancy == .fresh, let refusal else { return false }
    throw LayoutError(
      block: refusal.block ?? entry.block.name,
      problem: .doesNotFit(needed: refusal.needed, available: space.size, reason: refusal.reason))
  }

  /// Takes back blocks that must not end the space while something follows, such as a heading whose text has moved on.
  mutating func honourFollowing(_ space: Space) throws(LayoutError) {
    guard refusal != nil, !queue.isEmpty else { return }
    var kept = placed.count
    while kept > 0, placed[kept - 1].block.rules.following == .withNext { kept -= 1 }
    guard kept < placed.count else { return }
    if kept == 0, space.vacancy == .fresh {
      // Nothing would ever be printed: the rule gives way.
      diagnostics.append(LayoutDiagnostic(.keepRuleBroken, block: placed[placed.count - 1].block.name))
      return
    }
    queue = placed[kept].before
    let stay = placed.prefix(kept)
    (placed, bottom, notes, give, lastSeen) = ([], 0, [], Give(), nil)
    for block in stay { append(block) }
  }

  /// Whether the last block has been cut that would rather not be.
  var isCutReluctantly: Bool { isCut && placed.last?.block.rules.splitting == .reluctant }

  /// What was placed as one fragment.
  func fragment(width: Double) -> Fragment {
    var fragment = Fragment(size: Size(width: width, height: bottom), diagnostics: diagnostics)
    for placed in placed { fragment.add(placed.fragment, at: Point(x: 0, y: placed.top)) }
    return fragment
  }

  /// The outcome for a block that holds the blocks.
  func fit(width: Double) -> Fit {
    if queue.isEmpty { return .whole(fragment(width: width)) }
    if bottom > 0 { return .part(fragment(width: width), rest: queue) }
    return .none(why: refusal ?? Refusal(needed: .zero, reason: "nothing fits"))
  }
}

extension Fit {
  /// What is printed, if anything.
  var fragment: Fragment? {
    switch self {
    case .whole(let fragment), .part(let fragment, _): fragment
    case .none: nil
    }
  }

  /// The notes that what is printed needs.
  var notes: [Footnote] { fragment?.notes ?? [] }
}
