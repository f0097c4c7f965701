internal import Statistics

/// Headers that name a place and what is measured there: 北京:房价指数, 天津:房价指数; or one place and several measures.
struct PlaceHeaders {
  struct Header {
    var place: String
    /// What is measured.
    var name: String
    /// The period of the figures, where the header names it too.
    var period: HeaderPeriod?
  }

  /// What shows that headers name places.
  enum Evidence {
    /// The user says so.
    case declared
    /// At least two of them are places that are known.
    case names
    /// The title says that figures are by places, and nothing else can be them.
    case title
  }

  /// By the number of the column.
  let columns: [Int: Header]
  /// The one place of all columns; `nil` if there are several.
  let only: String?

  /// Reads headers of several rows of which one has the places, above what is measured there or below it, beside a row of periods or not:
  /// `Germany` and `France`, and below each `Exports` and `Imports`; `nil` if none of the rows has places.
  ///
  /// - Parameters:
  ///   - levels: For each column what the rows of its header say, without the period.
  ///   - periods: The periods that headers name.
  ///   - evidence: What is known; with ``Evidence/names`` half of the names must be those of places.
  init?(levels: [Int: [String]], periods: [Int: HeaderPeriod], evidence: Evidence) {
    var unitOfColumn: [Int: String] = [:]
    var levels = levels
    for (column, texts) in levels {
      // A unit stays behind what is measured.
      guard texts.count > 1, let last = texts.last, last.hasPrefix("("), HeaderPhrase("x \(last)").unit != nil else { continue }
      unitOfColumn[column] = last
      levels[column] = texts.dropLast()
    }
    let totals = levels.filter { $1.count == 1 && HeaderWords.totals.contains($1[0].lowercased()) }
    let others = levels.filter { totals[$0.key] == nil }
    guard others.count > 1, others.values.allSatisfy({ !$0.isEmpty }) else { return nil }
    let isUpper = Self.arePlaces(Set(others.values.map { $0[0] }), others, evidence)
    let isLower = !isUpper && evidence == .names && Self.arePlaces(Set(others.values.map { $0[$0.count - 1] }), others, evidence)
    guard isUpper || isLower else { return nil }
    var columns: [Int: Header] = [:]
    for (column, texts) in levels {
      let place = isUpper ? texts[0] : texts[texts.count - 1]
      let rest = HeaderLevels.joined(Array(isUpper ? texts.dropFirst() : texts.dropLast()))
      columns[column] = Header(
        place: HeaderPhrase(place).name.withoutRaised, name: "\(rest) \(unitOfColumn[column] ?? "")".trimmingBlanks(),
        period: periods[column])
    }
    self.columns = columns
    only = nil
  }

  /// Whether the names in one row of headers are those of places.
  private static func arePlaces(_ names: Set<String>, _ headers: [Int: [String]], _ evidence: Evidence) -> Bool {
    let bare = names.map { HeaderPhrase($0).name }
    guard bare.count > 1, !bare.contains("") else { return false }
    switch evidence {
    case .names:
      let known = bare.count { PlaceWords.isPlace($0) || PlaceWords.endsInKind($0) }
      return known > 1 && known * 2 >= bare.count
    case .declared:
      // Of a name that is written in two rows the lower is not repeated.
      let lowest = headers.values.map { $0[$0.count - 1] }
      return headers.values.allSatisfy { $0.count > 1 } && Set(lowest).count < lowest.count
        || headers.values.allSatisfy { $0.count == 1 }
    case .title:
      func isOther(_ name: String) -> Bool {
        PlaceWords.isNoPlace(name) || MeasureWords.isMeasure(name) || PlaceWords.namesKind(name)
      }
      return headers.values.allSatisfy { $0.count > 1 && isOther($0[$0.count - 1]) } && !names.contains(where: isOther)
    }
  }

  /// Reads headers that are paths to their places, as INEGI exports them: `Accounts > GDP by state > Jalisco (mn pesos)`; `nil` unless all but
  /// the last part are the same.
  init?(paths headers: [Int: String]) {
    let parts = headers.mapValues { $0.split(separator: ">").map { String($0).trimmingBlanks() } }
    guard headers.count > 1, let first = parts.values.first, first.count > 1,
      parts.values.allSatisfy({ $0.count == first.count && $0.dropLast() == first.dropLast() })
    else { return nil }
    let ends = parts.compactMapValues(\.last)
    // What is the same behind all places is no part of their names.
    var tail = ends.values.first ?? ""
    for end in ends.values { while !end.hasSuffix(tail) { tail.removeFirst() } }
    if let mark = tail.firstIndex(where: { " /(,".contains($0) }) { tail = String(tail[mark...]) } else { tail = "" }
    let unit = tail.firstIndex(of: "(").flatMap { open in tail.lastIndex(of: ")").map { String(tail[open...$0]) } } ?? ""
    columns = ends.mapValues { end in
      Header(place: String(end.dropLast(tail.count)).trimmingBlanks(), name: "\(first[first.count - 2]) \(unit)".trimmingBlanks())
    }
    only = nil
    guard Set(columns.values.map(\.place)).count == columns.count, columns.values.allSatisfy({ !$0.place.isEmpty }) else {
      return nil
    }
  }

  /// Reads the headers of all columns of figures; `nil` if they are not all of the form, or do not begin with places.
  init?(headers: [Int: String]) {
    var columns: [Int: Header] = [:]
    for (column, header) in headers {
      guard let colon = header.firstIndex(where: { ":：".contains($0) }) else { return nil }
      let place = String(header[..<colon]).trimmingBlanks()
      // One name may be written with either colon.
      let name = String(header[header.index(after: colon)...]).replacing("：", with: ":").trimmingBlanks()
      guard !place.isEmpty, !name.isEmpty else { return nil }
      columns[column] = Header(place: place, name: name)
    }
    let places = Set(columns.values.map(\.place))
    let known = places.filter(PlaceWords.isPlace)
    let names = Set(columns.values.map(\.name))
    if places.count == 1, known.count == 1 {
      only = places.first
    } else if known.count >= 2, names.count * 2 <= columns.count {
      // What is measured is the same in all of them.
      only = nil
    } else {
      return nil
    }
    self.columns = columns
  }
}
