import Languages
import Statistics

/// What is said in English, with accents, longer and in brackets: see `Pseudo`.
struct PseudoWording: Wording {
  private let model = EnglishWording()

  func statement(_ fact: Fact, _ place: PlaceInText) -> Phrase { model.statement(fact, place).pseudo }
  func changeAlone(_ fact: Fact, _ place: PlaceInText) -> Phrase? { model.changeAlone(fact, place)?.pseudo }
  func standing(_ standing: SeriesStanding, _ fact: Fact, since: Period, count: Int) -> Phrase {
    model.standing(standing, fact, since: since, count: count).pseudo
  }
  func share(_ part: Fact, of whole: Fact, _ share: Observation) -> Phrase { model.share(part, of: whole, share).pseudo }
  func shareOfParent(_ fact: Fact, _ parent: Fact, _ share: Observation) -> Phrase {
    model.shareOfParent(fact, parent, share).pseudo
  }
  func parentChange(_ parent: Fact, _ growth: Growth) -> Phrase { model.parentChange(parent, growth).pseudo }
  func places(_ finding: PlacesFinding, within region: Region) -> Phrase { model.places(finding, within: region).pseudo }
  func comparison(_ faster: Fact, _ slower: Fact, _ ratio: GrowthRatio) -> Phrase {
    model.comparison(faster, slower, ratio).pseudo
  }
  func progress(_ progress: Progress, _ place: PlaceInText, _ naming: Naming) -> Phrase {
    model.progress(progress, place, naming).pseudo
  }
  func aim(_ fact: Fact, _ aim: Observation, _ place: PlaceInText) -> Phrase { model.aim(fact, aim, place).pseudo }
  func isSameRanking(_ first: Fact, _ second: Fact) -> Bool { model.isSameRanking(first, second) }
  func ranksRegion(_ fact: Fact) -> Bool { model.ranksRegion(fact) }
  func isRanking(_ fact: Fact) -> Bool { model.isRanking(fact) }
  func ranks(_ ranks: [Fact], _ place: PlaceInText) -> Phrase { model.ranks(ranks, place).pseudo }

  func briefStatement(_ fact: Fact, comparedWith slower: (Fact, GrowthRatio)?, _ place: PlaceInText) -> Phrase {
    model.briefStatement(fact, comparedWith: slower, place).pseudo
  }

  func headlines(_ fact: Fact) -> [Phrase] { model.headlines(fact).map(\.pseudo) }
  func headline(_ first: Fact, _ second: Fact) -> Phrase? { model.headline(first, second)?.pseudo }

  func ratioTitle(_ faster: Fact, _ slower: Fact, _ ratio: GrowthRatio) -> Phrase {
    model.ratioTitle(faster, slower, ratio).pseudo
  }
  func growthRangeTitle(_ low: Growth, _ high: Growth) -> Phrase { model.growthRangeTitle(low, high).pseudo }
  func growthPlaceTitle(_ place: GrowthPlace) -> Phrase { model.growthPlaceTitle(place).pseudo }
  func progressTitle(_ progress: Progress) -> Phrase { model.progressTitle(progress).pseudo }
  func levelTitle(_ fact: Fact) -> Phrase? { model.levelTitle(fact)?.pseudo }
  func largestTitle(_ facts: [Fact]) -> Phrase? { model.largestTitle(facts)?.pseudo }
  func seriesTitle(_ fact: Fact, _ finding: SeriesFinding) -> Phrase { model.seriesTitle(fact, finding).pseudo }
  func placesTitle(_ finding: PlacesFinding) -> Phrase { model.placesTitle(finding).pseudo }
  func shareTitle(_ part: Fact, of whole: Fact, _ share: Observation) -> Phrase {
    model.shareTitle(part, of: whole, share).pseudo
  }
  func firstsTitle(_ region: Region, count: Int) -> Phrase { model.firstsTitle(region, count: count).pseudo }
  func touchesTitle(_ region: Region, _ count: Int, within parent: Region) -> Phrase {
    model.touchesTitle(region, count, within: parent).pseudo
  }

  func name(of region: Region) -> String { model.name(of: region) }
  func placeName(_ region: Region, within ancestors: [Region]) -> String { model.placeName(region, within: ancestors) }
  func noun(_ fact: Fact, _ naming: Naming) -> String { model.noun(fact, naming) }
  func time(of observation: Observation) -> String { model.time(of: observation).pseudo }
  func movement(_ growth: Growth, of fact: Fact) -> String { model.movement(growth, of: fact).pseudo }
  func basis(_ growth: Growth, of fact: Fact) -> String { model.basis(growth, of: fact).pseudo }
  func times(_ ratio: GrowthRatio) -> String { model.times(ratio).pseudo }
  func progressCaption(_ fact: Fact) -> String { model.progressCaption(fact).pseudo }

  func wellBroken(_ titles: [Phrase]) -> [Phrase] { model.wellBroken(titles) }
  var standfirstRoom: Int { model.standfirstRoom }
  var columnRoom: Int { model.columnRoom }
}

extension Phrase {
  /// The phrase with accents, longer and in brackets; its marks and notes stay.
  var pseudo: Phrase {
    let parts = parts.map { part -> Part in
      switch part {
      case .text(let text): .text(text.pseudo)
      case .strong(let text): .strong(text.pseudo)
      case .mark, .note: part
      }
    }
    return Phrase([.text("[")] + parts + [.text("]")])
  }
}
