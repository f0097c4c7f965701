import Findings
import Languages
import Statistics

extension Claim.Lead: ChineseClaim {
  func titles(_ found: ChineseFinding) -> [Phrase] {
    let what = owned(found)
    let own: [Phrase]
    switch event {
    case .lost:
      let held = beginsThen ? "\(ChineseFinding.name(since))以来" : "至少\(found.periods(after))来"
      own = ["\(what)失去\(Phrase.seam)\(held)的首位", "\(what)\(Phrase.seam)被\(found.name(other))超过"]
    case .gained:
      own = [
        "\(what)\(Phrase.seam)超过\(found.name(other))，居\(found.among(count))首位", "\(what)\(Phrase.seam)升至首位",
      ]
    }
    return own + found.changeTitles
  }

  func clause(_ found: ChineseFinding) -> Phrase {
    let margin: Phrase = margin.map { "，\(found.ground)\(event == .lost ? "落后" : "领先")\(found.amount($0.withoutSign))" } ?? ""
    switch event {
    case .lost: return "\(found.time)\(owned(found))被\(found.name(other))超过\(margin)，此前已连续\(found.periods(after))居首位"
    case .gained: return "\(found.time)\(owned(found))超过\(found.name(other))，居\(found.among(count))首位\(margin)"
    }
  }

  func tileLine(_ found: ChineseFinding) -> Phrase {
    event == .lost ? "被\(found.name(other))超过" : "超过\(found.name(other))"
  }

  private func owned(_ found: ChineseFinding) -> String { "\(found.finding.region.name[.chinese])\(found.noun)" }
}
