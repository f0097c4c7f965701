/// What a source gave when it was asked.
struct Brought {
  /// What was asked.
  enum Content {
    /// The answer is the one that is known.
    case unchanged
    /// A file of figures, with the names of its codes where they are in a file of their own.
    case file([UInt8], structure: Structure?)
  }

  /// A file that names codes.
  struct Structure {
    var address: String
    var bytes: [UInt8]
  }

  var content: Content
  /// The address that answered, or the database.
  var address: String
  /// How the name of the file ends.
  var ending: String
  var status: Int?
  var etag: String?
  var lastModified: String?
  var contentType: String?
  /// What else is to be known.
  var notes: [String] = []
}

extension Brought {
  /// Takes what a web server said.
  init(_ answer: WebAnswer, structure: Structure? = nil) {
    content = answer.status == 304 ? .unchanged : .file(answer.body, structure: structure)
    address = answer.address
    ending = FileEnding.of(answer)
    status = answer.status
    etag = answer.headers["etag"]
    lastModified = answer.headers["last-modified"]
    contentType = answer.headers["content-type"]
    if let place = answer.movedTo { notes.append("it has moved to \(place): write that address") }
  }
}
