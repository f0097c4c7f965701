internal import CHarfBuzz
internal import Files

extension FontFile {
  /// Whether there is a font with outlines at a path. What is no file is none: a pipe would be waited for without end.
  package static func isFont(_ path: String) -> Bool {
    guard InputFile.isFile(path) else { return false }
    let whole = hb_blob_create_from_file(path)
    defer { hb_blob_destroy(whole) }
    let face = hb_face_create(whole, 0)
    defer { hb_face_destroy(face) }
    return hb_face_count(whole) > 0 && hb_face_get_glyph_count(face) > 0
  }
}
