internal import Diagnostics
internal import Languages
internal import Statistics

/// Measures of which growth is published and no level, as value added of industry in most communiqués: their growth is the figure.
enum GrowthAlone {
  /// Makes the growth of such measures their values.
  ///
  /// Only growth on a year earlier, which the name of a growth rate is taken for; a measure that has a level anywhere keeps its gaps.
  ///
  /// - Parameters:
  ///   - observations: The figures.
  ///   - naming: What the measures are called; those whose growth is the figure are called so.
  ///   - location: Where they are.
  ///   - diagnostics: What was found.
  static func settle(
    _ observations: inout [Observation], _ naming: inout IndicatorNaming, _ location: SourceLocation,
    _ diagnostics: inout DiagnosticList
  ) {
    var (grown, others): (Set<String>, Set<String>) = ([], [])
    for observation in observations {
      if observation.value == nil, observation.growth?.basis == .yearOnYear { grown.insert(observation.indicator) }
      if observation.value != nil || observation.growth.map({ $0.basis != .yearOnYear }) == true {
        others.insert(observation.indicator)
      }
    }
    grown.subtract(others)
    guard !grown.isEmpty else { return }
    for index in observations.indices where grown.contains(observations[index].indicator) {
      observations[index].unit = Unit.percent.id
      observations[index].multiplier = 0
      guard let growth = observations[index].growth else { continue }
      (observations[index].value, observations[index].decimals) = (growth.percent, growth.decimals)
      (observations[index].status, observations[index].qualifier) = (.final, growth.qualifier)
      observations[index].growth = nil
    }
    for name in naming.nameGrowth(of: grown) {
      diagnostics.note(location, "of “\(name)” only growth is given: it is read as a figure of its own")
    }
  }
}
