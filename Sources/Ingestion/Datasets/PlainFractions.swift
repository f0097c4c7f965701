internal import Diagnostics
internal import Statistics

/// Changes without a percent sign that may be fractions: 0.065 for 6.5%.
///
/// A name that says “growth” makes figures per cent only where nothing speaks against it. Small figures with many decimals do: published
/// levels decide, and where there are none, no unit is invented.
struct PlainFractions {
  /// What is changed where figures are fractions.
  private enum Verdict {
    case perCent
    case fractions
    case open
  }

  /// The indicators whose own figures are per cent only by their names.
  var named: Set<String>
  /// The indicators whose growth is per cent only by its header.
  var growing: Set<String>

  /// Settles what the figures are.
  ///
  /// - Returns: The keys of the indicators that lose their unit.
  func settle(
    _ observations: inout [Observation], _ location: SourceLocation, name: (String) -> String,
    _ diagnostics: inout DiagnosticList
  ) -> Set<String> {
    let bare = named.filter { key in Self.lookLikeFractions(observations.lazy.filter { $0.indicator == key }.compactMap(\.number)) }
    for key in bare.sorted() {
      diagnostics.warning(
        location,
        "“\(name(key))” has no unit, and its figures may be fractions: they are read as they are written, not as per cent",
        remedy: "write (%) into its name if they are per cent, or multiply them by 100 if they are fractions")
    }
    for key in growing.sorted() {
      let changes = observations.lazy.filter { $0.indicator == key }.compactMap(\.growth).map {
        DecimalText(value: $0.percent, decimals: $0.decimals)
      }
      guard Self.lookLikeFractions(changes) else { continue }
      let verdict = Self.verdict(observations.filter { $0.indicator == key })
      for index in observations.indices where observations[index].indicator == key {
        guard let growth = observations[index].growth else { continue }
        switch verdict {
        case .perCent: continue
        case .open: observations[index].growth = nil
        case .fractions:
          observations[index].growth?.percent = growth.percent.scaled(by: 2)
          observations[index].growth?.decimals = max(0, growth.decimals - 2)
        }
      }
      switch verdict {
      case .perCent: continue
      case .fractions:
        diagnostics.note(location, "the growth of “\(name(key))” is read as fractions: 0.01 is 1%, as its levels show")
      case .open:
        diagnostics.warning(
          location, "the growth of “\(name(key))” is not used: it has no percent sign and may be fractions",
          remedy: "write (%) into its header if it is per cent, or multiply it by 100 if it is fractions")
      }
    }
    return bare
  }

  /// Whether all figures are below one, with decimals that no rate in per cent has.
  private static func lookLikeFractions(_ figures: some Sequence<DecimalText>) -> Bool {
    var count = 0
    var decimals = 0
    for figure in figures where !figure.value.isZero {
      guard figure.value > -1, figure.value < 1 else { return false }
      count += 1
      decimals = max(decimals, figure.decimals)
    }
    return count > 0 && decimals >= 3
  }

  /// What the levels of a year and the year before show.
  private static func verdict(_ observations: [Observation]) -> Verdict {
    var levels: [String: [Period: Observation]] = [:]
    for observation in observations { levels[observation.region, default: [:]][observation.period] = observation }
    var fits = (perCent: true, fractions: true)
    var compared = 0
    for observation in observations {
      guard let growth = observation.growth, let value = observation.value,
        let earlier = levels[observation.region]?[observation.period.previousYear], let base = earlier.value, base > 0,
        earlier.multiplier == observation.multiplier, earlier.unit == observation.unit
      else { continue }
      compared += 1
      let change = value.double / base.double - 1
      if abs(change - growth.percent.double) > 0.002 { fits.fractions = false }
      if abs(change - growth.percent.double / 100) > 0.002 { fits.perCent = false }
    }
    guard compared > 0, fits.perCent != fits.fractions else { return .open }
    return fits.fractions ? .fractions : .perCent
  }
}

extension Observation {
  /// The published number.
  fileprivate var number: DecimalText? { value.map { DecimalText(value: $0, decimals: decimals) } }
}
