import LibFuzzer

/// Gives one reader of bytes whatever libFuzzer makes up: the reader's name comes first, libFuzzer's own options follow. `.ci/fuzz` builds
/// and runs it; it is no part of any other build.
@main enum Main {
  nonisolated(unsafe) private static var reader = Reader.csv

  static func main() {
    guard CommandLine.argc > 1, let reader = Reader(rawValue: CommandLine.arguments[1]) else {
      print(Reader.allCases.map(\.rawValue).joined(separator: "\n"))
      return
    }
    Self.reader = reader
    var count = CommandLine.argc - 1
    let arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: Int(count) + 1)
    arguments[0] = CommandLine.unsafeArgv[0]
    for index in 1...Int(count) { arguments[index] = CommandLine.unsafeArgv[index + 1] }
    let start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
    var given = start
    _ = LLVMFuzzerRunDriver(&count, &given) { data, size in
      Main.reader.read(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    }
  }
}
