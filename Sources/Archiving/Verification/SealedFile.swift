internal import Digests

/// A page on the web or a workbook that says how it was made, and carries the digest of all its bytes at its end.
///
/// As in a PDF, the digest is SHA-256 over every byte but its own 64 digits, which are at one fixed place: in a comment that ends a page, and in
/// the comment of the archive that a workbook is. Anyone can compute it, so it proves that a file is unchanged, and not who made it.
///
/// A page has the record in the same comment. An archive has it in an extra field of its last entry (APPNOTE 4.5), which readers pass over: some
/// of them look for the end of an archive in its last few hundred bytes, so that its comment must be short.
package struct SealedFile: Hashable, Sendable {
  /// What it says of how it was made, as JSON.
  package var record: [UInt8]
  /// Whether it is as it was written.
  package var integrity: ArchivedBriefing.Integrity

  /// What is before and after a record and a digest in a form of file.
  private enum Form: CaseIterable {
    case page, archive

    var start: [UInt8] { Array((self == .page ? "<!--gazetteer " : "\ngazetteer ").utf8) }
    var end: [UInt8] { Array((self == .page ? ">-->\n" : ">").utf8) }

    init(of file: [UInt8]) { self = file.starts(with: Array("PK".utf8)) ? .archive : .page }
  }

  private static let opening = Array(" ".utf8) + Seal.opening.withUTF8Buffer(Array.init)

  /// A page or an archive with a record and a digest.
  ///
  /// - Parameters:
  ///   - file: HTML, or a ZIP archive without a comment.
  ///   - record: JSON of which a comment can be made: without `--` and `>`, on one line.
  /// - Returns: `file` as it is where the record has no room.
  package static func sealing(_ file: [UInt8], record: [UInt8]) -> [UInt8] {
    let form = Form(of: file)
    var sealed = file
    switch form {
    case .page: sealed += form.start + record
    case .archive:
      guard var archive = ArchiveDirectory(file), archive.add(form.start + record) else { return file }
      archive.setLengthOfComment(opening.count + Seal.digitCount + form.end.count)
      sealed = archive.file
    }
    sealed += opening
    let place = sealed.count
    sealed += form.end
    sealed.insert(contentsOf: Digest.sha256(sealed).hexadecimal.utf8, at: place)
    return sealed
  }

  /// Reads the end of a file; `nil` where there is no such record.
  package init?(_ file: [UInt8]) {
    let form = Form(of: file)
    // The last one counts: what looks like a record may be among the words of a page.
    guard let opening = Self.lastRange(of: Self.opening, in: file),
      let start = Self.lastRange(of: form.start, in: file[..<opening.lowerBound])
    else { return nil }
    switch form {
    case .page: record = Array(file[start.upperBound..<opening.lowerBound])
    case .archive:
      let end = start.lowerBound + ArchiveDirectory.number(in: file, at: start.lowerBound - 2, 2)
      guard end >= start.upperBound, end <= opening.lowerBound else { return nil }
      record = Array(file[start.upperBound..<end])
    }
    let place = opening.upperBound
    let end = place + Seal.digitCount
    guard end + form.end.count == file.count, file[end...].elementsEqual(form.end) else {
      integrity = .changed
      return
    }
    let digest = Digest.sha256(Array(file[..<place] + file[end...]))
    integrity = file[place..<end].elementsEqual(digest.hexadecimal.utf8) ? .unchanged : .changed
  }

  private static func lastRange(of pattern: [UInt8], in bytes: some BidirectionalCollection<UInt8> & RandomAccessCollection<UInt8>)
    -> Range<Int>?
  {
    let bytes = Array(bytes)
    guard bytes.count >= pattern.count else { return nil }
    var place = bytes.count - pattern.count
    while place >= 0 {
      if bytes[place] == pattern[0], bytes[place..<place + pattern.count].elementsEqual(pattern) {
        return place..<place + pattern.count
      }
      place -= 1
    }
    return nil
  }
}
