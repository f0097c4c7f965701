internal import Diagnostics
internal import Languages
internal import Statistics

/// Reads a structure message of SDMX-ML 2.1, or 3.0.
final class SDMXStructureReader: XMLReader {
  /// A component of a data structure: a dimension, an attribute or the measure.
  private struct Component {
    var id: String
    var role: Role

    enum Role { case dimension, measure, attribute }

    var codelist: String?
    var concept: String?
  }

  private var path: [String] = []
  private var content: [UInt8] = []
  private var language: Language?
  private var list: String?
  private var concept: String?
  private var code: String?
  private var component: Component?

  private var components: [Component] = []
  private var codes: [String: [String: [(Language?, String)]]] = [:]
  private var codelistOfConcept: [String: String] = [:]
  private var namesOfConcepts: [String: [(Language?, String)]] = [:]
  /// The lists that a list takes codes from, and what it puts before them (SDMX 3.0).
  private var extensions: [String: [(list: String, prefix: String)]] = [:]
  private var prefix = ""

  /// What the message says.
  ///
  /// - Throws: ``InvalidInput`` where it cannot be read.
  static func read(_ file: DataFile) throws(InvalidInput) -> SDMXStructure {
    let reader = SDMXStructureReader(part: file.name)
    do throws(WorkbookFault) {
      try reader.parse(file.bytes)
    } catch {
      throw InvalidInput(diagnostics: [
        Diagnostic(.error, at: SourceLocation(file: file.name), error.message, remedy: "fetch it again")
      ])
    }
    return reader.structure
  }

  override var subject: String { "the structure" }

  private var structure: SDMXStructure {
    var structure = SDMXStructure()
    structure.dimensions = components.filter { $0.role == .dimension }.map(\.id)
    for component in components {
      let list = component.codelist ?? component.concept.flatMap { codelistOfConcept[$0] }
      guard let list, case let codes = allCodes(of: list), !codes.isEmpty else { continue }
      structure.names[component.id] = codes.mapValues(Self.text)
    }
    let measures = components.filter { $0.role == .measure }
    if !measures.contains(where: { $0.id == "OBS_VALUE" }), !measures.isEmpty {
      structure.measures = measures.map(\.id)
      let named = measures.compactMap { measure in
        (measure.concept.flatMap { namesOfConcepts[$0] }).map { (measure.id, Self.text($0)) }
      }
      if !named.isEmpty {
        structure.names[SDMXCSVMessage.measure] = Dictionary(named, uniquingKeysWith: { first, _ in first })
      }
      if !structure.dimensions.isEmpty { structure.dimensions.append(SDMXCSVMessage.measure) }
    }
    return structure
  }

  /// The codes of a list, those of the lists that it extends among them.
  private func allCodes(of list: String, depth: Int = 0) -> [String: [(Language?, String)]] {
    var all = codes[list] ?? [:]
    guard depth < 8 else { return all }
    for (other, prefix) in extensions[list] ?? [] {
      for (code, names) in allCodes(of: other, depth: depth + 1) where all[prefix + code] == nil { all[prefix + code] = names }
    }
    return all
  }

  /// The names in our languages; where there are none, the first in whatever language it is.
  private static func text(_ names: [(Language?, String)]) -> LocalizedText {
    let known = names.compactMap { language, name in language.map { ($0, name) } }
    return known.isEmpty ? LocalizedText(found: names.first?.1 ?? "") : LocalizedText(known)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let element = name.text
    path.append(element)
    content = []
    let id = attributes["id"] ?? ""
    switch element {
    case "Codelist", "ValueList", "GeographicCodelist", "GeoGridCodelist": if !isOfExtension { list = id }
    case "CodelistExtension": prefix = attributes["prefix"] ?? ""
    case "Concept": concept = id
    case "Code", "ValueItem", "GeoFeatureSetCode", "GeoGridCode": code = id
    case "Dimension", "TimeDimension", "Attribute", "PrimaryMeasure", "Measure":
      // In lists of components alone; elsewhere these words refer to them.
      guard path.dropLast().last.map({ $0.hasSuffix("List") }) == true else { return }
      component = Component(
        id: id, role: element.hasSuffix("Dimension") ? .dimension : element == "Measure" ? .measure : .attribute)
    case "Ref": refer(to: id)
    case "Name": language = attributes.value(local: "lang").map(Language.init(tag:)) ?? .usual
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { content += bytes }

  override func end(_ name: XMLName) {
    let element = path.removeLast()
    let text = String(decoding: content, as: UTF8.self).trimmingBlanks()
    content = []
    switch element {
    case "Codelist" where path.last == "CodelistExtension":
      if let list, !text.isEmpty { extensions[list, default: []].append((Self.id(inName: text), prefix)) }
    case "Codelist", "ValueList", "GeographicCodelist", "GeoGridCodelist": list = nil
    case "Concept": concept = nil
    case "Code", "ValueItem", "GeoFeatureSetCode", "GeoGridCode": code = nil
    case "Name":
      guard !text.isEmpty else { return }
      if path.last == "Concept", let concept {
        namesOfConcepts[concept, default: []].append((language, text))
      } else if let list, let code, path.last.map({ $0 == "ValueItem" || $0.hasSuffix("Code") }) == true {
        codes[list, default: [:]][code, default: []].append((language, text))
      }
    // A reference as a name of its own: urn:sdmx:org.sdmx.infomodel.codelist.Codelist=AGENCY:CL_AREA(1.0)
    case "URN": if path.last == "Enumeration" || path.last == "ConceptIdentity" { refer(to: Self.id(inName: text)) }
    case "Enumeration": if !text.isEmpty { refer(to: Self.id(inName: text), from: "Enumeration") }
    case "ConceptIdentity": if !text.isEmpty { refer(to: Self.id(inName: text), from: "ConceptIdentity") }
    case "Dimension", "TimeDimension", "Attribute", "PrimaryMeasure", "Measure":
      guard let whole = component, path.last?.hasSuffix("List") == true else { return }
      components.append(whole)
      component = nil
    default: break
    }
  }

  /// Whether the element is the name of a list that another takes codes from.
  private var isOfExtension: Bool { path.dropLast().last == "CodelistExtension" }

  /// Takes a reference for what it is within.
  private func refer(to id: String, from element: String? = nil) {
    let element = element ?? path.last { $0 == "Enumeration" || $0 == "ConceptIdentity" }
    switch element {
    case "Enumeration":
      if component != nil {
        component?.codelist = id
      } else if let concept {
        codelistOfConcept[concept] = id
      }
    case "ConceptIdentity": component?.concept = id
    default: break
    }
  }

  private static func id(inName name: String) -> String {
    let reference = name.split(separator: "=").last ?? ""
    // A concept is named after its scheme: ECB:ECB_CONCEPTS(1.0).FREQ
    if let end = reference.firstRange(of: ").") { return String(reference[end.upperBound...]) }
    return String((reference.split(separator: ":").last ?? "").prefix { $0 != "(" })
  }
}
