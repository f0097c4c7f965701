import ProgramTesting
import Testing

/// A ledger on a disk that is full, truly: a small file system in memory, in a space of mounts that goes with the test.
@Suite struct FullDiskTests {
  /// Delivers three times: with no room at all, with some, and with enough. Where no file system may be mounted it says so.
  private static let script = """
    set -u
    program=$1 project=$2 room=$3
    disk=$(mktemp -d)
    mount -t tmpfs -o size=16m none "$disk" || { echo unavailable; exit 0; }
    cp -r "$project/." "$disk"
    fill() { rm -f "$disk/ballast"; dd if=/dev/zero of="$disk/ballast" bs=1k 2>/dev/null; truncate -s -"$1"k "$disk/ballast"; }
    count() { ls "$KEPT" | grep -c eml; }
    step() { "$program" deliver "$disk" --period 2021 --quiet 2>"$project/errors-$1"; echo "$1 $? $(count)"; sed -i "s|$disk/||" "$project/errors-$1"; }
    fill 0
    step none
    fill "$room"
    step some
    rm "$disk/ballast"
    step enough
    step again
    cp -r "$disk/.gazetteer" "$project/"
    umount "$disk"
    """

  @Test(arguments: [300, 3000])
  func `nothing is sent that cannot be written down, nothing is lost, and the next run takes up`(room: Int) throws {
    let recipients = (["region,email,language"] + (0..<20).map { "*,r\($0)@example.org,en" }).joined(separator: "\n") + "\n"
    let project = try DeliveryProject(SmallDelivery.files(recipients: recipients))
    let outcome = try Program.run(
      "unshare",
      [
        "-rm", "env", "KEPT=\(project.keptPath)", "bash", "-c", Self.script, "full", try Program.built("gazetteer"),
        project.folder.path, "\(room)",
      ])
    // Where mounting is forbidden the limit on the size of files stands for the disk; see BadDeliveryTests.
    guard !outcome.output.hasPrefix("unavailable"), !outcome.errors.hasPrefix("unshare") else { return }
    let steps = outcome.outputLines.map { $0.split(separator: " ").map(String.init) }
    #expect(steps.map { $0[0] + " " + $0[1] } == ["none 73", "some 73", "enough 0", "again 0"], "\(outcome)")
    #expect(steps.first?.last == "0", "sent without a ledger")
    let full =
      ".gazetteer/ledger.sqlite: error: the ledger cannot be written: database or disk is full; make room, then run the command again: nothing was lost, and what may have been sent already leaves as the same message\n"
    for step in ["none", "some"] { #expect(String(decoding: try project.folder.bytes("errors-\(step)"), as: UTF8.self) == full) }
    let messages = try project.messages()
    let byID = Dictionary(grouping: messages) { $0.header("Message-ID") ?? "none" }
    #expect(byID.count == 40)
    #expect(byID.values.allSatisfy { Set($0).count == 1 })
    // Four are under way at a time.
    #expect(messages.count - byID.count <= 4)
    #expect(try project.deliveries().allSatisfy { $0.state == "sent" })
  }
}
