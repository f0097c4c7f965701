internal import Editions
internal import Languages
internal import Publishing
internal import Statistics
internal import Styling

extension Commission {
  /// What is next to its page on the web: the other languages and forms, at the same address with another ending.
  var surroundings: WebPage.Surroundings {
    let stem = period?.fileName ?? BriefingAddress.latest
    let tail = styled.style.name == edition.style.name ? "" : "?style=\(AddressText.encoded(styled.style.name))"
    let languages = edition.project.configuration.languages
    return WebPage.Surroundings(
      languages: languages.map { .init($0.tag, at: "\(stem).\($0.tag).html\(tail)") },
      files: ["pdf", "ods", "xlsx"].map { .init($0.uppercased(), at: "\(stem).\(language.tag).\($0)\(tail)") }, index: "/")
  }
}
