import Findings

/// The English words of one kind of claim: each kind is a file in this folder.
protocol EnglishClaim {
  /// As a title without a full stop, from fullest to shortest.
  func titles(_ found: EnglishFinding) -> [Phrase]
  /// As a clause, without its capital and full stop.
  func clause(_ found: EnglishFinding) -> Phrase
  /// What it adds to a figure that stands above, in the room of a tile’s last line; empty if nothing.
  func tileLine(_ found: EnglishFinding) -> Phrase
  /// What is over the number in a tile of its own; `nil` if it has none.
  func tileLabel(_ found: EnglishFinding) -> String?
}

extension EnglishClaim {
  func tileLabel(_ found: EnglishFinding) -> String? { nil }
}

extension Claim {
  /// Who has the words: the one place that knows all kinds.
  var english: any EnglishClaim {
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
