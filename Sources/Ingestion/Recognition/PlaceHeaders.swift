internal import Statistics

/// Headers that name a place and what is measured there: 北京:房价指数, 天津:房价指数; or one place and several measures.
struct PlaceHeaders {
  struct Header {
    var place: String
    /// What is measured.
    var name: String
  }

  /// By the number of the column.
  let columns: [Int: Header]
  /// The one place of all columns; `nil` if there are several.
  let only: String?

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
