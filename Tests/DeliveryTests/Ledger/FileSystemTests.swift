import Publishing
import Testing

@testable import Delivery

@Suite struct FileSystemTests {
  @Test func `file systems of a network are told from local ones`() {
    for kind in ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse", "fuse.sshfs"] { #expect(FileSystem.isShared(kind)) }
    for kind in ["ext4", "xfs", "btrfs", "overlay", "tmpfs", "zfs", "fuseblk"] { #expect(!FileSystem.isShared(kind)) }
  }

  @Test func `the kind of a file system is found by its device, whatever optional fields there are`() {
    let mounts = """
      22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
      40 22 0:45 / /srv/share rw,relatime shared:7 master:2 - nfs4 server:/share rw,vers=4.2
      41 22 0:46 / /srv/local rw,relatime - tmpfs tmpfs rw
      """
    #expect(FileSystem.kind(ofDevice: "0:45", in: mounts) == "nfs4")
    #expect(FileSystem.kind(ofDevice: "0:46", in: mounts) == "tmpfs")
    #expect(FileSystem.kind(ofDevice: "0:47", in: mounts) == nil)
  }

  @Test func `a device's number has its two parts`() {
    #expect(FileSystem.deviceName(0xFE01) == "254:1")
    #expect(FileSystem.deviceName(45) == "0:45")
    #expect(FileSystem.deviceName(0x10_0023) == "0:291")
  }

  @Test func `a ledger on a network's file system is refused as a fault of configuration`() throws {
    let error = try #require(throws: LedgerError.self) {
      try FileSystem.refuseShared(folder: "/srv/share", for: "/srv/share/ledger.sqlite") { _ in "nfs4" }
    }
    #expect(error.status == .wrongConfiguration)
    #expect(
      error.description
        == "/srv/share/ledger.sqlite: the ledger would be on a file system of kind nfs4, where two programs can both believe they have it; "
        + "put the project on a local disk, or name a PostgreSQL database: ledger: postgres://…")
    try FileSystem.refuseShared(folder: "/srv", for: "/srv/ledger.sqlite") { _ in "ext4" }
    try FileSystem.refuseShared(folder: "/srv", for: "/srv/ledger.sqlite") { _ in nil }
  }
}
