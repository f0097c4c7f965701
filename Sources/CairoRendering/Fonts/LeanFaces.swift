internal import CHarfBuzz
internal import CPangoCairo
internal import Files
internal import Glibc
internal import Synchronization

/// Small editions of large fonts, made once and kept in a folder.
///
/// A collection such as Noto Sans CJK holds 65,000 outlines that share 28,000 subroutines; Cairo reads all of it for every file it
/// writes. A lean face holds only the characters that are needed, each outline complete in itself: a document is painted several
/// times faster and becomes several times smaller. Characters beyond are still taken from the whole font.
///
/// The same font, the same characters and the same version of this program give the same lean face, whenever and wherever it is
/// made. Whether and which lean faces are used does change a document's bytes, so `characters` must follow from the whole input of
/// a project and not from the part of it that is drawn now.
public struct LeanFaces: Hashable, Sendable {
  /// Which characters a lean face holds; those of plain Latin text are always among them.
  public enum Characters: Hashable, Sendable {
    /// The 6,763 ideographs of GB/T 2312 and the usual letters, signs and full-width marks: enough for nearly every text, some
    /// 1.6 MB a Han face, 0.1 s to make.
    case general
    /// Exactly those of a text, in any order and number: 12 to 500 kB a face, a few milliseconds to make.
    case of(text: String)
  }

  /// The folder they are kept in; made if need be. Where it cannot be written they are kept in memory while the process lives.
  public var directory: String
  /// The characters that they hold.
  public var characters: Characters

  /// Keeps lean faces with `characters` in `directory`.
  public init(directory: String, characters: Characters = .general) {
    self.directory = directory
    self.characters = characters
  }

  /// Changes whenever lean faces are made differently, so that older ones are not found.
  private static let edition = 1

  /// Paths of the lean editions of `files`, made now if they are not there; `nil` for one that cannot be made.
  func paths(for files: [(file: FontFile, version: Int32)]) -> [String?] {
    let characters = sortedCharacters
    let repertoire = String(Self.hash(characters), radix: 36)
    return files.map { file, version in
      var status = stat()
      guard stat(file.path, &status) == 0 else { return nil }
      let engine = String(cString: hb_version_string())
      let name = "\(file.name)-\(version)-\(status.st_size)-\(file.index)-hb\(engine)-\(Self.edition)-\(repertoire).otf"
      let path = "\(directory)/\(name)"
      if access(path, R_OK) == 0 {
        utimensat(AT_FDCWD, path, nil, 0)
        return path
      }
      if let known = Self.inMemory.withLock({ $0[name] }) { return known }
      guard let bytes = Self.subset(file, to: characters) else { return nil }
      // A document has the same bytes whether there is room on the disk or not.
      guard (try? WholeFile.write(bytes, to: path)) != nil else { return Self.keepInMemory(bytes, name) }
      removeUnused(since: path)
      return path
    }
  }

  /// Paths of the lean faces that are in memory, by name.
  private static let inMemory = Mutex<[String: String]>([:])

  /// A file that is on no disk, with these bytes; `nil` where the system has none.
  private static func keepInMemory(_ bytes: [UInt8], _ name: String) -> String? {
    inMemory.withLock { known in
      if let path = known[name] { return path }
      let file = memory_file(name)
      guard file >= 0 else { return nil }
      var written = 0
      while written < bytes.count {
        let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard count > 0 else {
          close(file)
          return nil
        }
        written += count
      }
      let path = "/proc/self/fd/\(file)"
      guard access(path, R_OK) == 0 else {
        close(file)
        return nil
      }
      known[name] = path
      return path
    }
  }

  /// The characters by number, those of plain Latin text among them.
  var sortedCharacters: [UInt32] {
    switch characters {
    case .general: return (LeanCharacters.blocks.flatMap(Array.init) + LeanCharacters.ideographs).sorted()
    case .of(let text):
      var isUsed = [UInt64](repeating: 0, count: 0x11_0000 / 64)
      func use(_ character: UInt32) { isUsed[Int(character / 64)] |= 1 << UInt64(character % 64) }
      for block in LeanCharacters.plainBlocks { block.forEach(use) }
      for scalar in text.unicodeScalars { use(scalar.value) }
      var result: [UInt32] = []
      for (index, bits) in isUsed.enumerated() where bits != 0 {
        for bit in 0..<UInt32(64) where bits >> UInt64(bit) & 1 == 1 { result.append(UInt32(index) * 64 + bit) }
      }
      return result
    }
  }

  /// FNV-1a over the characters.
  private static func hash(_ characters: [UInt32]) -> UInt64 {
    characters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A font file with these characters of a face, and no others.
  static func subset(_ file: FontFile, to repertoire: [UInt32]) -> [UInt8]? {
    let whole = hb_blob_create_from_file(file.path)
    defer { hb_blob_destroy(whole) }
    let face = hb_face_create(whole, UInt32(file.index))
    defer { hb_face_destroy(face) }
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue
    )
    let characters = hb_subset_input_unicode_set(input)
    hb_set_add_sorted_array(characters, repertoire, UInt32(repertoire.count))
    let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    for feature in ["tnum", "pnum", "lnum"] { hb_set_add(features, tag(feature)) }
    for feature in verticalFeatures { hb_set_del(features, tag(feature)) }
    let tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in ["VORG", "vhea", "vmtx"] { hb_set_add(tables, tag(table)) }
    // In a Han face the local forms are those of other countries; the face itself was chosen by country.
    let covered = hb_set_create()
    defer { hb_set_destroy(covered) }
    hb_face_collect_unicodes(face, covered)
    if hb_set_has(covered, 0x4E00) != 0 { hb_set_del(features, tag("locl")) }
    guard let lean = hb_subset_or_fail(face, input) else { return nil }
    defer { hb_face_destroy(lean) }
    let blob = hb_face_reference_blob(lean)
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }

  private static let verticalFeatures = ["vert", "vrt2", "vkrn", "valt", "vhal", "vpal"]

  private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }

  /// Removes lean faces that have not been requested in the thirty days before `newest` was made.
  private func removeUnused(since newest: String) {
    var status = stat()
    guard stat(newest, &status) == 0, let folder = opendir(directory) else { return }
    defer { closedir(folder) }
    let oldest = status.st_mtim.tv_sec - 30 * 24 * 3600
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let path = "\(directory)/\(name)"
      guard name.hasSuffix(".otf"), stat(path, &status) == 0, status.st_mtim.tv_sec < oldest else { continue }
      unlink(path)
    }
  }
}
