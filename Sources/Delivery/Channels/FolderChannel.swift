package import Diagnostics
internal import Files
internal import Glibc
package import Publishing
package import Scheduling

/// The folder that briefings are put into: what `delivery.folder` says.
package struct FolderSettings: Hashable, Sendable {
  /// The folder.
  package var folder: SettingsPath

  /// Takes a folder.
  package init(_ folder: SettingsPath) {
    self.folder = folder
  }
}

extension ChannelName {
  /// As a file in a folder.
  package static let folder: ChannelName = "folder"
}

extension FolderSettings: ChannelSettings {
  package static var name: ChannelName { .folder }

  package static func read(_ token: Token, _ path: String, _ reader: SettingsReader) -> FolderSettings? {
    reader.problems.settingsPath(token, path: path).map { FolderSettings($0) }
  }

  package static var cargo: Cargo { .files }

  package func destination(of recipient: Recipient) -> String? { Cargo.place(folder.path, of: recipient) }

  package func parcel(for order: MailOrder) throws(OrderError) -> Parcel { try .file(of: order) }

  package func channel(in home: String, clock: @escaping @Sendable () -> Instant) -> any Channel {
    FolderChannel(folder: folder.resolved(from: home))
  }

  /// The folder itself, or the nearest that is there and in which it will be made.
  package func faults(in home: String) -> [ProjectError] {
    let path = folder.resolved(from: home)
    var nearest = path
    while !InputFile.exists(nearest), nearest != WholeFile.folder(of: nearest) { nearest = WholeFile.folder(of: nearest) }
    guard InputFile.isFolder(nearest) else {
      return [ProjectError(.outputUnwritable, at: folder.location, "\(nearest) is not a folder", remedy: "name another place")]
    }
    guard access(nearest, W_OK | X_OK) == 0 else {
      return [
        ProjectError(
          .outputUnwritable, at: folder.location, "\(nearest) cannot be written: \(String(cString: strerror(errno)))",
          remedy: "let the user that runs Gazetteer write there")
      ]
    }
    return []
  }
}

/// Briefings put into a folder, each in the folder of its region, whole or not at all.
package struct FolderChannel: Channel {
  private let folder: String

  /// `folder`.
  package let name = ChannelName.folder

  /// A channel into a folder, which is made if there is none.
  package init(folder: String) {
    self.folder = folder
  }

  /// Writes the bytes of a parcel as `<region>/<file name>`; a correction takes the place of what it corrects.
  package func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    guard AttachmentName.isUsable(parcel.fileName), AttachmentName.isUsable(parcel.key.region) else {
      return .refused(.addressing, nil, "“\(HeaderText.cleaned(parcel.fileName))” cannot be the name of a file")
    }
    do throws(FileError) {
      try WholeFile.write(parcel.bytes, to: "\(parcel.key.region)/\(parcel.fileName)", below: folder)
      return .accepted(nil)
    } catch {
      return .refusedForNow(.sending, nil, "\(error)")
    }
  }
}
