public import Languages
public import Statistics

/// Something a chart is made of. The names follow Apple's Swift Charts; a mark takes whole series and says which field of them stands where.
public protocol Mark: Sendable {
  /// Data and encoding.
  var layer: Layer { get set }
}

extension Mark {
  /// Tells marks apart by colour: one colour for each region, indicator, period or kind.
  public func foregroundStyle(by field: Field) -> Self {
    var mark = self
    mark.layer.color = field
    return mark
  }

  /// Puts marks of one place beside each other: one for each region, indicator, period or kind.
  public func position(by field: Field) -> Self {
    var mark = self
    mark.layer.position = field
    return mark
  }
}

extension Mark {
  /// The mark with words at one of its observations: that of `period`, of the place `region` where several have one.
  ///
  /// The words are tied to the value by a straight line; two of a chart are read at most. A mark without such an observation says nothing,
  /// and the words are reported as left out.
  public func annotation(_ text: LocalizedText, at period: Period, region: String? = nil) -> AnnotatedMark {
    let known = layer.series.filter { region == nil || $0.region.id == region }.flatMap(\.observations)
    let key = known.first { $0.period == period && $0.value != nil }?.key
    let place = layer.series.first
    return AnnotatedMark(
      layer: layer,
      callouts: [
        Callout(
          at: key
            ?? Observation.Key(
              region: region ?? place?.region.id ?? "", indicator: place?.indicator.id ?? "", period: period, kind: .actual,
              unit: place?.unit.id ?? ""), text)
      ])
  }
}

/// A mark with words at some of its observations.
public struct AnnotatedMark: Mark {
  /// Data and encoding.
  public var layer: Layer
  /// The words.
  public var callouts: [Callout]

  /// The mark with further words at another of its observations.
  public func annotation(_ text: LocalizedText, at period: Period, region: String? = nil) -> AnnotatedMark {
    let more: AnnotatedMark = (self as any Mark).annotation(text, at: period, region: region)
    return AnnotatedMark(layer: layer, callouts: callouts + more.callouts)
  }
}
