/// A fixed word: everything that is printed and does not depend on the data. Each language has one file of them.
///
/// What stands in braces is filled in where the word is used:
///
/// ```swift
/// Word.omission[.english, ["shown": "12", "all": "31"]]  // 12 of 31 shown
/// ```
package enum Word: String, CaseIterable, Sendable {
  // MARK: How a figure is known

  case standingFinal, standingProvisional, standingEstimate, standingDerived, standingForecast, standingTarget,
    standingNotPublished,
    standingNotApplicable

  // MARK: Figures

  /// Before a number that is a bound or not exact.
  case about, over, under
  case percentagePoints, percentagePointsShort
  /// Over values without a unit.
  case index, place

  /// The word in a language.
  package subscript(language: Language) -> String { language.rules.text(of: self) }

  /// The word in a language, with what stands in braces filled in.
  package subscript(language: Language, values: KeyValuePairs<String, String>) -> String {
    language.rules.text(of: self).filled(values)
  }
}

extension LocalizedText {
  /// A fixed word in every language on offer, for where data may have words of their own.
  package init(_ word: Word) { self.init(Language.all.map { ($0, word[$0]) }) }

  /// The name of a unit in every language on offer.
  package init(_ unit: UnitName) { self.init(Language.all.map { ($0, $0.rules.name(of: unit)) }) }
}

extension String {
  /// The text with each `{name}` replaced by its value. Values are taken as they are, braces and all.
  package func filled(_ values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      filled += rest[..<open]
      if let value = values.first(where: { $0.key == name })?.value {
        filled += value
      } else {
        filled += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
