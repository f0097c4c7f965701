package import Publishing

/// What became of asking one source.
package struct FetchResult: Hashable, Sendable {
  /// What became of it.
  package enum Outcome: Hashable, Sendable {
    /// There is a new answer.
    case fetched(bytes: Int, sha256: String)
    /// The answer is the one that is known.
    case unchanged
    /// The answer waits for a person.
    case held([String])
    /// A person has accepted what was held.
    case accepted
    /// There is no answer: why.
    case failed(String, ExitStatus)
  }

  /// What the project calls the source.
  package var source: String
  /// What became of it.
  package var outcome: Outcome
  /// When the answer that counts came, in UTC; `nil` where there is none.
  package var copy: String?
  /// How old it is, in whole days.
  package var age: Int?
  /// What else is to be known, such as that the source has moved.
  package var notes: [String] = []

  /// The status of the command.
  package var status: ExitStatus {
    switch outcome {
    case .fetched, .unchanged, .accepted: .done
    case .held: .wrongData
    case .failed(_, let status): status
    }
  }

  /// One line.
  package var line: String {
    let what =
      switch outcome {
      case .fetched(let bytes, let digest): "fetched, \(bytes) bytes, SHA-256 \(digest.prefix(12))…"
      case .unchanged: "unchanged" + (copy.map { " since \($0)" } ?? "")
      case .held(let reasons):
        "held for a person: \(reasons.joined(separator: "; ")); \(inUse); “gazetteer fetch --source \(source) --accept” takes it"
      case .accepted: "accepted" + (copy.map { ", fetched on \($0)" } ?? "")
      case .failed(let reason, _): "failed: \(reason); \(inUse)"
      }
    return ([what] + notes).joined(separator: "; ")
  }

  /// What is used instead of an answer that does not count, and how old it is.
  private var inUse: String {
    guard let age else { return copyInUse }
    return "\(copyInUse) (\(age == 0 ? "today’s" : age == 1 ? "1 day old" : "\(age) days old"))"
  }

  /// What is used instead of an answer that does not count.
  package var copyInUse: String { copy.map { "the copy of \($0) stays in use" } ?? "there is no earlier copy" }
}

extension FetchFault {
  /// The status of the command.
  var status: ExitStatus {
    switch kind {
    case .passing: .tryLater
    case .unreadable: .inputUnreadable
    case .wrongData: .wrongData
    case .wrongSettings: .wrongConfiguration
    }
  }
}
