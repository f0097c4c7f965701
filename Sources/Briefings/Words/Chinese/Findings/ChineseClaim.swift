import Findings

/// The Chinese words of one kind of claim: each kind is a file in this folder.
protocol ChineseClaim {
  /// As a title without a full stop, from fullest to shortest.
  func titles(_ found: ChineseFinding) -> [Phrase]
  /// As a clause, without its full stop.
  func clause(_ found: ChineseFinding) -> Phrase
  /// What it adds to a figure that stands above, in the room of a tile’s last line; empty if nothing.
  func tileLine(_ found: ChineseFinding) -> Phrase
  /// What is over the number in a tile of its own; `nil` if it has none.
  func tileLabel(_ found: ChineseFinding) -> String?
}

extension ChineseClaim {
  func tileLabel(_ found: ChineseFinding) -> String? { nil }
}

extension Claim {
  /// Who has the words: the one place that knows all kinds.
  var chinese: any ChineseClaim {
    switch self {
    case .change(let claim): claim
    case .turn(let claim): claim
    case .streak(let claim): claim
    case .pace(let claim): claim
    case .record(let claim): claim
    case .extreme(let claim): claim
    case .lead(let claim): claim
    case .rank(let claim): claim
    case .median(let claim): claim
    case .parent(let claim): claim
    case .share(let claim): claim
    case .contribution(let claim): claim
    case .part(let claim): claim
    case .crossing(let claim): claim
    case .progress(let claim): claim
    case .course(let claim): claim
    case .tally(let claim): claim
    case .overtaking(let claim): claim
    case .level(let claim): claim
    }
  }
}
