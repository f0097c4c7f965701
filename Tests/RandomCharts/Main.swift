import ChartingTesting
import Glibc

/// `random-charts ROUNDS [SUBJECT…]` resolves so many random charts of each kind and each mixture of marks (`FROM..TO`: those rounds) and
/// prints what is wrong with any.
///
/// `--seed NUMBER` makes others, `--fonts` measures with the real fonts instead of letters of one width, `--output FOLDER` paints them as
/// pictures instead, `--texts FOLDER` also writes the drawings as text, so that those of two versions can be compared. The exit status is 1 where something is wrong.
@main
struct RandomCharts {
  static func main() async throws {
    guard let wish = Wish(Array(CommandLine.arguments.dropFirst())) else {
      print("usage: random-charts ROUNDS [SUBJECT…] [--seed NUMBER] [--fonts] [--output FOLDER] [--texts FOLDER]")
      exit(64)
    }
    if let folder = wish.folder { return try Gallery(wish).paint(to: folder) }
    let tallies = try await withThrowingTaskGroup(of: (Int, Tally).self) { group in
      for (number, subject) in wish.subjects.enumerated() {
        group.addTask { (number, try Tally(subject, wish)) }
      }
      var tallies = [Tally?](repeating: nil, count: wish.subjects.count)
      for try await (number, tally) in group {
        print(tally.line)
        fflush(nil)
        tallies[number] = tally
      }
      return tallies.compactMap(\.self)
    }
    let faulty = tallies.map(\.faulty).reduce(0, +)
    print("\(tallies.map(\.count).reduce(0, +)) charts, \(faulty) with faults")
    exit(faulty == 0 ? 0 : 1)
  }
}
