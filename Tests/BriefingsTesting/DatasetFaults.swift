import Briefings
import Drawing
import DrawingTesting
import Findings
package import Languages
package import Statistics
package import Styling

/// Everything that briefings of a data set say which its figures do not.
package struct DatasetFaults {
  private let data: Dataset

  /// Looks at a data set.
  package init(_ data: Dataset) { self.data = data }

  /// What is wrong with the words of any finding about the first regions, in any language.
  package func words(regions: Int = 6, languages: [Language] = Language.all) -> [String] {
    let field = PeerIndex(DatasetIndex(data))
    return data.regions.prefix(regions).flatMap { region in
      field.findings(about: region.id).all.flatMap { finding in
        languages.flatMap { language -> [String] in
          let told = ToldFinding.everyWay(finding, language: language)
          return WordCheck(told, language: language).problems.map(\.description)
            + told.flatMap { told in TextFaults.faults(of: told.text).map { "“\($0)” in “\(told.text)”" } }
        }
      }
    }
  }

  /// What is wrong with the composed briefings of the first regions, in every language.
  package func pages(regions: Int, style: Style, languages: [Language] = Language.all) throws -> [String] {
    let book = FactBook(data, readings: .oneForEach, origin: "random.csv")
    let template = Template.automatic(for: data, named: "")
    var faults: [String] = []
    for region in book.subjects.prefix(regions) {
      for language in languages {
        let composer = Composer(book: book, template: template, style: style, language: language)
        let briefing = try composer.compose(region, typesetter: FixedWidthTypesetter())
        faults += TruthCheck(briefing, of: book, language: language).problems.map { "\(region.id), \(language.tag): \($0)" }
      }
    }
    return faults
  }
}
