internal import Publishing

/// Briefings put into a folder, each in the folder of its region, whole or not at all.
package struct FolderChannel: Channel {
  private let folder: String

  /// `folder`.
  package let name = "folder"

  /// A channel into a folder, which is made where there is none.
  package init(folder: String) {
    self.folder = folder
  }

  /// Writes the bytes of a parcel as `<region>/<file name>`; a correction takes the place of what it corrects.
  package func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    guard AttachmentName.isUsable(parcel.fileName), AttachmentName.isUsable(parcel.key.region) else {
      return .refused(.addressing, nil, "“\(HeaderText.cleaned(parcel.fileName))” cannot be the name of a file")
    }
    do throws(OutputError) {
      try WholeFile.write(parcel.bytes, to: "\(folder)/\(parcel.key.region)/\(parcel.fileName)")
      return .accepted(nil)
    } catch {
      return .refusedForNow(.sending, nil, "\(error)")
    }
  }
}

/// Mails written as `.eml` files instead of being sent, to look at before anything leaves.
package struct EMLFolderChannel: Channel {
  private let folder: String

  /// `mail`.
  package let name = "mail"

  /// A channel into a folder, which is made where there is none.
  package init(folder: String) {
    self.folder = folder
  }

  /// The name of a parcel's file: the briefing's, the recipient's, and enough of the identifier that no two can be one.
  package static func fileName(_ parcel: Parcel) -> String {
    let stem = parcel.fileName.hasSuffix(".pdf") ? String(parcel.fileName.dropLast(4)) : parcel.fileName
    let text = "\(stem).\(parcel.key.recipient)"
    let kept = text.prefix(180).map { $0.isASCII && ($0.isLetter || $0.isNumber || "-._@+".contains($0)) ? $0 : "_" }
    return "\(String(kept).drop { $0 == "." }).\(parcel.messageID.prefix(8)).eml"
  }

  /// Writes the message of a parcel.
  package func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    do throws(OutputError) {
      try WholeFile.write(parcel.bytes, to: "\(folder)/\(Self.fileName(parcel))")
      return .accepted(nil)
    } catch {
      return .refusedForNow(.sending, nil, "\(error)")
    }
  }
}
