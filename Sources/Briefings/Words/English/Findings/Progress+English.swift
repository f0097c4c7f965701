import Findings
import Statistics

extension Claim.Progress: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    guard let aim = found.comparison.from else { return found.levelTitles }
    let goal = found.amount(aim, .title)
    switch state {
    case .passed, .reached:
      return ["\(found.subject) reached the \(kind(aim)) of \(goal)", "\(found.subject) reached the \(kind(aim))"]
    case .missed: return ["\(found.subject) missed the \(kind(aim)) of \(goal)", "\(found.subject) missed the \(kind(aim))"]
    case .underWay:
      let done = found.printed(found.comparison.to, .title, .bare)
      return ["\(found.subject) \(found.was) \(done) of the \(goal) \(aim.kind == .target ? "aimed at" : "planned")"]
    }
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    guard let share, state == .underWay, let aim = found.comparison.from else {
      return "\(titles(found).first ?? "")\(found.time), with \(found.level)"
    }
    return
      "\(found.subject) \(found.was) \(found.level)\(found.time), \(found.percent(share)) of the \(found.amount(aim)) \(aim.kind == .target ? "aimed at" : "planned") \(EnglishPeriod.deadline(aim.period))"
  }

  func tileLine(_ found: EnglishFinding) -> Phrase {
    guard let share, let aim = found.comparison.from else { return "" }
    return "\(found.percent(share, .tile)) of \(kind(aim))"
  }

  private func kind(_ aim: Observation) -> String { aim.kind == .target ? "target" : "plan" }
}
