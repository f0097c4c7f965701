import Benchmark
import Glibc
import Statistics

/// `benchmarks reference DATADIR OUTDIR START COUNT` makes the reference briefing for the comparison with other programs; anything else
/// goes to the harness.
@main
enum Benchmarks {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "reference" {
      guard let run = ReferenceRun(Array(arguments.dropFirst())) else {
        StandardError.write("usage: benchmarks reference DATADIR OUTDIR START COUNT\n")
        exit(64)
      }
      do {
        try run.run()
      } catch {
        StandardError.write("\(error)\n")
        exit(70)
      }
      return
    }
    benchmark("reading a period") {
      _ = try Period(sdmx: "2022-Q2")
    }
    Benchmark.main()
  }
}
