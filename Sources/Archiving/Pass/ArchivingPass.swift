internal import Digests
internal import Drawing
import Languages

/// One pass over one file: what is to be changed is collected, then the file is written once.
struct ArchivingPass {
  let file: SourceFile
  let document: Document
  let deflate: Deflate
  var revision: Revision
  private let catalog: Range<Int>
  private var rewriter: StructureRewriter
  private var descriptions: [Int: String] = [:]
  private var seenFonts: Set<Int> = []
  private var embedded: [(name: String, specification: Int)] = []
  /// Number of the form field that holds the signature.
  private var signatureField: Int?

  /// Prepares the pass over `file`, which was painted from `document`.
  init(file: SourceFile, document: Document, structure: DocumentStructure) throws(ArchivingError) {
    self.file = file
    self.document = document
    deflate = try Deflate()
    rewriter = StructureRewriter(file: file, structure: structure)
    revision = Revision(of: file)
    catalog = try file.object(file.root)
    guard try file.value(of: "/OutputIntents", in: catalog) == nil else {
      throw .malformedFile(object: file.root, why: "it is archival already")
    }
  }

  /// Gives the structure elements what tags cannot carry.
  mutating func rewriteStructure() throws(ArchivingError) {
    guard let value = try file.value(of: "/StructTreeRoot", in: catalog), let root = file.reference(at: value) else {
      throw .malformedFile(object: file.root, why: "it has no structure tree")
    }
    try rewriter.rewrite(root: root, in: &revision)
    for description in rewriter.descriptions { descriptions[description.annotation] = description.text }
  }

  /// Marks what is painted outside the structure, and gives pages their tab order and links their words.
  mutating func rewritePages() throws(ArchivingError) {
    guard let value = try file.value(of: "/Pages", in: catalog), let root = file.reference(at: value) else {
      throw .malformedFile(object: file.root, why: "it has no pages")
    }
    let pages = try leaves(under: root)
    guard pages.count == document.pages.count else {
      throw .malformedFile(object: root, why: "it has \(pages.count) pages instead of \(document.pages.count)")
    }
    for (index, number) in pages.enumerated() { try rewritePage(number, index: index) }
  }

  private func leaves(under number: Int) throws(ArchivingError) -> [Int] {
    let node = try file.object(number)
    guard let kids = try file.value(of: "/Kids", in: node) else { return [number] }
    var pages: [Int] = []
    for kid in file.references(in: kids) where kid != number { pages += try leaves(under: kid) }
    return pages
  }

  private mutating func rewritePage(_ number: Int, index: Int) throws(ArchivingError) {
    let page = try file.object(number)
    guard let value = try file.value(of: "/Contents", in: page), let content = file.reference(at: value) else {
      throw .malformedFile(object: number, why: "a page without its one content stream")
    }
    revision.change(content, to: rewriter.itemCount + index)
    if let length = try file.value(of: "/Length", in: try file.object(content)), let object = file.reference(at: length) {
      revision.drop(object)
    }
    try completeFonts(of: page)
    let annotations = try annotations(of: page)
    for annotation in annotations { try rewriteAnnotation(annotation) }
    let added = index == 0 ? signatureField : nil
    revision.replace(number) { store in
      store.append("<<")
      for entry in Entries(file.bytes, in: page)
      where !file.equals(entry.key, "/Tabs") && (added == nil || !file.equals(entry.key, "/Annots")) {
        store.append(entry, of: file)
      }
      if let added {
        store.append("/Annots[")
        for annotation in annotations + [added] {
          store.append(reference: annotation)
          store.append(" ")
        }
        store.append("]")
      }
      store.append("/Tabs/S>>")
    }
  }

  /// Has the file signed: by a form field that is on the first page and has no size, so that pages look the same with it.
  mutating func sign(_ signing: Archive.Signing, at created: Timestamp) {
    var entries: [UInt8] = []
    entries.append("/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M")
    entries.append(string: created.portable)
    // The certificates are beside the signed bytes, so the signed bytes hold them to what they are.
    entries.append("/XXGazetteerCertificates<")
    for byte in signing.signer.certificateDigest.bytes { entries.append(hex: byte) }
    entries.append(">")
    let value = revision.reserve()
    revision.replace(signature: value, entries: entries, by: signing.signer)
    signatureField = revision.add { store in
      store.append("<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/TU")
      store.append(string: signing.words)
      // Printed, as PDF/A asks, and locked.
      store.append("/Contents")
      store.append(string: signing.words)
      store.append("/F 132/Rect[0 0 0 0]/V ")
      store.append(reference: value)
      store.append(">>")
    }
  }

