import Delivery
import ProgramTesting
import Publishing
import Testing

struct FolderChannelTests {
  @Test func `a briefing lies in the folder of its region, and a correction takes its place`() throws {
    let folder = try TemporaryFolder()
    let channel = FolderChannel(folder: "\(folder.path)/out")
    var parcel = try Parcel.file(of: try MailSamples.order(fileName: "金华.pdf", pdf: [1, 2, 3]))
    #expect(channel.deliver(parcel) == .accepted(nil))
    parcel.bytes = [4]
    #expect(channel.deliver(parcel) == .accepted(nil))
    #expect(try folder.files == ["out/jinhua/金华.pdf"])
    #expect(try folder.bytes("out/jinhua/金华.pdf") == [4])
  }

  @Test(arguments: ["../x.pdf", "a/b.pdf", "", "a\u{0}b"])
  func `nothing is written outside`(_ name: String) throws {
    let folder = try TemporaryFolder()
    var parcel = try Parcel.file(of: try MailSamples.order())
    parcel.fileName = name
    guard case .refused = FolderChannel(folder: folder.path).deliver(parcel) else {
      Issue.record("not refused")
      return
    }
    #expect(try folder.files.isEmpty)
  }

  @Test func `a folder that cannot be written is for now`() throws {
    let folder = try TemporaryFolder(["file": ""])
    guard
      case .refusedForNow(.sending, nil, _) = FolderChannel(folder: "\(folder.path)/file").deliver(
        try .file(of: try MailSamples.order()))
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `a dry run writes the message that would have been sent, a file each`() throws {
    let folder = try TemporaryFolder()
    let composer = MailComposer(settings: try MailSamples.settings())
    let parcels = try ["a/b@example.org", "a_b@example.org", "\"../../x\"@example.org"].map {
      try composer.message(for: try MailSamples.order(to: $0))
    }
    for parcel in parcels { #expect(EMLFolderChannel(folder: folder.path).deliver(parcel) == .accepted(nil)) }
    #expect(try folder.files.count == 3)
    for parcel in parcels { #expect(try folder.bytes(EMLFolderChannel.fileName(parcel)) == parcel.bytes) }
  }

  @Test func `the file of a mail has the letters of its region's name, whatever script they are of`() throws {
    var parcel = try MailComposer(settings: try MailSamples.settings()).message(for: try MailSamples.order(to: "a@example.org"))
    parcel.fileName = "甲县-2023.zh.pdf"
    #expect(EMLFolderChannel.fileName(parcel).hasPrefix("甲县-2023.zh.a@example.org."))
    parcel.fileName = "Île-de-France\u{202E}-2023.en.pdf"
    #expect(EMLFolderChannel.fileName(parcel).hasPrefix("Île-de-France_-2023.en.a@example.org."))
    parcel.fileName = String(repeating: "县", count: 200) + ".pdf"
    #expect(EMLFolderChannel.fileName(parcel).utf8.count < 210)
  }
}
