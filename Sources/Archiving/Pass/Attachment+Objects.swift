internal import Digests

extension Attachment {
  /// Entries of the dictionary of the stream that holds the bytes. The checksum is MD5, as ISO 32000-1, 7.11.4 has it: it guards
  /// against damage, not against forgery.
  func streamEntries(modified: Timestamp) -> [UInt8] {
    var entries: [UInt8] = []
    entries.append("/Type/EmbeddedFile/Subtype")
    entries.append(name: mediaType)
    entries.append("/Params<</Size ")
    entries.append(decimal: bytes.count)
    entries.append("/ModDate")
    entries.append(string: modified.portable)
    if let checksum = Digest.md5(bytes) {
      entries.append("/CheckSum<")
      for byte in checksum.bytes { entries.append(hex: byte) }
      entries.append(">")
    }
    entries.append(">>")
    return entries
  }

  /// Appends the file specification that names the stream.
  func writeSpecification(stream: Int, to store: inout [UInt8]) {
    store.append("<</Type/Filespec/F")
    store.append(string: name)
    store.append("/UF")
    store.append(string: name)
    store.append("/AFRelationship")
    store.append(name: relationship.rawValue)
    if !description.isEmpty {
      store.append("/Desc")
      store.append(string: description)
    }
    store.append("/EF<</F ")
    store.append(reference: stream)
    store.append("/UF ")
    store.append(reference: stream)
    store.append(">>>>")
  }
}
