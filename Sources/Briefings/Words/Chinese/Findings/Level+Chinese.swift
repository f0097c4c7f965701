import Findings

extension Claim.Level: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] { found.levelTitles }

  func clause(_ found: ChineseFinding) -> Phrase { found.levelClause }

  func tileLine(_ found: ChineseFinding) -> Phrase { "" }
}
