import Briefings
import Diagnostics
import Languages
import Publishing
import Statistics
import Styling

/// The reference briefing as an ordinary project.
enum ReferenceProject {
  /// The pages as `briefing.yml` has them.
  static func template(for dataset: Dataset) throws -> Template {
    let problems = DiagnosticLog()
    let template = Template(
      try Token(yaml: PackageResources.briefing_yml, file: "briefing.yml"), dataset: dataset, problems: problems)
    try problems.check()
    return template
  }

  /// The project of some regions in memory. With `prose`, the paragraphs are each region's own instead of the template's.
  static func project(_ regions: [ReferenceRegion], prose: Prose) throws -> Project {
    let dataset = try ReferenceData.dataset(regions)
    var template = try template(for: dataset)
    if prose == .ofEachRegion {
      for page in template.pages.indices {
        template.pages[page].blocks.all = template.pages[page].blocks.all.flatMap { own($0, regions) }
      }
    }
    let configuration = try Configuration(yaml: PackageResources.gazetteer_yml, file: "gazetteer.yml")
    return Project(name: "reference", configuration: configuration, template: template, dataset: dataset)
  }

  /// Where the paragraphs come from.
  enum Prose: Sendable {
    /// The template, with figures put in.
    case ofTemplate
    /// The region's own words.
    case ofEachRegion
  }

  /// A block of text as one for each region, with the words the region has under that heading.
  private static func own(_ block: any Template.Block, _ regions: [ReferenceRegion]) -> [any Template.Block] {
    guard let text = block as? Template.Text, let head = text.heading?[.english] else { return [block] }
    return regions.map { region in
      let texts = region.paragraphs.filter { $0.head == head }.map {
        TemplateText([.english: $0.text, .chinese: $0.text])
      }
      return Template.Conditional(.regions([region.id]), [Template.Text(heading: text.heading, texts)])
    }
  }
}
