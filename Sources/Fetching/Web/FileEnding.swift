internal import Ingestion

/// How the name of an answer ends: what people open it with. What is in it decides how it is read.
enum FileEnding {
  static func of(_ answer: WebAnswer) -> String {
    let type = (answer.headers["content-type"] ?? "").prefix { $0 != ";" }.lowercased()
    for (word, ending) in types where type.contains(word) { return ending }
    // Nothing else that is read begins so.
    if answer.body.first == UInt8(ascii: "<") { return "xml" }
    let path = answer.address.prefix { $0 != "?" }.lowercased()
    return DataSource.endings.first { path.hasSuffix(".\($0)") } ?? "csv"
  }

  private static let types = [
    ("csv", "csv"), ("tab-separated", "tsv"), ("json", "json"), ("spreadsheetml", "xlsx"), ("opendocument.spreadsheet", "ods"),
    ("ms-excel", "xls"), ("xml", "xml"),
  ]
}
