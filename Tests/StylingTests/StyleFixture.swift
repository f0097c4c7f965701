import Diagnostics
import Styling
import Testing

/// Reads a style file that says only what a test is about.
func style(_ yaml: String, paper: Paper? = nil) throws(InvalidInput) -> Style {
  try Style(yaml: yaml, file: "own.yml", paper: paper)
}

/// The tokens of this program alone, indented as they stand in a file.
func tokens(_ lines: String...) -> String {
  "defaults:\n  gazetteer:\n" + lines.map { "    \($0)\n" }.joined()
}

/// What reading the file says, one line for each fault.
func faults(_ yaml: String) -> [String] {
  do {
    _ = try style(yaml)
    return []
  } catch {
    return error.diagnostics.map(\.description)
  }
}
