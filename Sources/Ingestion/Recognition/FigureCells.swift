internal import Diagnostics
internal import Languages
internal import Statistics

/// Reads the cells that hold a table's figures, and remembers what signs and marks there are among them.
struct FigureCells {
  /// A cell: a number, or why there is none.
  struct Figure {
    var number: DecimalText?
    var missing: MissingReason?
    /// What is beside the number: `%`, `€`.
    var sign: String?
    /// By which power of ten the number is shown smaller than it is.
    var power = 0
    /// What the cell says of its exactness.
    var qualifier = Qualifier.exact
    /// The status in the cell itself.
    var status: RowStatuses.Meaning?
    /// The sign in the cell that refers to a note.
    var mark: String?
  }

  /// How numbers are written.
  let shape: NumberShape
  private let table: Table
  private(set) var signReading: SignReading
  private var marks = CellMarkList()
  private var signs: [Int: String] = [:]
  private var signsOfGaps: [Int: String?] = [:]
  private var leastOfColumn: [Int: DecimalText] = [:]

  init(_ table: Table, shape: NumberShape, signs: SignReading) {
    self.table = table
    self.shape = shape
    signReading = signs
  }

  /// Reads a cell; `nil`, with an error, if it is neither a number nor a code for a missing one.
  mutating func figure(_ row: Int, _ column: Int, _ diagnostics: inout DiagnosticList) -> Figure? {
    let cell = table.cell(row, column)
    if cell.isEmpty { return Figure() }
    let beside = table.flagColumns.isEmpty ? "" : table.flags(row, column)
    if let typed = table.typedNumber(row, column) {
      remember(typed.sign, column)
      return Figure(
        number: typed.number, sign: typed.sign, power: typed.power, status: beside.isEmpty ? nil : RowStatuses.meaning(beside))
    }
    if let plain = table.plainNumber(cell, decimalMark: shape.decimalMark) {
      return Figure(number: plain, status: beside.isEmpty ? nil : RowStatuses.meaning(beside))
    }
    var text = table.grid.text(cell)
    let flags = table.hasCellFlags ? CellFlags.take(from: &text) ?? "" : beside
    let status = flags.isEmpty ? nil : RowStatuses.meaning(flags)
    if let meaning = signReading.meaning(text, row: row, column: column) {
      return gap(meaning, isEmpty: text.isEmpty, status, column)
    }
    if table.missingTexts.contains(text.lowercased()) { return Figure(missing: .notPublished) }
    do {
      let (number, sign) = try shape.read(text)
      remember(sign, column)
      return Figure(number: number, sign: sign, status: status)
    } catch {
      if let marks = CellMarks(text), let (number, sign) = try? shape.read(marks.text) {
        self.marks.add(marks, text, row: row, column: column)
        remember(sign, column)
        return Figure(number: number, sign: sign, status: status ?? marks.status, mark: marks.reference)
      }
      let location = table.location(row, column)
      if let figure = FigureText(text), let (number, sign) = try? shape.read(figure.number) {
        return read(figure, number, sign, text, location, &diagnostics)
      }
      Self.report(
        error, text, isFailed: table.form == .sheet && table.kind(row, column) == .error, location, &diagnostics)
      return nil
    }
  }

  private mutating func remember(_ sign: String?, _ column: Int) {
    if let sign, signs[column] == nil { signs[column] = sign }
  }

  private static func report(
    _ problem: DecimalText.Problem, _ text: String, isFailed: Bool, _ location: SourceLocation, _ diagnostics: inout DiagnosticList
  ) {
    switch problem {
    case .outOfRange:
      diagnostics.error(location, "“\(text)” is out of range", remedy: "at most 38 digits can be kept")
    case .notFinite:
      diagnostics.error(
        location, "“\(text)” is not a finite number", remedy: "leave the cell empty if there is no figure")
    case .notANumber where isFailed:
      diagnostics.error(
        location, "“\(text)” is the error of a formula",
        remedy: "correct the formula, or leave the cell empty if there is no figure")
    case .notANumber where !text.contains(where: { $0.isLetter || $0.isNumber }):
      diagnostics.error(
        location, "“\(text)” is not a number, and nothing says what the sign stands for",
        remedy:
          "write a number, or leave the cell empty, or say what the sign means under `mapping` in the project, such as `symbols: {\"\(text)\": confidential}`"
      )
    case .empty, .notANumber:
      diagnostics.error(
        location, "“\(text)” is not a number",
        remedy: "write a number, or leave the cell empty, or write .. if there is none")
    }
  }

