/// What a web server said at last: nothing new, or a file.
struct WebAnswer: Hashable, Sendable {
  /// The status: 200, or 304 where the file is the one that is known.
  var status: Int
  /// The address that answered, without what follows a `?` where others than the user chose it.
  var address: String
  /// Where the server says that the file is for good, if it has moved.
  var movedTo: String?
  /// By their names in lower case.
  var headers: [String: String]
  /// The file.
  var body: [UInt8]
}

/// Why there is no answer.
struct FetchFault: Error, Hashable, Sendable {
  /// What kind of fault it is.
  enum Kind: Hashable, Sendable {
    /// It may work later by itself.
    case passing
    /// The source is not there, or gives no file.
    case unreadable
    /// What it gives is not figures.
    case wrongData
    /// The settings, a secret or a certificate must be corrected.
    case wrongSettings
  }

  /// What kind of fault it is.
  var kind: Kind
  /// Why, as the end of a sentence.
  var reason: String
  /// How long the server asks to be left alone, in seconds.
  var pause: Int?
  /// What the server said, if it said no.
  var reply: Int?

  init(_ kind: Kind, _ reason: String, reply: Int? = nil, pause: Int? = nil) {
    self.reply = reply
    self.kind = kind
    self.reason = reason
    self.pause = pause
  }
}
