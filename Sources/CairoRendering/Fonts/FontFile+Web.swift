internal import CHarfBuzz

extension FontFile {
  /// Whether the maker of the face lets it be sent with pages: `fsType` of its table `OS/2` asks for nothing ("installable embedding").
  public var mayTravel: Bool {
    let whole = hb_blob_create_from_file(path)
    defer { hb_blob_destroy(whole) }
    let face = hb_face_create(whole, UInt32(index))
    defer { hb_face_destroy(face) }
    let table = hb_face_reference_table(face, 0x4F53_2F32)
    defer { hb_blob_destroy(table) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(table, &length), length >= 10 else { return false }
    return (data[8], data[9]) == (0, 0)
  }

  /// The face with the characters of a text only, as an OpenType file of its own; the same text in whatever order gives the same bytes.
  /// `nil` where the file cannot be read.
  public func lean(for text: String) -> [UInt8]? {
    let bytes = LeanFaces.subset(self, to: Set(text.unicodeScalars.map(\.value)).sorted())
    // To HarfBuzz, a file that cannot be read is a font without any table: a header of twelve bytes.
    return bytes.flatMap { $0.count > 12 ? $0 : nil }
  }
}
