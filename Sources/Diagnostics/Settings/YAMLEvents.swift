internal import CYAML

/// What libyaml finds in a text, one thing after the other.
///
/// The parser keeps pointers into itself, so it has a place of its own that does not move.
final class YAMLEvents {
  /// One thing that was found.
  enum Event {
    /// Text. `isPlain` where it has no quotes and is no block: only then can it stand for nothing.
    case scalar(String, isPlain: Bool, anchor: String?)
    case listBegins(anchor: String?)
    case mapBegins(anchor: String?)
    case listEnds
    case mapEnds
    /// What an anchor named before is to be here again.
    case alias(String)
    case documentBegins
    case documentEnds
    case end
  }

  /// Where a thing begins, from 1.
  typealias Place = (line: Int, column: Int)

  /// What is not YAML.
  struct Fault: Error {
    var message: String
    var place: Place?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// Reads UTF-8 text.
  init(_ bytes: [UInt8]) throws(Fault) {
    parser = .allocate(capacity: 1)
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    guard yaml_parser_initialize(parser) == 1 else { throw Fault(message: "there is no memory to read it", place: nil) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next thing and where it begins.
  func next() throws(Fault) -> (event: Event, place: Place) {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
      defer { yaml_event_delete(&event) }
      let place = Self.place(event.start_mark)
      switch event.type {
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE || scalar.style == YAML_ANY_SCALAR_STYLE
        return (.scalar(value, isPlain: isPlain, anchor: Self.text(scalar.anchor)), place)
      case YAML_SEQUENCE_START_EVENT: return (.listBegins(anchor: Self.text(event.data.sequence_start.anchor)), place)
      case YAML_MAPPING_START_EVENT: return (.mapBegins(anchor: Self.text(event.data.mapping_start.anchor)), place)
      case YAML_SEQUENCE_END_EVENT: return (.listEnds, place)
      case YAML_MAPPING_END_EVENT: return (.mapEnds, place)
      case YAML_ALIAS_EVENT: return (.alias(Self.text(event.data.alias.anchor) ?? ""), place)
      case YAML_DOCUMENT_START_EVENT: return (.documentBegins, place)
      case YAML_DOCUMENT_END_EVENT: return (.documentEnds, place)
      case YAML_STREAM_START_EVENT: continue
      default: return (.end, place)
      }
    }
  }

  private func fault() -> Fault {
    let said = parser.pointee
    let message = said.problem.map { "this is not YAML: \(String(cString: $0))" } ?? "this is not YAML"
    let hasPlace = said.error == YAML_SCANNER_ERROR || said.error == YAML_PARSER_ERROR
    return Fault(message: message, place: hasPlace ? Self.place(said.problem_mark) : nil)
  }

  private static func place(_ mark: yaml_mark_t) -> Place { (mark.line + 1, mark.column + 1) }

  private static func text(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? { anchor.map { String(cString: $0) } }
}
