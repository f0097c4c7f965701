import ArgumentParser
import Publishing
import Serving

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Pages in the browser, redrawn when a file changes.",
    discussion: """
      Prints the address to open in a browser on this machine. A change to data, template or style shows new pages, or what is wrong \
      with its file and line, over the last pages there were.
      """)

  @OptionGroup var project: ProjectArgument
  @OptionGroup var place: ServingPlace

  mutating func run() throws {
    var limits = ServingLimits()
    limits.workers = Processors.count
    try place.serve(project.origin(), for: .preview, tokens: .none, limits: limits)
  }
}
