internal import Diagnostics
internal import FoundationEssentials
internal import Statistics

/// Reads JSON-stat 2.0 (and the `dataset` wrapper of 1.x): a cube of figures with its dimensions.
///
/// The area is the dimension with the role `geo`, the period the one with the role `time`; all others together make up the indicator.
/// Source: Xavier Badosa, “The JSON-stat Format 2.0”, json-stat.org/full.
enum JSONStatReader {
  static func read(_ text: TextFile, stem: String) throws(InvalidInput) -> ReadDataset {
    let location = SourceLocation(file: text.name)
    let cube: Cube
    do {
      let data = Data(text.bytes[text.start...])
      let decoder = JSONDecoder()
      let wrapper = try? decoder.decode(Wrapper.self, from: data)
      if let wrapped = wrapper?.dataset { cube = wrapped } else { cube = try decoder.decode(Cube.self, from: data) }
    } catch {
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: location, "the file is not JSON-stat: \(explanation(of: error))", remedy: "give a data set of JSON-stat 2.0")
      ])
    }
    return try JSONStatAssembly(cube: cube, location: location, stem: stem).dataset()
  }

  private static func explanation(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it cannot be decoded" }
    func path(_ context: DecodingError.Context, and key: String? = nil) -> String {
      (context.codingPath.map(\.stringValue) + (key.map { [$0] } ?? [])).joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context): return "“\(path(context, and: key.stringValue))” is missing"
    case .valueNotFound(_, let context): return "“\(path(context))” is empty"
    case .typeMismatch(_, let context): return "“\(path(context))” has a type that JSON-stat does not have there"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "it is not valid JSON" : "“\(path(context))” cannot be read: \(context.debugDescription)"
    @unknown default: return "it cannot be decoded"
    }
  }

  struct Wrapper: Decodable {
    var dataset: Cube?
  }

  struct Cube: Decodable {
    var label: String?
    var source: String?
    var id: [String]
    var size: [Int]
    var role: [String: [String]]?
    var dimension: [String: Dimension]
    var value: Cells<JSONNumber>
    var status: Cells<String>?
  }

  /// A number with all the digits that the file has, which no floating-point number would keep.
  struct JSONNumber: Decodable {
    var value: Statistics.Decimal

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let text = try container.decode(FoundationEssentials.Decimal.self).description
      guard let value = Statistics.Decimal(text) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) has more than 38 digits")
      }
      self.value = value
    }
  }

  struct Dimension: Decodable {
    var label: String?
    var category: Category
  }

  struct Category: Decodable {
    var index: Index?
    var label: [String: String]?
    var unit: [String: UnitOfCategory]?
  }

  struct UnitOfCategory: Decodable {
    var decimals: Int?
    var label: String?
    var symbol: String?
    var base: String?
    var mult: Int?
  }

  /// Categories in their order: an array, or an object with positions.
  enum Index: Decodable {
    case listed([String])

    var ids: [String] {
      switch self {
      case .listed(let ids): ids
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let ids = try? container.decode([String].self) {
        self = .listed(ids)
      } else {
        let positions = try container.decode([String: Int].self)
        self = .listed(positions.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key))
      }
    }
  }

  /// Values by position: an array, an object with positions as keys, or one for all.
  enum Cells<Value: Decodable>: Decodable {
    case dense([Value?])
    case sparse([String: Value?])
    case uniform(Value)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Value.self) {
        self = .uniform(value)
      } else if let values = try? container.decode([String: Value?].self) {
        self = .sparse(values)
      } else {
        self = .dense(try container.decode([Value?].self))
      }
    }

    /// The positions that have a value, in order; all that are below `count` where one value is for all.
    func positions(below count: Int) -> [Int] {
      switch self {
      case .dense(let values): values.indices.filter { values[$0] != nil && $0 < count }
      case .sparse(let values): values.compactMap { $1 == nil ? nil : Int($0) }.filter { (0..<count).contains($0) }.sorted()
      case .uniform: Array(0..<count)
      }
    }

    subscript(position: Int) -> Value? {
      switch self {
      case .dense(let values): values.indices.contains(position) ? values[position] : nil
      case .sparse(let values): values["\(position)"] ?? nil
      case .uniform(let value): value
      }
    }
  }
}
