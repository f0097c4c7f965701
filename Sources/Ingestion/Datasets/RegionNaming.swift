internal import Languages
internal import Statistics

/// Makes regions from the names in a table: keys that can be file names, parents, and wholes set apart.
struct RegionNaming {
  private(set) var regions: [Region] = []
  private var idsTaken: Set<String> = []
  private var indexOfKey: [Key: Int] = [:]
  private var parentIds: [String: String] = [:]

  /// What identifies a place: its code if there is one, else its name and parent.
  private struct Key: Hashable {
    var name: String
    var code: String?
    var parent: String?
  }

  /// The position of a place among `regions`; it is added if it is new.
  mutating func index(name: String, other: String?, code: String?, parent: String?) -> Int {
    // Spreadsheets keep the zeros of codes behind an apostrophe, and some writers put codes in quotes.
    let code = code.map { $0.trimmingCharacters("'’‘\"") }.flatMap { $0.isEmpty ? nil : $0 }
    let parent = parent.flatMap { $0.isEmpty || $0 == name ? nil : $0 }
    let key = Key(name: name, code: code, parent: parent)
    if let index = indexOfKey[key] { return index }
    let parentId = parent.map { self.parentId(of: $0) }
    let id = freeId(code.flatMap { FileNameRule.problem(of: $0) == nil ? $0 : nil } ?? Self.slug(name), parent: parent)
    regions.append(
      Region(
        id: id, name: Self.text(name, other), parent: parentId,
        isSubject: !HeaderWords.totals.contains(name.lowercased())))
    indexOfKey[key] = regions.count - 1
    return regions.count - 1
  }

  /// The position of a place whose name is of no language, such as that of a file; it is added if it is new.
  mutating func index(nameInEveryLanguage name: String) -> Int {
    let index = index(name: name, other: nil, code: nil, parent: nil)
    regions[index].name = LocalizedText(stringLiteral: name)
    return index
  }

  /// All regions: those of the table, and after them the parents that have no row of their own.
  func finished() -> [Region] {
    var all = regions
    var renamed: [String: String] = [:]
    let names = regions.flatMap { region in region.name.texts.map { ($0, region.id) } }
    let ids = Dictionary(names, uniquingKeysWith: { first, _ in first })
    for (name, id) in parentIds.sorted(by: { $0.value < $1.value }) {
      if let own = ids[name] {
        renamed[id] = own
      } else {
        all.append(Region(id: id, name: Self.text(name, nil), isSubject: false))
      }
    }
    for index in all.indices {
      if let parent = all[index].parent, let own = renamed[parent] { all[index].parent = own == all[index].id ? nil : own }
    }
    Self.distinguish(&all)
    // A whole alone is what the file is about.
    if regions.count == 1, let only = all.firstIndex(where: { $0.id == regions[0].id }) { all[only].isSubject = true }
    return all
  }

  /// Places of one name, told apart by where they are, or else by their codes: `Wexford, CO`.
  private static func distinguish(_ regions: inout [Region]) {
    let names = Dictionary(regions.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let counts = Dictionary(grouping: regions.indices) { regions[$0].name }
    for (name, indices) in counts where indices.count > 1 {
      let parents = indices.map { regions[$0].parent.flatMap { names[$0] } }
      let tellApart = Set(parents.compactMap(\.self)).count == indices.count
      for (index, parent) in zip(indices, parents) where regions[index].isSubject {
        regions[index].name =
          tellApart ? name.followed(by: parent ?? name) : name.followed(by: LocalizedText(stringLiteral: regions[index].id))
      }
    }
  }

  private mutating func parentId(of name: String) -> String {
    if let id = parentIds[name] { return id }
    let id = freeId("in-" + Self.slug(name), parent: nil)
    parentIds[name] = id
    return id
  }

  /// A key that is not taken yet, also if file names ignore letter case.
  private mutating func freeId(_ wanted: String, parent: String?) -> String {
    var candidates = [wanted]
    if let parent { candidates.append("\(Self.slug(parent))-\(wanted)") }
    for candidate in candidates where idsTaken.insert(candidate.lowercased()).inserted { return candidate }
    var number = 2
    while !idsTaken.insert("\(wanted)-\(number)".lowercased()).inserted { number += 1 }
    return "\(wanted)-\(number)"
  }

  private static func text(_ name: String, _ other: String?) -> LocalizedText {
    let language = Language.of(name)
    guard let other, !other.isEmpty, let second = Language.all.first(where: { $0.rules.isHan != language.rules.isHan }) else {
      return LocalizedText([(language, name)])
    }
    return LocalizedText([(language, name), (second, other)])
  }

  /// How many bytes a key made of a name has at most, but for its last letter.
  static let longestSlug = 80

  /// A name as a file may have it: letters in lower case and digits, hyphens for everything else.
  static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.isHan {
        slug.unicodeScalars.append(scalar)
      } else if ["'", "’"].contains(scalar) {
        continue
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
      if slug.utf8.count > longestSlug { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "area" : slug
  }
}

extension LocalizedText {
  /// The name of a place and of what it is part of, in each language that it has.
  fileprivate func followed(by other: LocalizedText) -> LocalizedText {
    let parent = other.inAnyLanguage
    return map { name in name.unicodeScalars.contains(where: \.isHan) ? "\(name)（\(parent)）" : "\(name), \(parent)" }
  }
}

extension String {
  /// Without some characters at both ends.
  fileprivate func trimmingCharacters(_ characters: String) -> String {
    var text = self[...]
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return String(text)
  }
}
