import Drawing
import Findings
import Languages
import Layout
import Statistics

extension Story {
  private var language: Language { scope.language }
  private var wording: any FindingWording { language.wording.findings }

  /// The period that the head of the briefing names.
  private var period: Period? { headline?.comparison.to.period }

  /// Titles from fullest to shortest; empty where no finding may be one.
  var titles: [Phrase] {
    guard let headline else { return [] }
    return wording.titles(headline, Telling(peers: scope.composer.peers))
  }

  /// The lines under the title, and the figures they rest on.
  var lead: Sentence? {
    let sentences = leadSentences.map(\.sentence)
    return sentences.isEmpty ? nil : sentences.paragraph(in: language)
  }

  /// What the lines under the title say, as much as has room there.
  static func leadSentences(
    _ standfirst: [Finding], _ headline: Finding?, _ scope: Scope
  ) -> [(finding: Finding, sentence: Sentence)] {
    let (language, wording) = (scope.language, scope.language.wording.findings)
    var chosen: [(finding: Finding, sentence: Sentence)] = []
    let room = scope.lead == .full ? language.wording.standfirstRoom : language.wording.standfirstRoom * 2 / 3
    for finding in standfirst {
      var telling = scope.telling(of: finding, about: headline?.comparison.to.period)
      if finding == headline { telling.period = .understood }
      // A tile has the level of what the title is about.
      if finding.claim.isRank || scope.hasTiles && finding.claim.kind.tellsChange && finding.indicator.id == headline?.indicator.id
      {
        telling.levels = .understood
      }
      let sentence = Sentence(wording.sentence(finding, telling).withoutNotes.withWeakestMarks, keys: finding.keys)
      let length = (chosen.map(\.sentence) + [sentence]).paragraph(in: language).phrase.plain.count
      if length <= room { chosen.append((finding, sentence)) }
      if chosen.count == 3 { break }
    }
    return chosen
  }

  /// Remembers what the lines under the title say.
  func tell(_ register: inout Register) {
    for (finding, sentence) in leadSentences { register.tell(finding, sentence.phrase, in: .standfirst) }
  }

  /// The title of the first figure.
  func title(_ finding: Finding?, of indicator: Indicator) -> Phrase {
    guard let finding else { return Phrase(indicator.name[language]) }
    var telling = scope.telling(of: finding, owner: .named, about: period)
    telling.period = .understood
    let titles = wording.titles(finding, telling)
    // What the page’s title says is not said again: of a course the change alone.
    if finding == headline, let last = titles.last { return last }
    return titles.first { $0.plain.count <= (language.rules.isHan ? 40 : 84) } ?? titles.last ?? Phrase(indicator.name[language])
  }

  /// The title of the second figure: the best about another indicator that the text says too.
  var secondTitle: Phrase {
    let lead = headline?.indicator.id
    let about = paragraphs.joined().first { $0.indicator.id != lead } ?? paragraphs.joined().first
    return title(about, of: about?.indicator ?? headline?.indicator ?? profiles[0].indicator)
  }

  /// What figures that were told were before their source revised them: the most recent, a sentence each.
  func revisions(_ register: inout Register) -> [Sentence] {
    let book = scope.composer.book
    var seen: Set<Observation.Key> = []
    let told = register.told.flatMap { [$0.finding.comparison.to, $0.finding.comparison.from].compactMap(\.self) }.filter {
      $0.region == scope.region.id && seen.insert($0.key).inserted
    }
    let revised = told.map(book.known).filter { $0.superseded != nil }.sorted { $0.period > $1.period }
    return revised.compactMap { figure in
      guard let indicator = book.indicator(figure.indicator), let unit = book.unit(figure.unit) else { return nil }
      return Sentence(revisionOf: figure, indicator, book.read(unit, of: indicator.id), language)
    }.prefix(Self.mostRevisions).map(\.self)
  }

  /// More are a table’s.
  private static var mostRevisions: Int { 3 }

  /// The text, a paragraph after another, `most` of them; what it says is remembered.
  func tellText(_ most: Int, _ register: inout Register) -> [Sentence] {
    var changed = changedInLead
    return paragraphs.prefix(most).map { sentences(of: $0, after: &changed, &register).paragraph(in: language) }
  }

  /// A sentence a finding; what it says is remembered.
  func sentences(of findings: [Finding], _ register: inout Register) -> [Sentence] {
    var changed = changedInLead
    return sentences(of: findings, after: &changed, &register)
  }

  /// Keys of the indicators of which title or standfirst have said how they changed.
  private var changedInLead: Set<String> {
    Set(([headline].compactMap(\.self) + leadSentences.map(\.finding)).filter(\.claim.kind.tellsChange).map(\.indicator.id))
  }

  private func sentences(of findings: [Finding], after changed: inout Set<String>, _ register: inout Register) -> [Sentence] {
    findings.map { finding in
      var telling = scope.telling(of: finding, about: period)
      if changed.contains(finding.indicator.id) { telling.change = .understood }
      if finding.claim.kind.tellsChange { changed.insert(finding.indicator.id) }
      let sentence = Sentence(wording.sentence(finding, telling).withWeakestMarks, keys: finding.keys)
      register.tell(finding, sentence.phrase, in: .text)
      return sentence
    }
  }
}

extension Scope {
  /// Whether the briefing has tiles of its measures, the headline’s first.
  fileprivate var hasTiles: Bool {
    composer.template.pages.contains { $0.blocks.all.contains { $0 is Template.ComparedFigures } }
  }
}

extension Phrase {
  /// The phrase with one mark behind each figure, that of the weakest standing: the firmer one is at the figure it was made from.
  var withWeakestMarks: Phrase {
    var parts: [Part] = []
    for part in self.parts {
      if case .mark(let standing) = part, case .mark(let before)? = parts.last {
        parts[parts.count - 1] = .mark(max(standing, before))
      } else {
        parts.append(part)
      }
    }
    return Phrase(parts)
  }
}

extension Statistics.Reading {
  /// The letter of the weakest standing behind the number, after that of a revision.
  func weakestMark(_ language: Language) -> RichText {
    guard let weakest = marks.last else { return RichText() }
    let revision = marks.count > 1 && marks[0] == .revised ? RichText.mark(.revised, language) : RichText()
    return revision + .mark(weakest, language)
  }
}
