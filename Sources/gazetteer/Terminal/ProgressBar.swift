import Glibc
import Publishing
import Synchronization

/// A line on a terminal's standard error that tells how far a run is: regions done, rate and time left.
final class ProgressBar: Sendable {
  private let start: ContinuousClock.Instant
  private let drawn = Mutex(ContinuousClock.Instant?.none)

  /// A bar, or `nil` where standard error is no terminal or nothing but errors is wanted.
  init?(quiet: Bool) {
    guard !quiet, isatty(STDERR_FILENO) == 1 else { return nil }
    start = .now
  }

  func show(_ progress: RunProgress) {
    let due = drawn.withLock { last in
      let now = ContinuousClock.now
      if progress.done < progress.total, let last, now - last < .milliseconds(80) { return false }
      last = now
      return true
    }
    guard due else { return }
    let passed = seconds(ContinuousClock.now - start)
    let rate = passed > 0 ? Double(progress.done) / passed : 0
    let left = rate > 0 ? Double(progress.total - progress.done) / rate : 0
    let width = 24
    let filled = progress.total > 0 ? width * progress.done / progress.total : width
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled)
    write("\r\u{1B}[K\(bar) \(progress.done)/\(progress.total)  \(Int(rate.rounded()))/s  \(clock(left)) left  \(progress.latest)")
  }

  func finish() {
    write("\r\u{1B}[K")
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }

  private func write(_ text: String) {
    StandardError.write(text)
  }
}
