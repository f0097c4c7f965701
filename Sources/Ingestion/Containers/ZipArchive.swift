internal import CLoading.Zip

/// The parts of a zip archive in memory, unpacked piece by piece, with limits that no workbook of figures reaches.
final class ZipArchive {
  static let entryLimit = 10_000
  static let sizeLimit: UInt64 = 2 << 30
  /// From this size on, a part may not be packed more tightly than `ratioLimit`: cells of a sheet are not.
  static let ratioFloor: UInt64 = 32 << 20
  static let ratioLimit: UInt64 = 250

  private let archive: OpaquePointer
  /// The archive reads from it as long as it is open.
  private let bytes: UnsafeMutableRawBufferPointer

  /// Opens an archive and looks at the sizes that it declares.
  init(_ content: [UInt8]) throws(WorkbookFault) {
    guard gz_zip_is_there() else { throw .unreadable }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, content.count), alignment: 1)
    copy.copyBytes(from: content)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy.baseAddress, zip_uint64_t(content.count), 0, &error) else {
      copy.deallocate()
      throw .corrupt("the file cannot be unpacked")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let reason = String(cString: zip_error_strerror(&error))
      zip_source_free(source)
      copy.deallocate()
      throw .corrupt("the workbook is damaged and cannot be unpacked (\(reason))")
    }
    self.archive = archive
    bytes = copy
    try checkSizes()
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  private func checkSizes() throws(WorkbookFault) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= Self.entryLimit else { throw .excessive("the file has \(count) parts; at most \(Self.entryLimit) are unpacked") }
    var whole: UInt64 = 0
    for index in 0..<max(0, count) {
      var entry = zip_stat_t()
      guard zip_stat_index(archive, zip_uint64_t(index), 0, &entry) == 0 else {
        throw .corrupt("the workbook is damaged: its list of parts cannot be read")
      }
      let (sum, overflow) = whole.addingReportingOverflow(entry.size)
      whole = sum
      let isTooTight = entry.size > Self.ratioFloor && entry.size / max(1, entry.comp_size) > Self.ratioLimit
      guard !overflow, whole <= Self.sizeLimit, !isTooTight else {
        throw .excessive("the file unpacks to far more than a workbook of figures holds, and is not unpacked")
      }
    }
  }

  /// The names of all parts.
  var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).compactMap { index in
      zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
    }
  }

  /// Whether there is a part with this name; letter case is not looked at, as in OPC.
  func contains(_ name: String) -> Bool { zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE)) >= 0 }

  /// The whole of a part; `nil` if there is none.
  func content(of name: String, atMost limit: Int) throws(WorkbookFault) -> [UInt8]? {
    var content: [UInt8] = []
    let isThere = try read(name) { (piece) throws(WorkbookFault) in
      guard content.count + piece.count <= limit else { throw .excessive("the part \(name) is too large") }
      content.append(contentsOf: piece)
    }
    return isThere ? content : nil
  }

  /// Gives a part to `take`, piece by piece; `false` if there is none.
  func read(_ name: String, _ take: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Void) throws(WorkbookFault) -> Bool {
    let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
    guard index >= 0 else { return false }
    var entry = zip_stat_t()
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &entry) == 0 else {
      throw .corrupt("the workbook is damaged: its part \(name) is not described")
    }
    if entry.encryption_method != zip_uint16_t(ZIP_EM_NONE) { throw .encrypted }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw .corrupt("the workbook is damaged: its part \(name) cannot be unpacked")
    }
    defer { zip_fclose(file) }
    let size = 1 << 17
    let room = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { room.deallocate() }
    // The declared size may be a lie: the limits hold for what comes out.
    var total: UInt64 = 0
    while true {
      let count = zip_fread(file, room, zip_uint64_t(size))
      guard count >= 0 else { throw .corrupt("the workbook is damaged: its part \(name) cannot be unpacked") }
      if count == 0 { return true }
      total += UInt64(count)
      guard total <= entry.size else { throw .corrupt("the workbook is damaged: its part \(name) is longer than it says") }
      try take(UnsafeRawBufferPointer(start: room, count: Int(count)))
    }
  }
}

extension WorkbookFault {
  /// Any workbook, where the library for zip archives is missing.
  static let unreadable = WorkbookFault(
    "workbooks are read with libzip, which is not installed", remedy: "install the package libzip5, or libzip4 before Debian 13")
  /// A file that only those can read who have its password.
  static let encrypted = WorkbookFault(
    "the workbook is encrypted", remedy: "open it with its password and save it without one")
}
