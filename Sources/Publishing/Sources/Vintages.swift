internal import Briefings
package import Ingestion
package import Statistics

extension ReadDataset {
  /// The period of its latest figures; `nil` where it has none.
  package var latestPeriod: Period? {
    dataset.observations.lazy.filter { $0.value != nil }.map(\.period).max { $0.lastDay < $1.lastDay }
  }
}

/// What a source answered before, as far as readers know it: when the period that is the latest now came, and when the one before it did,
/// which is what the issue before was made from.
struct Vintages: Sendable {
  private let source: FetchedSource
  /// The first answer that had the period before the latest.
  private(set) var ofPeriodBefore: FetchedSource?
  /// The first answer that had the latest period.
  private(set) var ofLatestPeriod: FetchedSource?

  /// More are not looked at: two years of monthly answers.
  private static let most = 24

  /// Looks through the answers of a source, of which the latest is first among the earlier ones. What cannot be read any more is passed over.
  init(of source: FetchedSource, earlier: [FetchedAnswer], in answers: FetchedFolder, mapping: TableMapping) {
    self.source = source
    func period(_ source: FetchedSource) -> Period? {
      if let through = source.answer.through { return try? Period(sdmx: through) }
      return (try? DataSource.read(source.file(mapping)))?.latestPeriod
    }
    guard let latest = period(source) else { return }
    var before: Period?
    for answer in earlier.prefix(Self.most) where answer.request == source.answer.request {
      guard let vintage = source.as(answer, from: answers), let period = period(vintage) else { continue }
      if period.lastDay >= latest.lastDay {
        ofLatestPeriod = vintage
      } else {
        // From the latest to the earliest: the last that has the period is the first that had it.
        guard before == nil || before == period else { break }
        before = period
        ofPeriodBefore = vintage
      }
    }
  }

  /// The answer that was there with the latest period, or is there now.
  var atLatestPeriod: FetchedSource { ofLatestPeriod ?? source }
  /// The answer that was there with the period before.
  var atPeriodBefore: FetchedSource { ofPeriodBefore ?? atLatestPeriod }
}

extension FetchedSource {
  /// The source with another of its answers; `nil` where that cannot be read any more.
  fileprivate func `as`(_ answer: FetchedAnswer, from answers: FetchedFolder) -> FetchedSource? {
    guard let data = try? answers.read(answer.data) else { return nil }
    var vintage = self
    vintage.answer = answer
    vintage.data = DataFile(name: answers.path(answer.data.file), bytes: data)
    vintage.structure = answer.structure.flatMap { part in
      (try? answers.read(part)).map { DataFile(name: answers.path(part.file), bytes: $0) }
    }
    return vintage
  }
}

extension Revision {
  /// The figures of a project that its sources have revised; `nil` if there are none.
  ///
  /// - Parameters:
  ///   - fetched: The sources with the answers that count.
  ///   - folder: The project's folder.
  ///   - mapping: What the project says of all its data.
  ///   - now: The figures of the project.
  ///   - read: Reads the project's figures with other answers in place of those that count.
  init?(
    of fetched: [FetchedSource], in folder: String, _ mapping: TableMapping, now: Dataset,
    reading read: ([FetchedSource]) -> Dataset?
  ) {
    let answers = FetchedFolder(project: folder)
    guard let lock = try? answers.lock() else { return nil }
    let vintages = fetched.map { source in
      Vintages(of: source, earlier: lock.sources[source.source.name]?.earlier ?? [], in: answers, mapping: mapping)
    }
    var told: [Observation.Key: Observation] = [:]
    // What the issue before was made from comes last: it is what readers know.
    var known = fetched
    for answers in [vintages.map(\.atLatestPeriod), vintages.map(\.atPeriodBefore)] where answers != known {
      known = answers
      for figure in read(answers)?.observations ?? [] where figure.value != nil { told[figure.key] = figure }
    }
    let figures = now.observations.compactMap { figure in
      figure.superseding(told[figure.key]).superseded == nil ? nil : told[figure.key]
    }
    guard !figures.isEmpty else { return nil }
    self.init(figures: figures, basis: .sources)
  }
}
