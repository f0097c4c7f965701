import Briefings
import Statistics
import Testing
@Test func `print all`() {
  let sample = SampleFacts.shared
  for id in ["hengdian", "yiwu", "zhejiang", "wuxi", "jinhua", "china"] {
    let facts = sample.facts(id)
    for language in Language.allCases {
      print("=====", id, language)
      for h in Headline.candidates(for: facts, region: sample.region(id), language: language) { print("H:", h.string.visible, h.plain.count) }
      for h in Headline.candidates(for: facts, region: sample.region(id), language: language, scope: .page) { print("P:", h.string.visible, h.plain.count) }
      print("S:", Standfirst.make(facts, language: language)?.string.visible ?? "-")
      for s in Sentences(language: language, units: sample.dataset.units).about(facts) { print("  ", s.string.visible, "|", s.phrase.notes.count) }
      for f in facts where !["rank"].contains(f.indicator.kind.rawValue) { for h in Headline.candidates(for: [f], region: f.region, language: language).prefix(1) { print("h:", h.string.visible) } }
    }
  }
}
