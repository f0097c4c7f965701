internal import Briefings
internal import Publishing
internal import Scheduling
internal import Statistics

/// What must hold before anything leaves.
struct Preflight: Sendable {
  let book: FactBook
  let request: DeliveryRequest

  /// Keys of the regions that the data know something of about the period: some figure is about it, or about a part of it.
  private let regionsWithFigures: Set<String>

  init(book: FactBook, request: DeliveryRequest) {
    self.book = book
    self.request = request
    regionsWithFigures = Set(
      book.dataset.observations.lazy.filter { observation in
        observation.kind == .actual && observation.value != nil && request.period.contains(observation.period)
      }.map(\.region))
  }

  /// Figures that are not there yet. Without any about the period, a briefing would tell the news of an earlier one again.
  func missingData(_ region: Region) -> String? {
    guard regionsWithFigures.contains(region.id) else { return "there are no figures for \(request.period.sdmx) yet" }
    let late = request.needs.filter { need in
      guard (need.region ?? region.id) == region.id else { return false }
      let own = book.observations(of: region.id, indicator: need.indicator).filter { $0.kind == .actual }
      return (need.region != nil || !own.isEmpty) && !own.contains { $0.value != nil && request.period.contains($0.period) }
    }
    guard !late.isEmpty else { return nil }
    return "there are no figures of \(late.map(\.indicator).joined(separator: ", ")) for \(request.period.sdmx) yet"
  }

  /// What a reader would call a fault of the pages: a character that no font has, what runs over its edge, an empty chart.
  func faults(_ composed: ComposedBriefing) -> String? {
    composed.faults.isEmpty ? nil : composed.faults.joined(separator: "; ")
  }
}
