internal import Briefings
internal import Diagnostics
internal import Drawing
internal import Editions
internal import NIOCore
internal import Publishing
internal import Statistics

/// What can be made of a briefing.
enum Product: Hashable, Sendable, Codable {
  /// What a page about it must say: how many pages there are, and what was found.
  case outline
  /// The forms that the first figure can have.
  case figureForms
  /// The archival PDF.
  case pdf
  /// The page on the web, alone.
  case web
  /// The page on the web beside those in these languages, by their tags, in a folder with all others.
  case webAmong([String])
  /// The figures as a workbook.
  case workbook(WorkbookFormat)
  /// One page, from 0, as a picture.
  case picture(page: Int, PictureSize)
}

/// How large a picture of a page is.
enum PictureSize: String, Hashable, Sendable, CaseIterable, Codable {
  /// For an overview: 43 dots an inch.
  case thumbnail
  /// To be read: 144 dots an inch.
  case whole

  /// Pixels a point.
  var scale: Double {
    switch self {
    case .thumbnail: 0.6
    case .whole: 2
    }
  }
}

/// What a page about a briefing must say.
struct BriefingOutline: Hashable, Sendable, Codable {
  /// The period it is about.
  var period: Period
  /// Its title.
  var title: String
  /// Number of pages.
  var pages: Int
  /// Extent of a page in points.
  var width: Double
  var height: Double
  /// What a reader should know: compromises in layout, missing characters.
  var diagnostics: [Diagnostic]
  /// Where its findings are told.
  var told: [Told] = []

  /// A finding on the pages.
  struct Told: Hashable, Sendable, Codable {
    /// What an editor names it by.
    var key: String
    /// Where it is: title, standfirst, figure or text.
    var place: String
    /// The words that tell it.
    var words: String
    /// The page they are on, from 0.
    var page = 0
    /// The areas that they take there, in points: one a line, or one around a drawing and its title; none where they are on none of the
    /// first pages.
    var areas: [Rect] = []
  }
}

/// A finished file.
struct RenderedFile: Sendable {
  /// Its bytes.
  var bytes: ByteBuffer
  /// The start of their SHA-256, in hexadecimal.
  var digest: String
  /// The period of the briefing that it is or belongs to.
  var period: Period

  /// Makes a file of bytes.
  init(_ bytes: [UInt8], period: Period) {
    self.bytes = ByteBuffer(bytes: bytes)
    digest = String(sha256(bytes).prefix(32))
    self.period = period
  }
}

/// Finished files that belong together, by their paths in a folder; the main one first.
struct RenderedFiles: Sendable {
  /// A file.
  struct File: Sendable {
    /// Its path in the folder.
    var name: String
    /// Its bytes.
    var bytes: [UInt8]
  }

  /// The files.
  var files: [File]
  /// The period of the briefing that they are.
  var period: Period
}

/// What a worker hands back.
enum Artifact: Sendable {
  /// An outline.
  case outline(BriefingOutline)
  /// The forms of the first figure.
  case figureForms([FigureForm])
  /// A file.
  case file(RenderedFile)
  /// Files that belong together.
  case files(RenderedFiles)

  /// What it takes in the cache, in bytes: a buffer has room for a power of two.
  var weight: Int {
    switch self {
    case .outline(let outline):
      512 + outline.diagnostics.reduce(0) { $0 + $1.message.utf8.count }
        + outline.told.reduce(0) { $0 + $1.words.utf8.count + 32 * $1.areas.count }
    case .figureForms(let forms): 512 + forms.reduce(0) { $0 + ($1.refusal?.utf8.count ?? 0) }
    case .file(let file): 256 + file.bytes.storageCapacity
    case .files(let made): made.files.reduce(256) { $0 + $1.bytes.count }
    }
  }
}

/// Why there is no artifact.
enum RenderingFault: Error {
  /// Project, template or figures do not give it.
  case refused(ProjectError)
  /// The briefing has only this many pages.
  case noSuchPage(pages: Int)
  /// Too many are waiting already; worth another try after this many seconds.
  case busy(seconds: Int)
  /// The service is about to stop.
  case stopping
  /// The process that was to make it was ended, and the next one too: by what.
  case ended(String)
}
