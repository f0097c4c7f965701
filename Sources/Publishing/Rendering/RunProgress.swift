/// How far a run is.
package struct RunProgress: Hashable, Sendable {
  /// Briefings made or failed.
  package var done: Int
  /// Briefings to be made.
  package var total: Int
  /// What was made last.
  package var latest: String

  /// Makes a state of progress.
  package init(done: Int, total: Int, latest: String) {
    self.done = done
    self.total = total
    self.latest = latest
  }
}
