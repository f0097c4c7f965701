import Dispatch
import Glibc
import Files
import ProgramTesting
import Testing

struct WholeFileTests {
  @Test func `a file takes the place of what was there, and leaves nothing else`() throws {
    let folder = try TemporaryFolder(["a/file.txt": "old and longer"])
    try WholeFile.write(Array("new".utf8), to: "\(folder.path)/a/file.txt")
    try WholeFile.write([], to: "\(folder.path)/b/c/empty")
    #expect(try folder.files == ["a/file.txt", "b/c/empty"])
    #expect(try folder.bytes("a/file.txt") == Array("new".utf8))
    #expect(try folder.bytes("b/c/empty").isEmpty)
  }

  @Test(arguments: ["file/below", "/proc/gazetteer/file", "/dev/null/file"])
  func `a place that cannot be written is an error that names it`(_ place: String) throws {
    let folder = try TemporaryFolder(["file": "in the way"])
    let path = place.hasPrefix("/") ? place : "\(folder.path)/\(place)"
    let error = #expect(throws: FileError.self) { try WholeFile.write([1], to: path) }
    #expect(error.map { path.hasPrefix($0.path) } == true)
    #expect(["Not a directory", "No such file or directory"].contains(error?.reason))
    #expect(try folder.files == ["file"])
  }

  @Test func `a link among the folders of a name is not followed, one in the folder's own place is`() throws {
    let folder = try TemporaryFolder(["elsewhere/victim": "", "real/keep": ""])
    _ = try Program.run("ln", ["-s", "../elsewhere", "real/region"], in: folder.path)
    _ = try Program.run("ln", ["-s", "real", "output"], in: folder.path)
    let error = #expect(throws: FileError.self) {
      try WholeFile.write([1], to: "region/file", below: "\(folder.path)/output")
    }
    #expect(error?.reason.contains("it is a link") == true)
    try WholeFile.write([1], to: "other/file", below: "\(folder.path)/output")
    #expect(try folder.bytes("real/other/file") == [1])
    #expect(!InputFile.exists("\(folder.path)/elsewhere/file"))
  }

  @Test func `a pipe, a device and a folder are refused when they are opened`() throws {
    let folder = try TemporaryFolder(["a/b": ""])
    _ = try Program.run("mkfifo", ["pipe"], in: folder.path)
    for (path, reason) in [
      ("\(folder.path)/pipe", "it is a pipe or a device, not a file"), ("/dev/zero", "it is a pipe or a device, not a file"),
      ("\(folder.path)/a", "it is a folder"),
    ] {
      let error = #expect(throws: FileError.self) { try InputFile.read(path) }
      #expect(error?.reason == reason)
    }
  }

  @Test func `a folder in the place of the file is an error, and nothing stays behind`() throws {
    let folder = try TemporaryFolder(["taken/inside": ""])
    let error = #expect(throws: FileError.self) { try WholeFile.write([1], to: "\(folder.path)/taken") }
    #expect(error?.reason == "Is a directory")
    #expect(try folder.files == ["taken/inside"])
  }

  /// Whoever is ended while writing leaves the file as it was, or as it shall be, and never a part; nor a part under another name.
  @Test(arguments: 0..<50) func `a kill in the middle of writing leaves no part of a file`(_ run: Int) async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/file"
    let delay = run * 700
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, delay = delay as Int] in
      let size = 3 << 20
      try WholeFile.write([UInt8](repeating: 0, count: size), to: path)
      DispatchQueue.global().asyncAfter(deadline: .now() + .microseconds(delay)) { kill(getpid(), SIGKILL) }
      var content = UInt8(0)
      while true {
        content &+= 1
        try WholeFile.write([UInt8](repeating: content, count: size), to: path)
      }
    }
    for name in try folder.files {
      let bytes = try folder.bytes(name)
      #expect(bytes.count == 3 << 20, "\(name)")
      #expect(bytes.allSatisfy { $0 == bytes.first })
    }
    #expect(try folder.files.contains("file"))
  }
}
