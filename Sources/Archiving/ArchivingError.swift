/// Why a file could not be made accessible and archival. Pages count from 1.
package enum ArchivingError: Error, Hashable, Sendable {
  /// The document has no title.
  case missingTitle
  /// The document's language is no BCP 47 tag.
  case unknownLanguage(String)
  /// The time of making is no RFC 3339 time with its offset.
  case malformedTime(String)
  /// A heading is more than one level deeper than the one before it, or the first one is not of level 1.
  case headingJump(page: Int, from: Int, to: Int, text: String)
  /// A figure says nothing to a reader who does not see it.
  case undescribedFigure(page: Int)
  /// A link says nothing to a reader who does not see it.
  case undescribedLink(page: Int, target: String)
  /// Two attachments have one name, or a name is empty or not a plain file name.
  case malformedAttachmentName(String)
  /// The structure in the file is not the one that the document asks for.
  case differentStructure(place: String, expected: String, found: String)
  /// A page's drawing operators are not of the form that Cairo writes.
  case malformedContent(page: Int, byte: Int, why: String)
  /// The file is no PDF of the form that Cairo writes.
  case malformedFile(object: Int?, why: String)
  /// The signer's key does not sign.
  case unsigned(String)
  /// The PDF opens with a password only, and not with the one that was given, if one was.
  case protected
  /// No copy with a password can be made.
  case unprotected(String)
}

extension ArchivingError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .missingTitle:
      "the document has no title; an accessible PDF needs one: set the title of the briefing"
    case .unknownLanguage(let tag):
      "the document's language \(tag.debugDescription) is not a BCP 47 tag such as en or zh-Hans"
    case .malformedTime(let time):
      "the creation time \(time.debugDescription) is not an RFC 3339 time such as 2024-03-01T10:00:00+08:00"
    case .headingJump(let page, let from, let to, let text):
      from == 0
        ? "page \(page): the first heading \(text.debugDescription) is of level \(to); the first heading must be of level 1"
        : "page \(page): heading \(text.debugDescription) is of level \(to) after level \(from); levels must not be skipped"
    case .undescribedFigure(let page):
      "page \(page): a figure has no alternative text; give it one made from its data"
    case .undescribedLink(let page, let target):
      "page \(page): the link to \(target) has no description; say where it leads"
    case .malformedAttachmentName(let name):
      "\(name.debugDescription) cannot name an attachment: a name is a plain file name and is used once"
    case .differentStructure(let place, let expected, let found):
      "the tags of the PDF are not those of the document: \(place) should be \(expected) and is \(found)"
    case .malformedContent(let page, let byte, let why):
      "page \(page): the drawing operators at byte \(byte) are not understood: \(why)"
    case .malformedFile(let object, let why):
      (object.map { "object \($0) of the PDF" } ?? "the PDF") + " is not of the expected form: \(why)"
    case .unsigned(let name): "the key of \(name) does not sign"
    case .protected: "it opens with a password only"
    case .unprotected(let why): "no copy with a password can be made of it: \(why)"
    }
  }
}
