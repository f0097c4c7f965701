public import Languages
public import Statistics

extension Chart {
  /// Marks one region or indicator, by its key, as the one to look at.
  public func highlight(_ key: String?) -> Chart {
    with { $0.highlighted = key }
  }

  /// Orders the places.
  public func order(_ order: Order) -> Chart {
    with { $0.order = order }
  }

  /// Decides whether values are labelled or read from an axis.
  public func chartReading(_ reading: Reading) -> Chart {
    with { $0.reading = reading }
  }

  /// Decides what the axis of values holds.
  public func chartScale(domain: Domain) -> Chart {
    with { $0.domain = domain }
  }

  /// The numbers that the axis of values holds at least, in the unit of the data, where it runs along the page; bars keep their zero.
  ///
  /// A chart has one axis of values, whichever way it runs: `chartYScale(domain:)` says the same.
  public func chartXScale(domain: ClosedRange<Decimal>) -> Chart {
    with { $0.domain = .covering(domain.lowerBound, domain.upperBound) }
  }

  /// The numbers that the axis of values holds at least, in the unit of the data, where it runs up the page; bars keep their zero.
  public func chartYScale(domain: ClosedRange<Decimal>) -> Chart {
    chartXScale(domain: domain)
  }

  /// The periods that the axis of time shows: earlier and later observations are left out.
  public func chartXScale(domain: ClosedRange<Period>) -> Chart {
    with { chart in
      for panel in chart.panels.indices {
        for layer in chart.panels[panel].layers.indices {
          for series in chart.panels[panel].layers[layer].series.indices {
            chart.panels[panel].layers[layer].series[series].observations.removeAll { !domain.contains($0.period) }
          }
        }
      }
    }
  }

  /// Draws one small panel for each series.
  public func multiples() -> Chart {
    with { $0.arrangement = .multiples }
  }

  /// Shows at most `count` places.
  public func limit(_ count: Int) -> Chart {
    with { $0.limit = count }
  }

  /// Says that the places of the data are a choice of this many, and which rank each has among all of them, by key of region or indicator.
  public func chosen(of count: Int, ranks: [String: Int] = [:]) -> Chart {
    with {
      $0.population = count
      $0.ranks = ranks
    }
  }

  /// Replaces names of the data, by key of region or indicator.
  public func names(_ names: [String: LocalizedText]) -> Chart {
    with { $0.names = names }
  }

  /// Replaces the usual words for a standing in the key, such as "Derived from the published growth rate".
  public func keyName(_ name: LocalizedText, for standing: Standing) -> Chart {
    with { $0.standingNames[standing] = name }
  }

  /// Says why there is nothing to draw, should there be nothing.
  public func absence(_ reason: LocalizedText) -> Chart {
    with { $0.absence = reason }
  }

  /// The plots of another chart, and what this one says of them: lines, bands and words come to the first plot, and what this chart leaves
  /// open is as in the other.
  package func completed(by other: Chart) -> Chart {
    other.with {
      $0.highlighted = highlighted ?? other.highlighted
      $0.order = order ?? other.order
      if reading != .automatic { $0.reading = reading }
      if domain != .automatic { $0.domain = domain }
      $0.limit = limit ?? other.limit
      $0.names.merge(names) { _, own in own }
      $0.standingNames.merge(standingNames) { _, own in own }
      $0.absence = absence ?? other.absence
      guard let own = panels.first, !other.panels.isEmpty else { return }
      $0.panels[0].rules += own.rules
      $0.panels[0].bands += own.bands
      $0.panels[0].callouts += own.callouts
    }
  }

  private func with(_ change: (inout Chart) -> Void) -> Chart {
    var chart = self
    change(&chart)
    return chart
  }
}
