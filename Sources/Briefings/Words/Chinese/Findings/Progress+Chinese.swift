import Findings
import Statistics

extension Claim.Progress: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    guard let aim = found.comparison.from else { return found.levelTitles }
    let subject: Phrase = "\(found.titledHolder)\(Phrase.seam)"
    switch state {
    case .passed, .reached: return ["\(subject)达到\(found.amount(aim).withoutAimMarks)的\(kind(found))"]
    case .missed: return ["\(subject)未达到\(found.amount(aim).withoutAimMarks)的\(kind(found))"]
    case .underWay: return ["\(subject)\(kind(found))\(found.amount(aim).withoutAimMarks)，已有\(found.level)"]
    }
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let done: Phrase = state == .underWay ? done(found).map { "，\($0)" } ?? "" : ""
    return "\(found.time)\(titles(found).first?.withoutSeams ?? "")\(done)"
  }

  func tileLine(_ found: ChineseFinding) -> Phrase { done(found) ?? "" }

  /// `完成目标的90%`.
  private func done(_ found: ChineseFinding) -> Phrase? { share.map { "完成\(kind(found))的\(found.amount($0))" } }

  private func kind(_ found: ChineseFinding) -> String { found.comparison.from?.kind == .target ? "目标" : "计划" }
}
