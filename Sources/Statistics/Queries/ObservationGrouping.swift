/// The positions of a data set's figures, grouped by region and within it by indicator: two flat arrays, so that a million figures cost
/// a few megabytes and no hashing when asked.
struct ObservationGrouping: Sendable {
  /// The figures of one indicator, as a stretch of `order`.
  private struct Run: Sendable {
    var indicator: Int32
    var start: Int32
    var end: Int32
  }

  private var order: [Int32] = []
  private var runs: [Run] = []
  /// Where the runs of each region begin in `runs`, with the end of the last.
  private var runStarts: [Int32] = []

  init(_ observations: [Observation], regions: [String: Int], indicators: [String: Int]) {
    var regionOf = [Int32](repeating: -1, count: observations.count)
    var indicatorOf = regionOf
    var counts = [Int32](repeating: 0, count: regions.values.reduce(0) { max($0, $1 + 1) } + 1)
    // Neighbours in a file mostly share their region and indicator, so the last answer is asked first.
    var region = (id: "", place: Int32(-1))
    var indicator = (id: "", place: Int32(-1))
    for (position, observation) in observations.enumerated() {
      if observation.region != region.id || position == 0 {
        region = (observation.region, regions[observation.region].map(Int32.init) ?? -1)
      }
      if observation.indicator != indicator.id || position == 0 {
        indicator = (observation.indicator, indicators[observation.indicator].map(Int32.init) ?? -1)
      }
      guard region.place >= 0, indicator.place >= 0 else { continue }
      regionOf[position] = region.place
      indicatorOf[position] = indicator.place
      counts[Int(region.place) + 1] += 1
    }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    order = [Int32](repeating: 0, count: Int(counts.last ?? 0))
    var next = counts
    for position in observations.indices where regionOf[position] >= 0 {
      let region = Int(regionOf[position])
      order[Int(next[region])] = Int32(position)
      next[region] += 1
    }
    for region in counts.indices.dropLast() {
      runStarts.append(Int32(runs.count))
      let (start, end) = (Int(counts[region]), Int(counts[region + 1]))
      order[start..<end].sort { (indicatorOf[Int($0)], $0) < (indicatorOf[Int($1)], $1) }
      for place in start..<end {
        let indicator = indicatorOf[Int(order[place])]
        if place > start, let last = runs.last, last.indicator == indicator {
          runs[runs.count - 1].end = Int32(place + 1)
        } else {
          runs.append(Run(indicator: indicator, start: Int32(place), end: Int32(place + 1)))
        }
      }
    }
    runStarts.append(Int32(runs.count))
  }

  /// The positions of a region's figures, by indicator.
  func positions(region: Int) -> some Sequence<Int> & Collection {
    let runs = runs(region: region)
    return order[Int(runs.first?.start ?? 0)..<Int(runs.last?.end ?? 0)].lazy.map { Int($0) }
  }

  /// The positions of the figures of an indicator of a region.
  func positions(region: Int, indicator: Int) -> some Sequence<Int> & Collection {
    let run = runs(region: region).first { $0.indicator == Int32(indicator) }
    return order[Int(run?.start ?? 0)..<Int(run?.end ?? 0)].lazy.map { Int($0) }
  }

  /// The positions of each region's figures of each indicator.
  var groups: some Sequence<[Int]> { runs.lazy.map(positions) }

  /// The same of one region.
  func groups(region: Int) -> [[Int]] { runs(region: region).map(positions) }

  private func positions(_ run: Run) -> [Int] { order[Int(run.start)..<Int(run.end)].map { Int($0) } }

  /// The indicators a region has figures of.
  func indicators(region: Int) -> [Int] { runs(region: region).map { Int($0.indicator) } }

  private func runs(region: Int) -> ArraySlice<Run> {
    guard region + 1 < runStarts.count else { return [] }
    return runs[Int(runStarts[region])..<Int(runStarts[region + 1])]
  }
}
