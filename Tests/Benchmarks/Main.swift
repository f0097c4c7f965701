import Benchmark
import Statistics

@main
enum Benchmarks {
  static func main() {
    benchmark("reading a period") {
      _ = try Period(sdmx: "2022-Q2")
    }
    Benchmark.main()
  }
}
