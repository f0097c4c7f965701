import Findings
import Languages
import Statistics

extension Claim.Part: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    found.dated("\(found.titledHolder)\(Phrase.seam)占\(whole.name[.chinese])的\(found.level)")
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    "\(found.time)\(found.holder)占\(whole.name[.chinese])的\(found.level)\(found.earlierShare)"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { found.earlierPercent }
}
