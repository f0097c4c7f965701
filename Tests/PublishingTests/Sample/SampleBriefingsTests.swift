import Briefings
import Diagnostics
import FoundationEssentials
import Ingestion
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

struct SampleBriefingsTests {
  let sample: RenderedSample

  init() throws {
    sample = try RenderedSample.shared.get()
  }

  @Test func `ten briefings and a manifest appear under their names, and nothing else`() {
    #expect(sample.files.keys.sorted() == (RenderedSample.names + ["manifest.json"]).sorted())
    #expect(sample.outcome.status == .done)
    #expect(sample.outcome.diagnostics.isEmpty, "\(sample.outcome.diagnostics)")
    #expect(
      sample.outcome.paths.map { $0.split(separator: "/").suffix(2).joined(separator: "/") }.dropLast() == RenderedSample.names[...]
    )
    #expect(sample.outcome.paths.last?.hasSuffix("/manifest.json") == true)
  }

  @Test func `the manifest tells what each file is, and its digest is the file's`() throws {
    let bytes = try #require(sample.files["manifest.json"])
    let manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
    #expect(manifest == sample.outcome.manifest)
    #expect(manifest.project == "sample")
    #expect(manifest.asOf == "2022-10-20")
    #expect(manifest.failures.isEmpty)
    #expect(manifest.input.count == 64)
    #expect(manifest.briefings.map(\.file) == RenderedSample.names)
    for entry in manifest.briefings {
      let bytes = try #require(sample.files[entry.file])
      #expect(entry.file == "\(entry.region)/\(entry.region)-\(entry.period.replacing("/", with: "--")).\(entry.language).pdf")
      #expect(entry.sha256 == sha256(bytes))
      #expect(entry.bytes == bytes.count)
      #expect(entry.style == "house")
      #expect(entry.warnings.isEmpty)
    }
  }

  @Test(arguments: RenderedSample.names) func `a briefing has two to four pages, as the manifest says`(_ name: String) throws {
    let pages = try #require(sample.outcome.manifest.briefings.first { $0.file == name }?.pages)
    #expect((2...4).contains(pages))
    #expect(
      try sample.run("pdfinfo", ["FILE"], on: name).outputLines.contains { $0.hasPrefix("Pages:") && $0.hasSuffix(" \(pages)") })
  }

  @Test func `a second run with other workers gives the same bytes`() throws {
    #expect(try RenderedSample(jobs: 1).files == sample.files)
  }

  @Test(arguments: RenderedSample.names) func `qpdf finds nothing wrong`(_ name: String) throws {
    let check = try sample.run("qpdf", ["--check", "FILE"], on: name)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    #expect(!check.output.contains("WARNING"))
  }

  @Test(arguments: RenderedSample.names) func `every font is embedded in subset and can be copied`(_ name: String) throws {
    let lines = try sample.run("pdffonts", ["FILE"], on: name).outputLines
    let fonts = lines.dropFirst(2).map { $0.split(separator: " ") }
    #expect(!fonts.isEmpty)
    for font in fonts {
      // The last columns are emb, sub, uni, and the two numbers of the object.
      #expect(font.suffix(5).prefix(3).elementsEqual(["yes", "yes", "yes"]), "\(font)")
    }
  }

  @Test(arguments: RenderedSample.names) func `the text holds every figure of the region, in its row`(_ name: String) throws {
    let entry = try #require(sample.outcome.manifest.briefings.first { $0.file == name })
    let language = try #require(Language(tag: entry.language))
    let lines = try sample.run("pdftotext", ["-layout", "FILE", "-"], on: name).output
      .asPrinted.split(separator: "\n")
    let book = sample.project.book
    let figures = book.dataset.observations.filter { $0.region == entry.region }
    #expect(figures.count >= 4)
    for figure in figures {
      let unit = try #require(book.unit(figure.unit))
      var wanted = [figure.reading(.table, unit: unit, language: language).bare]
      if let growth = figure.growth { wanted.append(growth.reading(.table, language: language).bare) }
      let period = figure.period.name(.short, language: language).asPrinted
      let words = wanted.map(\.asPrinted)
      #expect(
        lines.contains { line in line.contains(period) && words.allSatisfy { line.holdsNumber($0) } },
        "\(figure.indicator), \(period): \(words)")
    }
  }

  @Test(arguments: RenderedSample.names) func `the figures and how they were made are inside`(_ name: String) throws {
    let entry = try #require(sample.outcome.manifest.briefings.first { $0.file == name })
    #expect(try sample.run("pdfdetach", ["-list", "FILE"], on: name).output.contains("2 embedded files"))
    var attached: [String: [UInt8]] = [:]
    _ = try sample.run("pdfdetach", ["-saveall", "FILE"], on: name) { folder in
      for name in ["data.csv", "briefing.json"] { attached[name] = try folder.bytes(name) }
    }
    let data = try #require(attached["data.csv"])
    let record = try #require(attached["briefing.json"])
    let provenance = try #require(Provenance(json: record))
    #expect(provenance.data == sha256(data))
    #expect(provenance.region == entry.region)
    #expect(provenance.period == entry.period)
    #expect(provenance.language == entry.language)
    #expect(provenance.inputs.map(\.name).contains("data/observations.csv"))

    let read = try DataSource.read(folder: [DataFile(name: "observations.csv", bytes: data)])
    #expect(!read.diagnostics.contains { $0.severity == .error })
    let back = Dictionary(read.dataset.observations.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for figure in sample.project.book.dataset.observations where figure.region == entry.region {
      let same = try #require(back[figure.key], "\(figure.key)")
      #expect(same.value == figure.value && same.decimals == figure.decimals && same.multiplier == figure.multiplier)
      #expect(same.status == figure.status && same.qualifier == figure.qualifier)
      #expect(same.growth == figure.growth)
    }
  }
}

extension String {
  /// Without what cannot be seen or what a reader of PDF does not tell apart: the width of spaces, and whether one is after a sign.
  fileprivate var asPrinted: String {
    var text = replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "")
    for sign in ["≈", ">", "<"] { text = text.replacing("\(sign) ", with: sign) }
    return text
  }
}

extension Substring {
  /// Whether a number stands here by itself, and not as a part of a longer one.
  fileprivate func holdsNumber(_ number: String) -> Bool {
    var rest = self
    while let range = rest.firstRange(of: number) {
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let after = self[range.upperBound...]
      let next = after.first
      let goesOn = next.map { $0.isNumber || ($0 == "." || $0 == ",") && after.dropFirst().first?.isNumber == true } ?? false
      let goesBack = before.map { $0.isNumber || $0.isLetter && $0.isASCII || $0 == "." || $0 == "," } ?? false
      if !goesOn, !goesBack { return true }
      rest = self[range.upperBound...]
    }
    return false
  }
}
