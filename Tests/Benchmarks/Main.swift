import Benchmark
import Glibc

/// Three programs in one: `benchmarks reference …` makes the reference briefing for the comparison with other programs
/// (with `made` instead of a folder, from regions made by number), `benchmarks project …` writes projects of any size, anything else goes to the harness.
@main
enum Benchmarks {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch arguments.first {
      case "reference":
        guard let run = ReferenceRun(Array(arguments.dropFirst())) else { refuse("reference DATADIR|made OUTDIR START COUNT") }
        return try run.run()
      case "project":
        guard arguments.count == 4, let count = Int(arguments[3]), count > 0 else { refuse("project FOLDER regions|rows COUNT") }
        switch arguments[2] {
        case "regions": return try GrowthProject.write(regions: count, to: arguments[1])
        case "rows": return try GrowthProject.write(rows: count, to: arguments[1])
        default: refuse("project FOLDER regions|rows COUNT")
        }
      default: break
      }
    } catch {
      StandardError.write("\(error)\n")
      exit(70)
    }
    Stages.register()
    Benchmark.main()
  }

  private static func refuse(_ usage: String) -> Never {
    StandardError.write("usage: benchmarks \(usage)\n")
    exit(64)
  }
}
