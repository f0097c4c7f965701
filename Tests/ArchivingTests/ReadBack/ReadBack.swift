import Foundation
import ProgramTesting

/// A PDF as qpdf's JSON tells it: independent of the reader and the writer that are tested.
struct ReadBack {
  /// A structure element.
  struct Element {
    var type: String
    var entries: [String: Any]
    var children: [Element]

    var alternative: String? { text("/Alt") }
    var language: String? { text("/Lang") }

    func text(_ key: String) -> String? { (entries[key] as? String).map(ReadBack.plain) }

    /// The attribute `key`, such as `/Scope`.
    func attribute(_ key: String) -> Any? { (entries["/A"] as? [String: Any])?[key] }

    /// This element and all inside, depth first.
    var all: [Element] { [self] + children.flatMap(\.all) }
  }

  private let objects: [String: Any]
  let trailer: [String: Any]

  init(_ pdf: [UInt8]) throws {
    let data = Data(try Program.output(of: "qpdf", ["--json=2", "--json-key=qpdf", "FILE"], on: pdf))
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let parts = root?["qpdf"] as? [[String: Any]] ?? []
    objects = parts.last ?? [:]
    let trailer = objects["trailer"] as? [String: Any]
    self.trailer = trailer?["value"] as? [String: Any] ?? [:]
  }

  var catalog: [String: Any] { dictionary(trailer["/Root"]) }

  var information: [String: Any] { dictionary(trailer["/Info"]) }

  /// What a value is, references followed; for a stream its dictionary.
  func resolved(_ value: Any?) -> Any? {
    guard let reference = value as? String, reference.hasSuffix(" R"), let object = objects["obj:\(reference)"] as? [String: Any]
    else {
      return value
    }
    if let plain = object["value"] { return plain }
    let stream = object["stream"] as? [String: Any]
    return stream?["dict"]
  }

  func dictionary(_ value: Any?) -> [String: Any] { resolved(value) as? [String: Any] ?? [:] }

  func array(_ value: Any?) -> [Any] { resolved(value) as? [Any] ?? [] }

  /// The pages in order.
  var pages: [[String: Any]] { leaves(of: dictionary(catalog["/Pages"])) }

  private func leaves(of node: [String: Any]) -> [[String: Any]] {
    guard node["/Kids"] != nil else { return [node] }
    return array(node["/Kids"]).flatMap { leaves(of: dictionary($0)) }
  }

  /// The outermost structure elements.
  var structure: [Element] {
    array(dictionary(catalog["/StructTreeRoot"])["/K"]).map { element(dictionary($0)) }
  }

  /// All structure elements of a type, depth first.
  func elements(_ type: String) -> [Element] { structure.flatMap(\.all).filter { $0.type == type } }

  private func element(_ entries: [String: Any]) -> Element {
    var list: [Any] = []
    if let kids = resolved(entries["/K"]) { list = (kids as? [Any]) ?? [kids] }
    let children = list.map(dictionary).filter { $0["/S"] != nil }.map(element)
    return Element(type: String((entries["/S"] as? String ?? "").dropFirst()), entries: entries, children: children)
  }

  /// A text string without the letter by which qpdf marks it.
  static func plain(_ text: String) -> String { text.hasPrefix("u:") || text.hasPrefix("b:") ? String(text.dropFirst(2)) : text }
}
