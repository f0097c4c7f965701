extension Period {
  /// Reads a period as files of other makers write it: SDMX's texts, and `2022年1-8月`, `2022年前三季度`, `2022年上半年`, `2022年二季度`, `2022Q2`,
  /// `Q2 2022`, `H1 2022`, `Jan 2022`, `January–August 2022`, `2022/08`, `202208`, `2022.0`, `31/08/2022`, `31 August 2022`,
  /// `2022-08-31T00:00:00`, `2018 [YR2018]`.
  ///
  /// A year has four digits, from 1000 to 2999. What lacks a year (`1-8月`) or can be read in two ways (`03/04/2022`) is refused.
  public init(recognising text: some StringProtocol) throws(PeriodError) {
    if let period = try? Period(sdmx: String(text)), (1000...2999).contains(period.year) {
      self = period
      return
    }
    do throws(PeriodError.Reason) {
      guard let shape = PeriodShape(text) else { throw .unknownForm }
      self = try PeriodRecogniser(shape).period()
    } catch {
      throw PeriodError(text: String(text), reason: error)
    }
  }
}
