import Findings
import Statistics

extension Claim.Progress: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    guard let aim = found.comparison.from else { return found.levelTitles }
    let goal = found.amount(aim, .title).withoutAimMarks
    switch state {
    case .passed, .reached:
      return ["\(found.holder) reached the \(kind(aim)) of \(goal)", "\(found.holder) reached the \(kind(aim))"]
    case .missed: return ["\(found.holder) missed the \(kind(aim)) of \(goal)", "\(found.holder) missed the \(kind(aim))"]
    case .underWay:
      let done = found.printed(found.comparison.to, .title, .bare)
      return ["\(found.holder) \(found.was) \(done) of the \(goal) \(aim.kind == .target ? "aimed at" : "planned")"]
    }
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    guard let share, state == .underWay, let aim = found.comparison.from else {
      return "\(titles(found).first ?? "")\(found.time), with \(found.level)"
    }
    return
      "\(found.holder) \(found.was) \(found.level)\(found.time), \(found.percent(share)) of the \(found.amount(aim).withoutAimMarks) \(aim.kind == .target ? "aimed at" : "planned") \(EnglishPeriod.deadline(aim.period))"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase {
    guard let share, let aim = found.comparison.from else { return "" }
    return "\(found.percent(share, .tile)) of \(kind(aim))"
  }

  private func kind(_ aim: Observation) -> String { aim.kind == .target ? "target" : "plan" }
}
