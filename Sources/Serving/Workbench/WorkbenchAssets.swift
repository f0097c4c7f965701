internal import Languages
internal import Publishing
internal import Styling
internal import Synchronization

/// What the page of the workbench loads: scripts, words, its style sheet in the colours and faces of the house, and the faces.
final class WorkbenchAssets: Sendable {
  private let house: PageAssets
  private let files: [String: (content: TaggedBytes, mediaType: MediaType)]

  private static let made = Mutex<WorkbenchAssets?>(nil)

  /// The assets of the program.
  ///
  /// - Parameter sample: The project whose faces are sent.
  static func shared(_ sample: ProjectEdition) -> WorkbenchAssets {
    made.withLock { made in
      if let made { return made }
      let assets = WorkbenchAssets(sample)
      made = assets
      return assets
    }
  }

  private init(_ sample: ProjectEdition) {
    house = sample.assets(saying: WorkbenchWords.all)
    let scripts: [(String, [UInt8])] = [
      ("main.js", PackageResources.main_js), ("dom.js", PackageResources.dom_js), ("server.js", PackageResources.server_js),
      ("drop.js", PackageResources.drop_js), ("understand.js", PackageResources.understand_js),
      ("sheet.js", PackageResources.sheet_js), ("edges.js", PackageResources.edges_js),
      ("panel.js", PackageResources.panel_js), ("compose.js", PackageResources.compose_js), ("take.js", PackageResources.take_js),
      ("preview.js", PackageResources.preview_js), ("signin.js", PackageResources.signin_js),
    ]
    var files = Dictionary(
      uniqueKeysWithValues: scripts.map { ($0.0, (content: TaggedBytes($0.1), mediaType: MediaType.script)) })
    for (tag, words) in WorkbenchWords.words { files["words.\(tag).json"] = (TaggedBytes(JSONText.bytes(of: words)), .json) }
    files["workbench.css"] = (TaggedBytes(Array(house.head.utf8) + PackageResources.workbench_css), .css)
    files["sign.svg"] = (house.icon.content, .svg)
    self.files = files
  }

  /// The bytes of a name.
  func content(named name: String) -> (content: TaggedBytes, mediaType: MediaType)? { files[name] ?? house.content(named: name) }
}

/// The words of the workbench, the same that its script reads.
enum WorkbenchWords {
  /// The words of each language, by the tag of the language.
  static let words: [String: [String: String]] = JSONText.value(of: PackageResources.words_json) ?? [:]

  /// A word in every language, with its gaps filled.
  static func text(_ key: String, _ values: [String: String] = [:]) -> LocalizedText {
    LocalizedText { language in
      values.reduce((words[language.tag] ?? words[Language.usual.tag])?[key] ?? key) { text, value in
        text.replacing("{\(value.key)}", with: value.value)
      }
    }
  }

  /// Everything it may say, for faces to have its characters.
  static var all: String { words.values.flatMap(\.values).joined() }
}
