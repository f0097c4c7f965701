internal import Diagnostics
internal import Languages
internal import Statistics
internal import Styling

/// Makes the specimen: one document a style and language, all that ship where none is asked for.
package enum SpecimenRun {
  /// Makes what was asked for, in one run with one manifest.
  ///
  /// - Parameters:
  ///   - wishes: the requested style, languages, folder and format; regions and periods are the specimen's own.
  ///   - progress: called after each document, from any thread.
  /// - Throws: `ProjectError` where a style is missing or faulty, or the manifest cannot be written.
  package static func run(
    _ wishes: RenderRequest.Wishes, progress: @escaping @Sendable (RunProgress) -> Void = { _ in }
  ) throws(ProjectError) -> RenderOutcome {
    let project = try Project.open(.specimen)
    var requests: [RenderRequest] = []
    for style in wishes.style.map({ [$0] }) ?? Style.shippedNames {
      var own = wishes
      own.style = style
      var request = try RenderRequest(project: project, wishes: own)
      request.naming = .byStyle
      requests.append(request)
    }
    var result: RenderOutcome?
    for request in requests {
      let outcome = try Publisher(project: project, request: request).make(progress: progress)
      guard var sum = result else {
        result = outcome
        continue
      }
      sum.status = max(sum.status, outcome.status)
      sum.paths += outcome.paths
      sum.diagnostics += outcome.diagnostics
      sum.manifest.briefings += outcome.manifest.briefings
      sum.manifest.failures += outcome.manifest.failures
      result = sum
    }
    guard var result else { throw ProjectError(.internalFault, "there is no style to show") }
    let styles = requests.map { (name: "style \($0.style.name)", bytes: $0.style.source) }
    result.manifest.input = project.digest(with: styles)
    try result.writeManifest(in: wishes.output)
    return result
  }
}