  /// Writes an object that changes: a structure element, or the content of a page with its artifacts marked.
  private func write(_ number: Int, _ item: Int, to writer: inout FileWriter) throws(ArchivingError) {
    guard item >= rewriter.itemCount else {
      return try writer.add(number) { (output) throws(ArchivingError) in try rewriter.write(number, item, to: &output) }
    }
    let page = item - rewriter.itemCount + 1
    guard let stream = try file.stream(number) else {
      throw .malformedFile(object: number, why: "the content of a page is not a stream")
    }
    guard let content = try unpacked(stream) else {
      throw .malformedFile(object: number, why: "the content of page \(page) cannot be unpacked")
    }
    if let marked = try ArtifactMarks.added(to: content, page: page) {
      writer.add(packing: number, entries: [], data: marked)
    } else {
      writer.add(stream: number, stream, of: file)
    }
  }

  private func unpacked(_ stream: SourceFile.Stream) throws(ArchivingError) -> [UInt8]? {
    guard let filter = try file.value(of: "/Filter", in: stream.dictionary) else { return Array(file.bytes[stream.data]) }
    return file.equals(filter, "/FlateDecode") ? deflate.unpacked(file.bytes, in: stream.data) : nil
  }

  private func annotations(of page: Range<Int>) throws(ArchivingError) -> [Int] {
    guard let value = try file.resolved("/Annots", in: page) else { return [] }
    return file.references(in: value)
  }

  /// Links are printed with the page (flag 4), as PDF/A asks, and say where they lead.
  private mutating func rewriteAnnotation(_ number: Int) throws(ArchivingError) {
    guard let text = descriptions[number] else {
      throw .differentStructure(place: "annotation \(number)", expected: "a link of the document", found: "an unknown one")
    }
    let annotation = try file.object(number)
    revision.replace(number) { store in
      store.append("<<")
      for entry in Entries(file.bytes, in: annotation)
      where !file.equals(entry.key, "/Contents") && !file.equals(entry.key, "/F") {
        store.append(entry, of: file)
      }
      store.append("/F 4/Contents")
      store.append(string: text)
      store.append(">>")
    }
  }

  /// Says that glyphs of TrueType fonts are numbered as in the font, which Cairo leaves to be guessed.
  private mutating func completeFonts(of page: Range<Int>) throws(ArchivingError) {
    guard let resources = try file.resolved("/Resources", in: page), let fonts = try file.resolved("/Font", in: resources) else {
      return
    }
    for entry in Entries(file.bytes, in: fonts) {
      guard let number = file.reference(at: entry.value), seenFonts.insert(number).inserted,
        let descendants = try file.resolved("/DescendantFonts", in: try file.object(number))
      else { continue }
      for descendant in file.references(in: descendants) { try completeFont(descendant) }
    }
  }

  private mutating func completeFont(_ number: Int) throws(ArchivingError) {
    let font = try file.object(number)
    guard let type = try file.value(of: "/Subtype", in: font), file.equals(type, "/CIDFontType2"),
      try file.value(of: "/CIDToGIDMap", in: font) == nil
    else { return }
    revision.replace(number) { store in
      store.append("<<")
      for entry in Entries(file.bytes, in: font) { store.append(entry, of: file) }
      store.append("/CIDToGIDMap/Identity>>")
    }
  }

  /// Counts the bookmarks that are visible at first; Cairo's own count is negative.
  mutating func rewriteOutline() throws(ArchivingError) {
    guard let value = try file.value(of: "/Outlines", in: catalog), let root = file.reference(at: value) else { return }
    let outline = try file.object(root)
    var visible = 0
    var waiting = [try file.value(of: "/First", in: outline)]
    while let next = waiting.popLast() {
      guard let next, let number = file.reference(at: next) else { continue }
      visible += 1
      guard visible <= file.count else { throw .malformedFile(object: root, why: "its bookmarks go round in circles") }
      let item = try file.object(number)
      waiting.append(try file.value(of: "/Next", in: item))
      if let count = try file.value(of: "/Count", in: item), file.bytes[count.lowerBound] != UInt8(ascii: "-") {
        waiting.append(try file.value(of: "/First", in: item))
      }
    }
    revision.replace(root) { store in
      store.append("<<")
      for entry in Entries(file.bytes, in: outline) where !file.equals(entry.key, "/Count") { store.append(entry, of: file) }
      store.append("/Count ")
      store.append(decimal: visible)
      store.append(">>")
    }
  }