  /// What a sign in place of a figure says.
  private mutating func gap(
    _ meaning: Symbols.Meaning, isEmpty: Bool, _ status: RowStatuses.Meaning?, _ column: Int
  ) -> Figure {
    if let reason = status?.reason { return Figure(missing: reason, status: status) }
    if isEmpty { return Figure(status: status) }
    switch meaning {
    case .zero: return Figure(number: DecimalText(value: 0, decimals: 0), status: status)
    case .belowUnit: return Figure(number: least(column), qualifier: .under, status: status)
    case .notPublished, .unreliable: return Figure(missing: .notPublished, status: status)
    case .notApplicable: return Figure(missing: .notApplicable, status: status)
    case .confidential: return Figure(missing: .confidential, status: status)
    }
  }

  /// The smallest number that a column shows: one unit of the last decimal place that it has.
  private mutating func least(_ column: Int) -> DecimalText {
    if let known = leastOfColumn[column] { return known }
    var decimals = 0
    for row in 0..<table.rowCount {
      let number = table.typedNumber(row, column)?.number ?? (try? shape.read(table.text(row, column)))?.number
      if let number { decimals = max(decimals, number.decimals) }
    }
    let least = DecimalText(value: Decimal(1, exponent: -decimals), decimals: decimals)
    leastOfColumn[column] = least
    return least
  }

  /// A figure with words or signs around it; `nil`, with an error, where it may be two things.
  private func read(
    _ figure: FigureText, _ number: DecimalText, _ sign: String?, _ text: String, _ location: SourceLocation,
    _ diagnostics: inout DiagnosticList
  ) -> Figure? {
    switch figure.form {
    case .qualified(let qualifier): return Figure(number: number, sign: sign, qualifier: qualifier)
    case .inBrackets:
      switch signReading.brackets {
      case .unreliable?: return Figure(number: number, sign: sign, status: RowStatuses.Meaning(ofValue: .unreliable))
      case .negative?: return Figure(number: DecimalText(value: -number.value, decimals: number.decimals), sign: sign)
      case nil:
        diagnostics.error(
          location, "“\(text)” may be a figure of limited reliability or a negative one",
          remedy:
            "say `symbols: {brackets: unreliable}` or `symbols: {brackets: negative}` under `mapping` in the project, or write −\(figure.number)"
        )
        return nil
      }
    case .minusBehind:
      diagnostics.error(location, "“\(text)” has its minus sign after the number", remedy: "write −\(figure.number)")
      return nil
    }
  }

  /// The sign beside the first number of a column that was read with one.
  func sign(in column: Int) -> String? { signs[column] }

  /// The sign of the numbers in a column, for a gap among them to be of their unit.
  mutating func sign(ofGapIn column: Int) -> String? {
    if let known = signsOfGaps[column] { return known }
    var found: String?
    for row in 0..<table.rowCount where !table.cell(row, column).isEmpty {
      if let typed = table.typedNumber(row, column) {
        found = typed.sign
        break
      }
      if let (_, sign) = try? shape.read(table.text(row, column)) {
        found = sign
        break
      }
    }
    signsOfGaps[column] = found
    return found
  }

  /// Reports what was made of marks behind numbers and of signs in their place.
  func report(_ diagnostics: inout DiagnosticList) {
    marks.report(table, &diagnostics)
    signReading.report(table, &diagnostics)
  }
}
