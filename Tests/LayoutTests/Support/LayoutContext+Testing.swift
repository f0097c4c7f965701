import Drawing
import DrawingTesting
import Languages
import Layout
import Styling

extension LayoutContext {
  /// The house style set without fonts.
  static func testing(_ language: TextLanguage = .english, looseness: Double = 0) throws -> LayoutContext {
    LayoutContext(
      typesetter: FixedWidthTypesetter(), style: try Style.shipped("house"), language: language, looseness: looseness)
  }
}

extension Space {
  /// An empty space.
  static func testing(
    _ width: Double, _ height: Double, vacancy: Vacancy = .fresh, page: PageKind = .later, context: LayoutContext? = nil
  ) throws -> Space {
    Space(width: width, height: height, vacancy: vacancy, page: page, context: try context ?? .testing())
  }
}

extension Fit {
  /// What was printed, whole or in part.
  var printed: Fragment? {
    switch self {
    case .whole(let fragment), .part(let fragment, _): fragment
    case .none: nil
    }
  }

  /// What is left after a part.
  var rest: (any Block)? {
    if case .part(_, let rest) = self { rest } else { nil }
  }

  var isWhole: Bool {
    if case .whole = self { true } else { false }
  }

  var refusal: Refusal? {
    if case .none(let why) = self { why } else { nil }
  }
}

extension Fragment {
  /// Where the fragment's direct groups and shapes begin, from above.
  var tops: [Double] {
    items.map { item in
      switch item {
      case .group(let group): group.origin.y
      case .path(let path, _, _): path.bounds?.minY ?? 0
      case .text(_, let point): point.y
      case .image(_, let rect): rect.minY
      case .link(let link): link.areas.map(\.minY).min() ?? 0
      }
    }
  }

  var scene: Scene { Scene(size: size, items: items) }
}
