internal import FoundationEssentials

/// What was changed in a project's settings at the workbench, so that it can be taken back, even after the program was ended.
struct ChangeHistory: Codable, Hashable, Sendable {
  /// One change: the settings before and after.
  struct Entry: Codable, Hashable, Sendable {
    /// What a person would call it.
    var title: String
    /// The file.
    var file: String
    /// Its text; `nil` where there was none.
    var before: String?
    var after: String
  }

  /// The changes, the oldest first.
  private(set) var entries: [Entry] = []
  /// How many of them count: those behind it were taken back.
  private(set) var position = 0

  private static let most = 200

  /// The change that would be taken back.
  var undoable: Entry? { position > 0 ? entries[position - 1] : nil }
  /// The change that would be made again.
  var redoable: Entry? { position < entries.count ? entries[position] : nil }

  /// Adds a change that was made; those that were taken back are gone for good.
  mutating func add(_ entry: Entry) {
    entries.removeSubrange(position...)
    entries.append(entry)
    if entries.count > Self.most { entries.removeFirst(entries.count - Self.most) }
    position = entries.count
  }

  /// Goes one change back.
  mutating func goBack() { position -= 1 }

  /// Goes one change forward.
  mutating func goForward() { position += 1 }

  /// The history as it is kept.
  var json: [UInt8] { JSONText.bytes(of: self) }

  /// Reads a history; an empty one where it cannot be read.
  init(json: [UInt8]) {
    self = (try? JSONDecoder().decode(Self.self, from: Data(json))) ?? ChangeHistory()
    position = min(max(0, position), entries.count)
  }

  /// Nothing was changed.
  init() {}
}
