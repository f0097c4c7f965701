internal import Files
internal import Publishing

/// Mails written as `.eml` files instead of being sent, to look at before anything leaves.
package struct EMLFolderChannel: Channel {
  private let folder: String

  /// `mail`.
  package let name = ChannelName.mail

  /// A channel into a folder, which is made if there is none.
  package init(folder: String) {
    self.folder = folder
  }

  /// The name of a parcel's file: the briefing's, the recipient's, and enough of the identifier that no two can be one.
  package static func fileName(_ parcel: Parcel) -> String {
    let stem = parcel.fileName.hasSuffix(".pdf") ? String(parcel.fileName.dropLast(4)) : parcel.fileName
    let text = "\(stem).\(parcel.key.recipient)"
    let kept = text.map { $0.isLetter || $0.isNumber || "-._@+".contains($0) ? $0 : "_" }
    return "\(String(kept).prefix(bytes: 180).drop { $0 == "." }).\(parcel.messageID.prefix(8)).eml"
  }

  /// Writes the message of a parcel.
  package func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    do throws(FileError) {
      try WholeFile.write(parcel.bytes, to: "\(folder)/\(Self.fileName(parcel))")
      return .accepted(nil)
    } catch {
      return .refusedForNow(.sending, nil, "\(error)")
    }
  }
}