  /// Puts files into the document.
  mutating func attach(_ attachments: [Attachment], modified: Timestamp) throws(ArchivingError) {
    for attachment in attachments {
      let isPlain = attachment.name.utf8.allSatisfy { $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
      guard isPlain, !attachment.name.isEmpty, !embedded.contains(where: { $0.name == attachment.name }) else {
        throw .malformedAttachmentName(attachment.name)
      }
      let stream = revision.add(
        stream: attachment.streamEntries(modified: modified), data: attachment.bytes, storage: .packed)
      let specification = revision.add { attachment.writeSpecification(stream: stream, to: &$0) }
      embedded.append((attachment.name, specification))
    }
  }

  /// The changed file.
  mutating func finished(created: Timestamp, tool: String) throws(ArchivingError) -> [UInt8] {
    let producer = try self.producer()
    let packet = ExtensibleMetadata(metadata: document.metadata, created: created, tool: tool, producer: producer).packet
    let metadata = revision.add(stream: Array("/Type/Metadata/Subtype/XML".utf8), data: packet, storage: .verbatim)
    let profile = revision.add(stream: Array("/N 3".utf8), data: ColorProfile.standardRGB, storage: .packed)
    let names = try names()
    revision.replace(file.root) { store in
      store.append("<<")
      for entry in Entries(file.bytes, in: catalog) where !Self.replaced.contains(file.text(entry.key)) {
        store.append(entry, of: file)
      }
      store.append("/Lang")
      store.append(string: document.metadata.language.rawValue)
      store.append("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Metadata ")
      store.append(reference: metadata)
      store.append("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)")
      store.append("/DestOutputProfile ")
      store.append(reference: profile)
      store.append(">>]")
      store += names
      if let signatureField {
        // Signed, and only to be added to (ISO 32000-1, table 219).
        store.append("/AcroForm<</SigFlags 3/Fields[")
        store.append(reference: signatureField)
        store.append("]>>")
      }
      store.append(">>")
    }
    let information = file.information ?? revision.reserve()
    let entries = informationEntries(created: created, tool: tool, producer: producer)
    revision.replace(information) { $0 += entries }
    return try revision.written(over: file, root: file.root, information: information, deflate: deflate, changes: write)
  }

  private static let replaced: Set<String> = [
    "/Lang", "/MarkInfo", "/ViewerPreferences", "/Metadata", "/OutputIntents", "/Names", "/AF", "/Version",
  ]

  /// The names that Cairo wrote (of destinations) and those of the attachments, sorted as name trees ask.
  private func names() throws(ArchivingError) -> [UInt8] {
    var names: [UInt8] = []
    let written = try file.resolved("/Names", in: catalog)
    guard written != nil || !embedded.isEmpty else { return [] }
    names.append("/Names<<")
    if let written {
      for entry in Entries(file.bytes, in: written) where !file.equals(entry.key, "/EmbeddedFiles") {
        names.append(entry, of: file)
      }
    }
    if !embedded.isEmpty {
      names.append("/EmbeddedFiles<</Names[")
      for item in embedded.sorted(by: { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }) {
        names.append(string: item.name)
        names.append(reference: item.specification)
        names.append(" ")
      }
      names.append("]>>")
    }
    names.append(">>")
    guard !embedded.isEmpty else { return names }
    names.append("/AF[")
    for item in embedded {
      names.append(reference: item.specification)
      names.append(" ")
    }
    names.append("]")
    return names
  }

  private func producer() throws(ArchivingError) -> String {
    guard let information = file.information,
      let value = try file.value(of: "/Producer", in: try file.object(information)), value.count > 2
    else { return "cairo" }
    return file.text(value.dropFirst().dropLast()).filter { $0 != "\\" }
  }

  private func informationEntries(created: Timestamp, tool: String, producer: String) -> [UInt8] {
    let metadata = document.metadata
    let entries = [
      ("/Title", metadata.title), ("/Author", metadata.author), ("/Subject", metadata.subject),
      ("/Keywords", metadata.keywords.joined(separator: ", ")), ("/Creator", tool), ("/Producer", producer),
      ("/CreationDate", created.portable), ("/ModDate", created.portable),
    ]
    var store: [UInt8] = []
    store.append("<<")
    for (key, text) in entries where !text.isEmpty {
      store += key.utf8
      store.append(string: text)
    }
    store.append(">>")
    return store
  }
}

extension [UInt8] {
  /// Appends an entry of a dictionary as it is in the file.
  fileprivate mutating func append(_ entry: (key: Range<Int>, value: Range<Int>), of file: SourceFile) {
    self += file.bytes[entry.key]
    append(32)
    self += file.bytes[entry.value]
  }
}
