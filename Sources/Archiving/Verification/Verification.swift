/// How a PDF compares with its own digest, and with what its manifest says of the files inside.
package struct Verification: Hashable, Sendable {
  /// One thing that was looked at.
  package enum Finding: Hashable, Sendable {
    /// What the digest of all bytes says.
    case file(ArchivedBriefing.Integrity)
    /// The file is signed.
    case signed(Signature)
    /// The attachment is there, and is the one that was put in.
    case intact(name: String)
    /// The attachment is not the one that the manifest knows; both SHA-256.
    case altered(name: String, declared: String, found: String)
    /// The attachment's bytes have not the checksum that the PDF gives for them.
    case damaged(name: String)
    /// The manifest knows an attachment that is not there.
    case missing(name: String)
    /// An attachment that the manifest does not know.
    case undeclared(name: String)
    /// The PDF does not claim to follow a standard that ours follow.
    case unclaimed(ArchivedBriefing.Claim)
    /// It is a copy of a briefing, known by its SHA-256, that a password opens.
    case copy(of: String)
  }

  /// The claims of every PDF of ours.
  package static let expectedClaims: [ArchivedBriefing.Claim] = [.accessible(part: "1"), .archival(part: "3", conformance: "A")]

  /// What was found: the file as a whole, attachments by name, then claims.
  package var findings: [Finding]

  /// Compares `briefing` with `declared`: SHA-256 in hexadecimal by name of attachment. Names in `exempt` need not be declared, such as that
  /// of the manifest itself.
  package init(of briefing: ArchivedBriefing, declared: [String: String], exempt: Set<String> = []) {
    findings = [.file(briefing.integrity)]
    if let signature = briefing.signature { findings.append(.signed(signature)) }
    for carried in briefing.attachments {
      let name = carried.attachment.name
      if carried.isUndamaged == false {
        findings.append(.damaged(name: name))
      } else if let hash = declared[name] {
        let isSame = hash.lowercased() == carried.sha256
        findings.append(isSame ? .intact(name: name) : .altered(name: name, declared: hash, found: carried.sha256))
      } else if !exempt.contains(name) {
        findings.append(.undeclared(name: name))
      }
    }
    let present = Set(briefing.attachments.map(\.attachment.name))
    findings += declared.keys.filter { !present.contains($0) }.sorted().map { .missing(name: $0) }
    let expected = Self.expectedClaims.filter { claim in
      if case .archival = claim { briefing.original == nil } else { true }
    }
    findings += expected.filter { !briefing.claims.contains($0) }.map { .unclaimed($0) }
    if let original = briefing.original { findings.append(.copy(of: original)) }
  }

  /// Whether everything is as the manifest says.
  package var isSound: Bool {
    findings.allSatisfy(\.isSound)
  }
}

extension Verification.Finding {
  /// Whether this is as it should be.
  package var isSound: Bool {
    switch self {
    case .file(.unchanged), .intact, .copy: true
    case .signed(let signature): signature.isGenuine && signature.isTrusted != false
    case .file(.changed), .file(.unknown), .altered, .damaged, .missing, .undeclared, .unclaimed: false
    }
  }
}

extension Verification.Finding: CustomStringConvertible {
  /// The finding as a sentence.
  package var description: String {
    switch self {
    case .file(.unchanged): "the file is unchanged: its digest covers every byte"
    case .file(.changed):
      "the file is not as it was written: it was changed, added to, cut or saved by another program, pages included"
    case .file(.unknown):
      "the file has no digest of its bytes, so its pages may have been changed; ask its publisher for the file again"
    case .signed(let signature): signature.description
    case .intact(let name): "\(name) is the file that was put in"
    case .altered(let name, let declared, let found):
      "\(name) is not the file that was put in: its SHA-256 should be \(declared) and is \(found)"
    case .damaged(let name): "\(name) is damaged: its bytes have not the checksum that the PDF gives"
    case .missing(let name): "\(name) is missing"
    case .undeclared(let name): "\(name) is not known to the manifest"
    case .copy(let original):
      "it is a copy with a password, which is not PDF/A, of the briefing whose SHA-256 is \(original)"
    case .unclaimed(.accessible(let part)): "the PDF does not claim to be accessible (PDF/UA-\(part))"
    case .unclaimed(.archival(let part, let level)): "the PDF does not claim to be archival (PDF/A-\(part)\(level.lowercased()))"
    }
  }
}
