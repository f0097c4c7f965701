import Findings
import Mapping
import Statistics

/// Which regions a region is compared with: what `peers` in a `gazetteer.yml` says.
package enum PeerRule: Hashable, Sendable {
  /// Those that are directly in the same one.
  case parent
  /// All that get a briefing.
  case all
  /// Those that the list of regions puts into the same group.
  case group
  /// Those in one list, by key.
  case lists([[String]])
  /// Those that a region has a border with on the map.
  case neighbours
  /// So many that are nearest by some indicators.
  case nearest(Int, by: [String])

  /// Who that is in some data with some boundaries.
  func peers(in index: DatasetIndex, _ atlas: Atlas?) -> PeerIndex.Peers {
    switch self {
    case .parent: .siblings
    case .all: .all
    case .group: .groups(Self.groups(of: index.dataset.regions))
    case .lists(let lists): .groups(lists)
    case .neighbours: .own(Self.neighbours(of: index.dataset.regions, atlas))
    case .nearest(let count, let indicators): .nearest(count, by: indicators, in: index)
    }
  }

  /// For each region those that it shares a border with; none where there are no boundaries.
  private static func neighbours(of regions: [Region], _ atlas: Atlas?) -> [String: [String]] {
    guard let geography = atlas?.geography else { return [:] }
    let all = regions.map { ($0.id, geography.neighbours(of: $0.id)) }.filter { !$0.1.isEmpty }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  /// The groups of regions in order of first appearance.
  private static func groups(of regions: [Region]) -> [[String]] {
    var order: [String] = []
    var groups: [String: [String]] = [:]
    for region in regions {
      guard let group = region.group else { continue }
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(region.id)
    }
    return order.compactMap { groups[$0] }
  }
}

extension PeerIndex.Peers {
  /// The others that a region is compared with, by key; `nil` where its place in the tree of regions decides.
  func others(of region: String) -> [String]? {
    switch self {
    case .siblings, .all: nil
    case .groups(let lists): lists.first { $0.contains(region) }?.filter { $0 != region } ?? []
    case .own(let lists): lists[region] ?? []
    }
  }
}
