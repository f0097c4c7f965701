import Languages
import Statistics

extension ChineseWording {
  func shareOfParent(_ fact: Fact, _ parent: Fact, _ share: Observation) -> Phrase {
    let subject = ChineseSubject(fact)
    let whole = parent.region.name[.chinese]
    return sentence("\(subject.words)占\(whole)的\(figures.amount(share, .percent))")
  }

  func parentChange(_ parent: Fact, _ growth: Growth) -> Phrase {
    sentence("\(ChineseSubject(parent).words)\(change(growth, parent))")
  }

  func places(_ finding: PlacesFinding, within region: Region) -> Phrase {
    let fact = finding.highest
    let noun = ChineseSubject(fact, .full, .understood).words
    func extreme(_ fact: Fact) -> Phrase { "\(fact.region.name[.chinese])（\(figures.amount(fact.observation, fact.unit))）" }
    let low: Phrase = finding.lowest.map { "，最低的是\(extreme($0))" } ?? ""
    return sentence(
      "\(when(fact.observation))\(region.name[.chinese])已公布数据的\(finding.count)个地区中，\(noun)\(note: Note.of(fact.indicator))最高的是\(extreme(fact))\(low)"
    )
  }
}
