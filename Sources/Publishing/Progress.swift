/// How far a run is.
public struct Progress: Hashable, Sendable {
  /// Briefings made or failed.
  public var done: Int
  /// Briefings to be made.
  public var total: Int
  /// What was made last.
  public var latest: String

  /// Makes a state of progress.
  public init(done: Int, total: Int, latest: String) {
    self.done = done
    self.total = total
    self.latest = latest
  }
}
