/// A text that is no period, and why.
public struct PeriodError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Why a text is no period.
  public enum Reason: Error, Hashable, Sendable {
    /// It is written in no way that is known.
    case unknownForm
    /// There is no such half-year, quarter, third of a year, month, week or day.
    case outsideCalendar
    /// A duration that is not whole months from the first of a month, nor one day.
    case unusableDuration
    /// It could be read in two ways, such as `03/04/2022`.
    case ambiguous
  }

  /// What was read.
  public var text: String
  /// Why it is no period.
  public var reason: Reason

  /// Makes an error.
  public init(text: String, reason: Reason) {
    self.text = text
    self.reason = reason
  }

  /// The ways a period may be written.
  public static let allowed = "2021, 2022-S1, 2022-Q2, 2022-M08 or 2022-08, 2022-W07, 2022-08-31, 2022-01-01/P8M"

  /// What is the matter, and what is allowed.
  public var description: String {
    let why =
      switch reason {
      case .unknownForm: "is not a period"
      case .outsideCalendar: "is not a date of the calendar"
      case .unusableDuration: "has a duration that is neither whole months from the first of a month nor one day"
      case .ambiguous: "can be read as two different days"
      }
    return "“\(text)” \(why); allowed are \(Self.allowed)"
  }
}

extension Period {
  /// Reads a period as SDMX writes it: `2021`, `2022-S1`, `2022-Q2`, `2022-M08` or `2022-08`, `2022-W07`, `2022-08-31`, `2022-01-01/P8M`; also
  /// `2021-A1`, `2022-T2` (a third of a year), `2019-07-01/P1Y` (a year that spans two calendar years), and `--` for the slash, as in file names.
  public init(sdmx text: String) throws(PeriodError) {
    let parts = SDMXPeriodText.parts(text)
    guard let start = parts.first, parts.count <= 2 else { throw PeriodError(text: text, reason: .unknownForm) }
    do throws(PeriodError.Reason) {
      let first = try SDMXPeriodText.period(start)
      self = parts.count == 1 ? first : try SDMXPeriodText.lasting(parts[1], from: first)
    } catch {
      throw PeriodError(text: text, reason: error)
    }
  }

  /// As SDMX writes it; reading it gives the same period.
  public var sdmx: String {
    switch frequency {
    case .year: Self.padded(year, 4)
    case .half: "\(Self.padded(year, 4))-S\((month + 5) / 6)"
    case .quarter: "\(Self.padded(year, 4))-Q\((month + 2) / 3)"
    case .month: "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    case .week: "\(Self.padded(week.year, 4))-W\(Self.padded(week.number, 2))"
    case .day: "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    case .fiscalYear: "\(Self.padded(year, 4))-\(Self.padded(month, 2))-01/P1Y"
    case .months(let count): "\(Self.padded(year, 4))-\(Self.padded(month, 2))-01/P\(count)M"
    }
  }

  /// As a file name says it: SDMX's text with `--` for the slash, `2022-01-01--P8M`; `Period(sdmx:)` reads it.
  public var fileName: String {
    let text = sdmx
    guard let slash = text.firstIndex(of: "/") else { return text }
    return text[..<slash] + "--" + text[text.index(after: slash)...]
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Period: CustomStringConvertible {
  /// As SDMX writes it.
  public var description: String { sdmx }
}

extension Period {
  /// Writes SDMX's text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(sdmx)
  }

  /// Reads SDMX's text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(sdmx: try container.decode(String.self))
    } catch let error as PeriodError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }
}
