import Findings

extension Claim.Level: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] { found.levelTitles }

  func clause(_ found: EnglishFinding) -> Phrase { found.levelClause }

  func tileLine(_ found: EnglishFinding) -> Phrase { "" }
}
