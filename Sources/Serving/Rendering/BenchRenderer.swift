internal import Publishing
internal import Synchronization

/// Pages that were composed lately, for their further pictures and files.
final class Compositions: Sendable {
  private let kept = Mutex(RecentlyUsed<Commission.Key, ComposedBriefing>(limit: 240))

  /// The pages of a briefing, if they are kept.
  func pages(of key: Commission.Key) -> ComposedBriefing? { kept.withLock { $0.value(of: key) } }

  /// Keeps the pages of a briefing.
  func keep(_ composed: ComposedBriefing, for key: Commission.Key) {
    kept.withLock { $0.insert(composed, weight: composed.pages, for: key) }
  }
}

/// Makes artifacts on the thread that asks.
struct BenchRenderer {
  private var bench = RenderingBench()
  private let compositions: Compositions

  /// Makes a renderer.
  ///
  /// - Parameter compositions: pages composed lately, by whomever.
  init(compositions: Compositions) { self.compositions = compositions }

  /// What is made of a commission.
  mutating func artifact(_ product: Product, of commission: Commission) -> Result<Artifact, RenderingFault> {
    do throws(ProjectError) {
      if product == .figureForms { return .success(.figureForms(try bench.figureForms(commission))) }
      let composed = try composition(commission)
      switch product {
      case .outline, .figureForms: return .success(.outline(BriefingOutline(composed)))
      case .picture(let page, _) where page >= composed.pages: return .failure(.noSuchPage(pages: composed.pages))
      case .webAmong(let languages): return .success(.files(try bench.site(among: languages, of: composed, commission)))
      case .pdf, .picture, .web, .workbook:
        return .success(.file(RenderedFile(try bench.file(product, of: composed, commission), period: composed.period)))
      }
    } catch {
      return .failure(.refused(error))
    }
  }

  private mutating func composition(_ commission: Commission) throws(ProjectError) -> ComposedBriefing {
    let key = commission.key
    if let composed = compositions.pages(of: key) { return composed }
    let composed = try bench.compose(commission)
    compositions.keep(composed, for: key)
    return composed
  }
}
