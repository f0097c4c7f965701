package import Publishing
internal import Scheduling
package import Statistics

extension Timetable {
  /// The report that is meant where a user names a period only: that of the only schedule about it.
  ///
  /// - Throws: `ProjectError` where several are.
  package func report(about period: Period) throws(ProjectError) -> String? {
    let candidates = schedules.filter { $0.reporting.has(period) }.map(\.report)
    if candidates.count > 1 {
      throw ProjectError(
        .wrongUse, "several reports are about \(period.sdmx): \(candidates.joined(separator: ", "))",
        remedy: "name one with --report")
    }
    return candidates.first
  }

  /// A request that keeps to what the report's schedule says: nothing leaves before its embargo ends, nor without approval.
  package func keeping(_ request: DeliveryRequest) -> DeliveryRequest {
    guard let schedule = schedules.first(where: { $0.names.contains(request.report) }) else { return request }
    var request = request
    if case .required = schedule.approval, request.kind == .final { request.release = .approved }
    request.notBefore = schedule.embargo(request.period)
    if request.needs.isEmpty { request.needs = schedule.needs }
    return request
  }
}
