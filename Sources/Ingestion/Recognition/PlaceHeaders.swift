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
