/// What a source answered, and when: all of it but the bytes, which are in a file of their own.
package struct FetchedAnswer: Hashable, Sendable, Codable {
  /// A file that was kept.
  package struct Part: Hashable, Sendable, Codable {
    /// Where it came from: the address that answered, or the database.
    package var address: String
    /// SHA-256 of its bytes, in hexadecimal.
    package var sha256: String
    /// How many bytes it has.
    package var bytes: Int
    /// Where it is kept, from the folder of answers.
    package var file: String

    /// Makes a part.
    package init(address: String, sha256: String, bytes: Int, file: String) {
      self.address = address
      self.sha256 = sha256
      self.bytes = bytes
      self.file = file
    }
  }

  /// What was asked for, as `LiveSource.request` has it.
  package var request: String
  /// When it came, in UTC: `2026-10-03T09:00:00Z`.
  package var fetched: String
  /// The figures.
  package var data: Part
  /// Names of codes, where the figures have codes alone.
  package var structure: Part?
  /// The status of the server's answer; `nil` of a database.
  package var status: Int?
  /// What the server calls this version of the file.
  package var etag: String?
  /// When the server says the file was changed.
  package var lastModified: String?
  /// What kind of file the server says it is.
  package var contentType: String?
  /// The period of its latest figures, as SDMX writes it; `nil` of answers that were kept before it was written down.
  package var through: String?

  /// Makes an answer.
  package init(request: String, fetched: String, data: Part, structure: Part? = nil) {
    self.request = request
    self.fetched = fetched
    self.data = data
    self.structure = structure
  }

  /// When it came, for people: `2026-10-03 09:00 UTC`.
  package var time: String { fetched.prefix(16).replacing("T", with: " ") + " UTC" }

  /// Whether another answer says the same in every byte.
  package func saysTheSame(as other: FetchedAnswer) -> Bool {
    data.sha256 == other.data.sha256 && structure?.sha256 == other.structure?.sha256
  }
}

/// The answers of all sources of a project: `data/fetched/lock.json`, which can be kept with the project's other files.
package struct FetchLock: Hashable, Sendable, Codable {
  /// What is known of one source.
  package struct Entry: Hashable, Sendable, Codable {
    /// An answer that differs so much from the one before that a person should look at it.
    package struct Held: Hashable, Sendable, Codable {
      /// The answer.
      package var answer: FetchedAnswer
      /// What is different.
      package var reasons: [String]

      /// Makes a held answer.
      package init(answer: FetchedAnswer, reasons: [String]) {
        self.answer = answer
        self.reasons = reasons
      }
    }

    /// The answer that counts.
    package var answer: FetchedAnswer?
    /// One that waits to be accepted.
    package var held: Held?
    /// Those that counted before, the latest first.
    package var earlier: [FetchedAnswer]

    /// Nothing is known yet.
    package init() { earlier = [] }

    /// Makes an answer the one that counts.
    package mutating func take(_ answer: FetchedAnswer) {
      if let before = self.answer { earlier.insert(before, at: 0) }
      self.answer = answer
      held = nil
    }
  }

  /// Counts the changes of this form.
  package var version = 1
  /// By the names of sources.
  package var sources: [String: Entry] = [:]

  /// Nothing was fetched yet.
  package init() {}
}
