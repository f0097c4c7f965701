import Archiving
import Briefings
import CairoRendering
import Diagnostics
import Languages
import Publishing
import Scheduling
import Statistics
import Styling
import Transferring

@testable import Delivery
@testable import Ingestion

/// What reads bytes that a stranger may have written. Refusing them is always right; what counts is that reading ends, and ends here.
enum Reader: String, CaseIterable {
  /// Figures: tables of text, the known formats among them, recognised by what they hold.
  case csv, tsv, json, sdmx, native, package
  /// The cells of a text alone, without what is made of them: many times as many texts in the same time.
  case grid
  /// Workbooks as they are on disk, and the parts of one inside a sound archive.
  case workbook, sheet, odsContent = "ods-content"
  /// Settings.
  case yaml, settings, briefing, brand, recipients
  /// Pictures.
  case svg, png
  /// A PDF that is to be verified.
  case pdf
  /// What other machines answer.
  case mail, web
  /// Rules of a time zone.
  case zone
  /// Short texts: periods, addresses, names, times.
  case words

  func read(_ bytes: [UInt8]) {
    switch self {
    case .csv: data(bytes, "data.csv")
    case .tsv: data(bytes, "data.tsv")
    case .json: data(bytes, "data.json")
    case .sdmx: sdmx(bytes)
    case .native: folder(bytes, ["observations.csv", "regions.csv", "indicators.csv", "units.csv", "sources.csv"])
    case .package: folder(bytes, ["datapackage.json", "a.csv", "b.csv"])
    case .grid: grid(bytes)
    case .workbook: data(bytes, "book.xlsx")
    case .sheet: data(StoredArchive.workbook(sheet: bytes), "book.xlsx")
    case .odsContent: data(StoredArchive.ods(content: bytes), "book.ods")
    case .yaml: _ = try? Token(yaml: bytes, file: "x.yml")
    case .settings: settings(bytes)
    case .briefing: briefing(bytes)
    case .brand: _ = try? Style(yaml: bytes, file: "x.yml")
    case .recipients:
      _ = try? RecipientList.read(DataFile(name: "recipients.csv", bytes: bytes), regions: [], languages: Language.known)
    case .svg: _ = try? Style(yaml: "logo: mark.svg", file: "x.yml").withLogo(bytes)
    case .png: try? Style(yaml: "logo: mark.png", file: "x.yml").withLogo(bytes).logo?.pixels?.check()
    case .pdf: pdf(bytes)
    case .mail: conversation(SMTPConversation(body: Array("body".utf8)), bytes)
    case .web: conversation(HTTPConversation(body: []), bytes)
    case .zone: zone(bytes)
    case .words: words(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func data(_ bytes: [UInt8], _ name: String) {
    guard let read = try? DataSource.read(file: DataFile(name: name, bytes: bytes)) else { return }
    // What was read is written for attachments, and must be what is read again.
    _ = NativeWriter.csv(read.dataset.observations)
  }

  private func grid(_ bytes: [UInt8]) {
    guard let text = try? TextFile(DataFile(name: "data.csv", bytes: bytes)) else { return }
    var diagnostics = DiagnosticList()
    guard let cut = TextGrid(text, diagnostics: &diagnostics) else { return }
    for row in 0..<cut.grid.rowCount {
      for column in 0..<cut.grid.columnCount { _ = (cut.grid.text(row, column), cut.grid.location(row: row)) }
    }
  }

  /// A message of SDMX-ML, as figures and as the names of its own codes.
  private func sdmx(_ bytes: [UInt8]) {
    let file = DataFile(name: "data.xml", bytes: bytes)
    _ = try? DataSource.read(MappedFile(file, mapping: TableMapping(), structure: file))
    data(bytes, "data.xml")
  }

  /// Several files, parted by U+001E.
  private func folder(_ bytes: [UInt8], _ names: [String]) {
    let parts = bytes.split(separator: 0x1E, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    _ = try? DataSource.read(folder: zip(names, parts).map { DataFile(name: $0, bytes: Array($1)) })
  }

  private func settings(_ bytes: [UInt8]) {
    guard let configuration = try? Configuration(yaml: bytes, file: "x.yml", checking: DeliveryConfiguration.check) else { return }
    _ = try? configuration.delivery()
  }

  private func briefing(_ bytes: [UInt8]) {
    guard let token = try? Token(yaml: bytes, file: "x.yml") else { return }
    let data = Dataset(
      regions: [Region(id: "a", name: "A")], indicators: [Indicator(id: "gdp", name: "Output", kind: .level)], units: [],
      observations: [])
    _ = Template(token, dataset: data, languages: Language.known, problems: DiagnosticLog())
  }

  private func pdf(_ bytes: [UInt8]) {
    guard let briefing = try? ArchivedBriefing.read(bytes) else { return }
    _ = Verification(of: briefing, declared: [:]).isSound
    _ = briefing.bytes(of: "briefing.json").flatMap(Provenance.init(json:))
    _ = try? Correction.figures(inPDF: bytes)
  }

  /// Lines of both sides: those that begin with `>` are ours.
  private func conversation(_ conversation: Conversation, _ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line.withUnsafeBytes { line in
        if line.first == UInt8(ascii: ">") {
          conversation.sent(UnsafeRawBufferPointer(rebasing: line.dropFirst()))
        } else {
          conversation.received(line)
        }
      }
    }
    switch conversation {
    case let mail as SMTPConversation:
      for isComplete in [true, false] { _ = mail.outcome(isComplete: isComplete, needsPerson: false, reason: "cut").words }
    case let web as HTTPConversation: _ = web.outcome(reason: "cut").words
    default: break
    }
  }

  private func zone(_ bytes: [UInt8]) {
    guard let rules = try? ZoneRules(name: .utc, file: bytes) else { return }
    for seconds: Int64 in [-10_000_000_000, -1, 0, 1_700_000_000, 4_000_000_000, 100_000_000_000] {
      let instant = Instant(secondsSince1970: seconds)
      _ = rules.instant(of: rules.localTime(at: instant))
      _ = rules.transitions(from: instant, until: instant.advanced(bySeconds: 400 * 86_400))
    }
  }

  private func words(_ text: String) {
    if let period = try? Period(sdmx: text) { _ = (period.advanced(by: -1), period.lastDay, period.sdmx) }
    _ = try? MailAddress(text)
    _ = try? ZoneName(text)
    _ = Instant(text)
    _ = Language(tag: text)
  }
}
