import Benchmark
import Glibc

/// Four programs in one: `benchmarks reference …` makes the reference briefing for the comparison with other programs
/// (with `made` instead of a folder, from regions made by number), `benchmarks project …` writes projects of any size, `benchmarks memory …`
/// tells what each of many briefings leaves behind in one process, anything else goes to the harness.
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
      case "memory":
        guard arguments.count == 2, let count = Int(arguments[1]), count > 0 else { refuse("memory COUNT") }
        return try MemoryRun(count: count).run()
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
