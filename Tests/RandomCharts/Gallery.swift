import CairoRendering
import Charting
import ChartingTesting
import FoundationEssentials
import Styling

/// Random charts as pictures, to be looked at.
struct Gallery {
  let wish: Wish

  init(_ wish: Wish) { self.wish = wish }

  /// Paints each chart as `SUBJECT-ROUND.png`, measured with the real fonts.
  func paint(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in Set(RandomChart.styles).sorted() {
      let style = try Style.shipped(name)
      let worker = try RenderingWorker(FontSetup(faces: style.faces))
      for subject in wish.subjects {
        for round in wish.rounds {
          let random = RandomChart(subject, round: round, seed: wish.seed)
          guard random.style == name else { continue }
          let scene = random.resolved(style: style, typesetter: worker.typesetter).scene()
          let bytes = try worker.png(scene, scale: 1.5)
          try Data(bytes).write(to: URL(filePath: "\(folder)/\(subject)-\(round).png"))
        }
      }
    }
  }
}
