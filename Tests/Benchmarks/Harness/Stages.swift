import Archiving
import Benchmark
import Briefings
import CairoRendering
import Drawing
import Foundation
import Ingestion
import Languages
import Publishing
import Statistics
import Styling

/// The stages from figures to a file, each by itself, and the whole.
enum Stages {
  /// Announces the benchmarks to the harness; nothing is made before the first of them runs.
  static func register() {
    let prepared = Prepared()

    benchmark("shaping: a paragraph of words that are new") { state in
      let workplace = try prepared.workplace.get()
      var number = 0
      let style = workplace.style.type(in: .english).body
      while true {
        number += 1
        let words = (0..<60).map { "w\(number)x\($0)" }.joined(separator: " ")
        state.start()
        _ = workplace.worker.typesetter.lines(of: StyledText(words, style, language: .english), width: 300)
        try state.end()
      }
    }

    benchmark("chart: 20 bars with an axis") { state in
      let chart = try prepared.workplace.get().chart
      while true {
        state.start()
        _ = chart.resolve()
        try state.end()
      }
    }

    benchmark("layout: four pages, composed") { state in
      let workplace = try prepared.workplace.get()
      var number = 0
      while true {
        number += 1
        let region = workplace.request.regions[number % workplace.request.regions.count]
        state.start()
        _ = try workplace.bench.compose(region, .english)
        try state.end()
      }
    }

    benchmark("painting: four pages with Cairo") { state in
      let workplace = try prepared.workplace.get()
      while true {
        state.start()
        _ = try workplace.worker.pdf(workplace.document)
        try state.end()
      }
    }

    benchmark("archiving: the pass after Cairo") { state in
      let workplace = try prepared.workplace.get()
      while true {
        state.start()
        _ = try Archive().archived(pdf: workplace.painted, document: workplace.document)
        try state.end()
      }
    }

    benchmark("whole briefing") { state in
      let workplace = try prepared.workplace.get()
      var number = 0
      while true {
        number += 1
        let region = workplace.request.regions[number % workplace.request.regions.count]
        state.start()
        _ = try workplace.bench.pdf(try workplace.bench.compose(region, .english))
        try state.end()
      }
    }

    benchmark("whole batch: 40 briefings on all processors", settings: Iterations(5), WarmupIterations(1)) { state in
      let workplace = try prepared.workplace.get()
      let output = "\(NSTemporaryDirectory())gazetteer-benchmarks"
      var request = workplace.request
      (request.output, request.jobs) = (output, nil)
      while true {
        state.start()
        _ = try Publisher(project: workplace.project, request: request).run()
        try state.end()
      }
    }

    benchmark("reading a million observations", settings: Iterations(3), WarmupIterations(0)) { state in
      let files = try prepared.million.get()
      while true {
        state.start()
        _ = try DataSource.read(folder: files)
        try state.end()
      }
    }
  }
}

/// What benchmarks need, made when the first asks.
private final class Prepared {
  /// Forty reference regions.
  private(set) lazy var workplace = Result { try Workplace(regions: 40) }
  /// The files of 6,100 reference regions.
  private(set) lazy var million = Result { try GrowthProject.data((0..<6100).map(ReferenceRegion.init(number:))) }
}
