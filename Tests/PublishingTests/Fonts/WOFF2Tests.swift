import CairoRendering
import Drawing
import Files
import Foundation
import ProgramTesting
import Testing

@testable import Publishing

/// Faces as browsers load them, unpacked by another reader of the format.
struct WOFF2Tests {
  /// An OpenType face with outlines of PostScript, and one with those of TrueType.
  @Test(arguments: [Face("Noto Sans CJK SC", weight: 400), Face("DejaVu Sans", weight: 400)])
  func `a packed face unpacks to the same tables`(face: Face) throws {
    let file = try #require(try FontSetup(faces: [face]).files.first)
    let lean = try #require(file.lean(for: "Growth 2.5% 横店增长"))
    let packed = try #require(WOFF2.packing(lean))
    #expect(packed.count < lean.count)
    let folder = try TemporaryFolder()
    try folder.write(lean, to: "lean.otf")
    try folder.write(packed, to: "packed.woff2")
    let outcome = try Python.run(
      """
      import sys
      from fontTools.ttLib import TTFont
      lean, packed = TTFont(sys.argv[1]), TTFont(sys.argv[2])
      assert packed.flavor == "woff2" and lean.sfntVersion == packed.sfntVersion
      for tag in lean.reader.keys():
          one, other = bytearray(lean.reader[tag]), bytearray(packed.reader[tag])
          if tag == "head":
              assert other[16] & 8, "not said to be packed without loss"
              one[8:12] = other[8:12] = b"sums"
              one[16] |= 8
          assert one == other, tag
      assert set(lean.reader.keys()) == set(packed.reader.keys())
      print(len(packed.getBestCmap()), "characters")
      """, ["lean.otf", "packed.woff2"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.outputLines.last?.hasSuffix("characters") == true)
  }

  @Test func `what is no font is not packed`() {
    for bytes in [[], Array("OTTO".utf8), Array("OTTO".utf8) + [0, 9] + [UInt8](repeating: 0, count: 20)] {
      #expect(WOFF2.packing(bytes) == nil)
    }
  }
}
