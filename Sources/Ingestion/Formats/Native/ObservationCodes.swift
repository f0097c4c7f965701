internal import Statistics

extension Status {
  /// The letters of SDMX's code list `CL_OBS_STATUS` that are distinguished here, in the order in which they are listed to a user.
  static let codes: [(code: String, status: Status)] = [
    ("A", .final), ("P", .provisional), ("E", .estimated), ("I", .estimated), ("U", .unreliable), ("F", .forecast),
    ("B", .seriesBreak),
    ("M", .missing(.notApplicable)), ("L", .missing(.notPublished)), ("O", .missing(.notPublished)),
    ("H", .missing(.notPublished)), ("Q", .missing(.confidential)),
  ]

  /// What a letter of `CL_OBS_STATUS` means; `nil` if it is not one of ``codes``.
  init?(code: String) {
    guard let found = Self.codes.first(where: { $0.code == code.uppercased() }) else { return nil }
    self = found.status
  }

  /// Whether it says that there is no value.
  var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}

extension ValueKind {
  /// `ACTUAL`, `PLAN`, `TARGET`.
  init?(code: String) {
    self.init(rawValue: code.lowercased())
  }
}

extension Qualifier {
  /// `EXACT`, `ABOUT`, `OVER`, `UNDER`.
  init?(code: String) {
    self.init(rawValue: code.lowercased())
  }
}

extension Growth.Basis {
  /// `YOY`, `MOM`, `QOQ`, `UNSTATED`.
  init?(code: String) {
    self.init(rawValue: code.uppercased())
  }
}
