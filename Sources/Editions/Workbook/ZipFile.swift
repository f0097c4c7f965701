internal import CLoading.Zip
internal import Glibc

/// Packs parts into a zip archive, with the same bytes whenever it is done.
package enum ZipFile {
  /// Packs files of a folder into an archive on disk, which appears whole or not at all.
  ///
  /// - Parameters:
  ///   - names: The files, by their paths in the folder.
  ///   - folder: The folder.
  ///   - path: The archive.
  ///   - prefix: What their names in the archive begin with.
  /// - Throws: `EditionError` where a library is missing, or a file cannot be read or written.
  package static func pack(
    _ names: [String], of folder: String, to path: String, prefix: String = ""
  ) throws(EditionError) {
    guard gz_zip_is_there() else { throw .missingLibrary("libzip", package: "libzip5, or libzip4 before Debian 13") }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw .unpackable("\(path) cannot be made") }
    for name in names {
      // The whole file, as long as it is when it is read.
      guard let source = zip_source_file_create("\(folder)/\(name)", 0, -1, &error),
        add(source, prefix + name, isPacked: !isPacked(name), to: archive)
      else {
        zip_discard(archive)
        throw .unpackable("its part \(name) cannot be packed")
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .unpackable("it cannot be packed")
    }
  }

  /// Whether files of a name are packed already.
  private static func isPacked(_ name: String) -> Bool {
    [".pdf", ".png", ".woff2", ".xlsx", ".ods", ".zip"].contains { name.lowercased().hasSuffix($0) }
  }

  /// A part.
  struct Part {
    var name: String
    var content: String
    /// Whether it is deflated: the first part of an OpenDocument file is not, so that its kind is seen from outside.
    var isPacked = true
  }

  /// The archive's bytes.
  static func bytes(of parts: [Part]) throws(EditionError) -> [UInt8] {
    guard gz_zip_is_there() else { throw .missingLibrary("libzip", package: "libzip5, or libzip4 before Debian 13") }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error),
      let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error)
    else { throw .unwritable(String(cString: zip_error_strerror(&error))) }
    // The archive gives its hold of the target up when it closes.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    for part in parts where !add(part, to: archive, &error) {
      zip_discard(archive)
      throw .unwritable("its part \(part.name) cannot be packed")
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .unwritable("it cannot be packed")
    }
    return try content(of: target)
  }

  private static func add(_ part: Part, to archive: OpaquePointer, _ error: inout zip_error_t) -> Bool {
    let content = Array(part.content.utf8)
    guard let copy = malloc(max(1, content.count)) else { return false }
    content.withUnsafeBytes { if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: content.count) } }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(content.count), 1, &error) else {
      free(copy)
      return false
    }
    return add(source, part.name, isPacked: part.isPacked, to: archive)
  }

  /// Adds what a source has; it belongs to the archive from here on.
  private static func add(_ source: OpaquePointer, _ name: String, isPacked: Bool, to archive: OpaquePointer) -> Bool {
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let place = zip_uint64_t(index)
    // 1 January 1980, the first day that the format knows.
    return zip_set_file_compression(archive, place, isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0
      && zip_file_set_dostime(archive, place, 0, 1 << 5 | 1, 0) == 0
  }

  private static func content(of source: OpaquePointer) throws(EditionError) -> [UInt8] {
    var facts = zip_stat_t()
    guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { throw .unwritable("it cannot be read again") }
    defer { zip_source_close(source) }
    let size = Int(facts.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      count = room.baseAddress.map { max(0, Int(zip_source_read(source, $0, zip_uint64_t(size)))) } ?? 0
    }
    guard bytes.count == size else { throw .unwritable("it cannot be read again") }
    return bytes
  }
}
