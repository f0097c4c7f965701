internal import Languages

/// How many digits of a figure are shown in a setting. Pure arithmetic on what the figure holds; the rounding itself is done once,
/// when the number is printed.
struct FigureDigits {
  /// The exact value in the scaling it is shown in.
  var value: Decimal
  /// How many digits after the point the data hold in that scaling, noise of binary arithmetic left out; negative if they end left of the
  /// point.
  var held: Int
  /// How exactly it is stated.
  var qualifier: Qualifier
  /// What it is measured in.
  var kind: Unit.Kind
  /// Whose words the scaling has.
  var language: Language
  /// Digits after the point that all figures of the indicator have wherever they are read; `nil` where the place decides.
  var usual: Int?

  /// Digits after the point in a setting; negative rounds left of it. Never more than the data hold.
  func decimals(in setting: Setting) -> Int {
    guard !value.isZero, kind != .rank else { return setting == .table ? held : min(held, 0) }
    if let usual, setting != .axis { return min(held, usual) }
    let wanted: Int =
      switch setting {
      case .title: title
      case .sentence: sentence
      case .tile, .label: tile
      case .close: close
      case .table: held
      case .axis: max(0, figures(4))
      }
    let shown = setting == .axis ? min(held, wanted) : notReachingWhole(min(held, wanted))
    // No one says “over 4.00”: a number that is not exact has no exact zeros, except in a column of a table.
    let bare = setting == .title || setting == .axis || qualifier != .exact && setting != .table
    return bare ? withoutTrailingZeros(shown) : shown
  }

  private var title: Int {
    switch kind {
    case .percent, .percentagePoint: telling(power >= 1 ? 0 : 1)
    case .index: telling(max(0, figures(4)))
    default: power < 4 ? max(0, figures(3)) : figures(3)
    }
  }

  private var sentence: Int {
    switch kind {
    case .percent, .percentagePoint: telling(2)
    default: telling(max(0, figures(5)))
    }
  }

  /// Two after the point at most. An amount in 亿元 has a digit more before the point than the same in bn, so it may have five
  /// figures, as has an index around 100; whole numbers below 100,000 are not rounded, because no one would notice.
  private var tile: Int {
    switch kind {
    case .percent, .percentagePoint: return telling(2)
    case .index: return telling(min(2, max(0, figures(5))))
    case .currency where scalesBeyondThousands: return telling(min(2, max(0, figures(5))))
    default:
      let four = figures(4)
      return telling(min(2, power < 5 ? max(0, four) : four))
    }
  }

  /// Whether the first word beyond ones is for more than a thousand.
  private var scalesBeyondThousands: Bool { language.rules.firstPower > 3 }

  private var close: Int {
    switch kind {
    case .percent, .percentagePoint: telling(3)
    default: telling(max(0, figures(5)))
    }
  }

  /// Power of ten of the first digit.
  private var power: Int { value.leadingPower ?? 0 }

  private func figures(_ count: Int) -> Int { value.decimals(forSignificantFigures: count, keeping: qualifier) }

  /// At least so many digits that less than all does not read as all, nor more than all: −99.6% is no fall by 100%, which leaves nothing.
  private func notReachingWhole(_ decimals: Int) -> Int {
    guard kind == .percent, value.magnitude != 100 else { return decimals }
    var shown = decimals
    while shown < held, value.rounded(decimals: shown, keeping: qualifier).magnitude == 100 { shown += 1 }
    return shown
  }

  /// At least enough digits to show two figures: what is not zero never reads as zero.
  private func telling(_ decimals: Int) -> Int { power < 0 ? max(decimals, figures(2)) : decimals }

  private func withoutTrailingZeros(_ decimals: Int) -> Int {
    guard decimals > 0 else { return decimals }
    let last = value.rounded(decimals: decimals, keeping: qualifier).exponent
    return min(decimals, max(0, -last))
  }
}
