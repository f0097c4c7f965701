import Findings
import Statistics

extension Claim.Share: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    let clause: Phrase = "\(found.titledHolder)\(Phrase.seam)占\(whole(found))的比重"
    guard found.comparison.direction != .none else { return ["\(clause)为\(found.level)"] }
    return found.dated("\(clause)\(found.isRise ? "升" : "降")至\(found.level)")
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    "\(found.time)\(found.holder)占\(whole(found))的比重为\(found.level)\(found.earlierShare)"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { found.earlierPercent }

  func tileLabel(_ found: ChineseFinding) -> String? { found.labelled("占\(whole(found))比重") }

  private func whole(_ found: ChineseFinding) -> String { whole.map { found.name($0) } ?? found.among(count) }
}
