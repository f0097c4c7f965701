import BriefingsTesting
import Glibc
import Languages
import RandomTesting
import Styling

/// `random-truth SERIES [--from SEED] [--pages COUNT]` makes random data sets until there are that many series, tells every finding about the
/// first regions in every way and language, composes briefings of one data set in five, and prints whatever is said that the figures do not
/// say.
///
/// `random-truth --file PATH` does so for the briefings of a data file or of a project’s folder.
///
/// `--pages` composes those of one data set in so many, of none where it is 0; `--from` begins with another seed. The exit status is 1 where
/// something is wrong.
@main
struct RandomTruth {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 2, arguments[0] == "--file" {
      let faults = try RenderedFaults.faults(of: arguments[1])
      for fault in faults { print(fault) }
      exit(faults.isEmpty ? 0 : 1)
    }
    guard let wish = Wish(arguments) else {
      print("usage: random-truth SERIES [--from SEED] [--pages COUNT], or random-truth --file PATH")
      exit(64)
    }
    let style = try Style.shipped("house")
    var (series, sets, faulty) = (0, 0, 0)
    while series < wish.series {
      let seed = wish.from + UInt64(sets)
      let data = RandomRegions.data(seed)
      let faults = DatasetFaults(data)
      var found = faults.words()
      if wish.composedOneIn > 0, sets % wish.composedOneIn == 0 { found += try faults.pages(regions: 1, style: style) }
      series += RandomRegions.series(of: data)
      sets += 1
      guard !found.isEmpty else { continue }
      faulty += 1
      for fault in found.prefix(3) { print("seed \(seed): \(fault)") }
      if found.count > 3 { print("seed \(seed): and \(found.count - 3) more") }
      fflush(nil)
    }
    print("\(series) series in \(sets) data sets, \(faulty) with faults")
    exit(faulty == 0 ? 0 : 1)
  }
}
