public import Drawing
public import Statistics
public import Styling

extension Chart {
  /// Decides everything: data into tidy form, scales, ticks, forms, labels. Pure: the same chart gives the same result.
  ///
  /// - Parameters:
  ///   - style: inks, type and sizes.
  ///   - language: the language of names and numbers.
  ///   - typesetter: measures and shapes every label.
  ///   - width: extent in points; nothing is inked outside it.
  ///   - height: extent in points, or `nil` for the height the chart needs at its style's pitches. Rows spread by a fifth at most, plots
  ///     fill the height.
  public func resolve(
    style: Style, language: Language, typesetter: any Typesetter, width: Double, height: Double? = nil
  ) -> ResolvedChart {
    let setter = Setter(style: style, language: language, typesetter: typesetter)
    return PlannedChart(TidyChart(self, language: language), width: width, setter: setter).layout(height: height, setter: setter)
      .resolved(setter)
  }

  /// The height the chart needs for `width`, in points.
  public func height(style: Style, language: Language, typesetter: any Typesetter, width: Double) -> Double {
    let setter = Setter(style: style, language: language, typesetter: typesetter)
    return PlannedChart(TidyChart(self, language: language), width: width, setter: setter).layout(height: nil, setter: setter)
      .contentHeight
  }
}
