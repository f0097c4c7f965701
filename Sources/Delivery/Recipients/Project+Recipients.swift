internal import Briefings
internal import Diagnostics
internal import Languages
package import Publishing
internal import Statistics

extension Project {
  /// Everyone who receives this project's briefings; `nil` where its settings name no list.
  ///
  /// - Throws: `ProjectError` with everything that is wrong in the list.
  package func recipients() throws(ProjectError) -> RecipientList? {
    guard let path = try configuration.delivery().recipients, let file = try file(path) else { return nil }
    return try RecipientList.read(file, regions: book.subjects, languages: configuration.languages)
  }
}
