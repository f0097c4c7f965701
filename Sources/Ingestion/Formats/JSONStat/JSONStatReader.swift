internal import Diagnostics
internal import FoundationEssentials
internal import Statistics

/// Reads JSON-stat 2.0 and 1.x: a cube of figures with its dimensions. In 1.x it has a name, mostly `dataset`, and its dimensions say
/// themselves in which order they are.
///
/// The area is the dimension with the role `geo`, the period the one with the role `time`; all others together make up the indicator.
/// Source: Xavier Badosa, “The JSON-stat Format 2.0”, json-stat.org/full.
enum JSONStatReader {
  static func read(_ text: TextFile, stem: String, mapping: TableMapping = TableMapping()) throws(InvalidInput) -> ReadDataset {
    let location = SourceLocation(file: text.name)
    let cube: Cube
    do {
      let data = Data(text.bytes[text.start...])
      let decoder = JSONDecoder()
      if let bundle = try? decoder.decode([String: Either].self, from: data) {
        let cubes = bundle.compactMap { name, part in part.cube.map { (name, $0) } }.sorted { $0.0 < $1.0 }
        guard cubes.count < 2 else {
          throw InvalidInput(diagnostics: [
            Diagnostic(
              .error, at: location, "the file has \(cubes.count) data sets: \(cubes.map(\.0).joined(separator: ", "))",
              remedy: "keep one of them in a file")
          ])
        }
        if cubes.isEmpty, let fault = bundle["dataset"]?.fault ?? (bundle.count == 1 ? bundle.first?.value.faultOfCube : nil) {
          throw fault
        }
        if let first = cubes.first { cube = first.1 } else { cube = try decoder.decode(Cube.self, from: data) }
      } else {
        cube = try decoder.decode(Cube.self, from: data)
      }
    } catch let error as InvalidInput {
      throw error
    } catch {
      throw InvalidInput(diagnostics: [
        Diagnostic(
          .error, at: location, "the file is not JSON-stat: \(explanation(of: error))", remedy: "give a data set of JSON-stat 2.0")
      ])
    }
    return try JSONStatAssembly(cube: cube, location: location, stem: stem, mapping: mapping).dataset()
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

  /// A data set under a name, or something else.
  struct Either: Decodable {
    var cube: Cube?
    /// Why it is no data set.
    var fault: (any Error)?

    /// Likewise, where it has dimensions as a data set has.
    var faultOfCube: (any Error)?

    init(from decoder: any Decoder) {
      do {
        cube = try Cube(from: decoder)
      } catch {
        fault = error
        if (try? decoder.container(keyedBy: Cube.Key.self))?.contains(.dimension) == true { faultOfCube = error }
      }
    }
  }

  struct Cube: Decodable {
    var label: String?
    var id: [String]
    var size: [Int]
    var role: [String: [String]]?
    var dimension: [String: Dimension]
    var value: Cells<JSONNumber>
    var status: Cells<String>?

    enum Key: String, CodingKey {
      case label, id, size, role, dimension, value, status
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      // What 2.0 has beside the dimensions 1.x has among them.
      let dimensions = try? fields.nestedContainer(keyedBy: Key.self, forKey: .dimension)
      let order = fields.contains(.id) ? fields : dimensions.flatMap { $0.contains(.id) ? $0 : nil } ?? fields
      id = try order.decode([String].self, forKey: .id)
      size = try order.decode([Length].self, forKey: .size).map(\.value)
      role = try order.decodeIfPresent([String: [String]].self, forKey: .role)
      let named = try fields.decode([String: Lenient<Dimension>].self, forKey: .dimension)
      let known = Set(id)
      dimension = named.filter { known.contains($0.key) }.compactMapValues(\.value)
      label = try fields.decodeIfPresent(String.self, forKey: .label)
      value = try fields.decode(Cells<JSONNumber>.self, forKey: .value)
      // Eurostat had the flags of values under `value`.
      let flags = try? fields.decodeIfPresent([String: Lenient<Cells<String>>].self, forKey: .status)
      status = try flags?["value"]?.value ?? fields.decodeIfPresent(Cells<String>.self, forKey: .status)
    }
  }

  /// A number of categories, which some write as a text.
  struct Length: Decodable {
    var value: Int

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self), let number = Int(text) {
        value = number
      } else {
        value = try container.decode(Int.self)
      }
    }
  }

  /// What stands among the dimensions and may be none.
  struct Lenient<Part: Decodable>: Decodable {
    var value: Part?

    init(from decoder: any Decoder) { value = try? Part(from: decoder) }
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
