import Languages
import Statistics

/// The fixed words a chart prints of itself, in both languages.
struct Wording {
  let language: Language

  /// What a standing is called.
  func name(of standing: Standing) -> String { standing.name[language] }
}

extension Wording {
  /// Under a chart that shows only some of its places.
  func omission(shown: Int, of all: Int, isRanked: Bool) -> String {
    switch (language, isRanked) {
    case (.english, true): "\(shown) of \(all) shown: the highest and the lowest"
    case (.english, false): "\(shown) of \(all) shown"
    case (.chinese, true): "共\(all)项，列出最高和最低的\(shown)项"
    case (.chinese, false): "共\(all)项，列出\(shown)项"
    }
  }

  /// Beside the line of a break.
  func seriesBreak(isIndex: Bool) -> String {
    switch (language, isIndex) {
    case (.english, true): "new base"
    case (.english, false): "break"
    case (.chinese, true): "新基期"
    case (.chinese, false): "口径调整"
    }
  }

  /// Unit and measure of a panel: `Billion yuan`, `Change on a year earlier, %`.
  func caption(of data: PanelData) -> String? {
    guard let first = data.data.first else { return nil }
    if data.hidesLabels { return language == .english ? "Share of total, %" : "占比（%）" }
    guard first.field == .growth else {
      let unit = (first.scaling ?? .plain(language)).caption(of: first.unit)
      // A number without a unit is said to be what it counts.
      return unit.isEmpty && data.indicatorNames.count == 1 ? data.indicatorNames[0] : unit
    }
    let bases = Set(data.data.compactMap { $0.observation.growth?.basis })
    return bases.count == 1 ? bases.first.map(change) : change(.unstated)
  }

  private func change(_ basis: Growth.Basis) -> String {
    switch (basis, language) {
    case (.yearOnYear, .english): "Change on a year earlier, %"
    case (.monthOnMonth, .english): "Change on the previous month, %"
    case (.quarterOnQuarter, .english): "Change on the previous quarter, %"
    case (.unstated, .english): "Change as published, %"
    case (.yearOnYear, .chinese): "同比增速（%）"
    case (.monthOnMonth, .chinese): "环比增速（%）"
    case (.quarterOnQuarter, .chinese): "比上季度增速（%）"
    case (.unstated, .chinese): "公布增速（%）"
    }
  }

  /// In the frame of a chart without any value.
  var notPublished: String { name(of: .notPublished) }

  /// In the frame of a chart that was not drawn.
  var notDrawn: String {
    switch language {
    case .english: "Not drawn"
    case .chinese: "未绘制"
    }
  }
}

extension Wording {
  /// After a number in a chart of progress.
  func progress(_ kind: ValueKind) -> String {
    switch (kind, language) {
    case (.actual, .english): "done"
    case (.plan, .english): "planned"
    case (.target, .english): "target"
    case (.actual, .chinese): "已完成"
    case (.plan, .chinese): "规划"
    case (.target, .chinese): "目标"
    }
  }

  /// After an expected number in a chart of progress.
  var expected: String {
    switch language {
    case .english: "expected"
    case .chinese: "预计"
    }
  }
}
