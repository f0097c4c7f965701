import Charting
import ChartingTesting
import Drawing
import FoundationEssentials
import Glibc
import Styling

/// What came of the rounds of one kind or mixture of marks.
struct Tally: Sendable {
  let subject: RandomSubject
  /// How many charts were looked at.
  private(set) var count = 0
  /// How many had faults.
  private(set) var faulty = 0
  /// How many were refused as untruthful, and how many labels were placed and left out.
  private(set) var refused = 0
  private(set) var placed = 0
  private(set) var dropped = 0

  /// Looks at every round and prints what is wrong, the first faults in full.
  init(_ subject: RandomSubject, _ wish: Wish) throws {
    self.subject = subject
    var tools: [String: (Style, any Typesetter)] = [:]
    for name in Set(RandomChart.styles) {
      let style = try Style.shipped(name)
      tools[name] = (style, try wish.typesetter(style))
    }
    var text = ""
    for round in wish.rounds {
      let random = RandomChart(subject, round: round, seed: wish.seed)
      guard let (style, typesetter) = tools[random.style] else { continue }
      let resolved = random.resolved(style: style, typesetter: typesetter)
      let faults = resolved.faults(of: random.chart)
      if wish.texts != nil {
        text +=
          "\(subject) \(round), \(random.circumstances)\n\(resolved.scene())\n\(resolved.diagnostics)\n"
          + resolved.alternative(random.language) + "\n\n"
      }
      count += 1
      placed += resolved.labels.count
      dropped += resolved.diagnostics.count { if case .labelDropped = $0 { true } else { false } }
      if resolved.isRefused { refused += 1 }
      guard !faults.isEmpty else { continue }
      faulty += 1
      guard faulty <= Self.mostTold else { continue }
      print("\(subject) \(round), \(random.circumstances):")
      for fault in faults.prefix(4) { print("  \(fault)") }
      if faults.count > 4 { print("  and \(faults.count - 4) more") }
      fflush(nil)
    }
    guard let folder = wish.texts else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(subject).txt"))
  }

  private static let mostTold = 12

  /// One line about it.
  var line: String {
    "\(subject): \(count) charts (\(refused) refused), \(faulty) with faults; \(placed) labels, \(dropped) left out"
  }
}
