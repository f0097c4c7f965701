// What README shows under “The library”, word for word below this line.
import CairoRendering
import Charting
import Diagnostics
import Languages
import Statistics
import Styling

func chartOfRevenue() throws -> [UInt8] {
  let yuan = Unit(id: "CNY", kind: .currency, name: [.english: "yuan", .chinese: "元"])
  let revenue = Series("East", unit: yuan, tenToThe: 9, [.year(2020): "39", .year(2021): "47", .year(2022): "55 p"])
  let style = try Style.shipped("house")
  let worker = try RenderingWorker(FontSetup(faces: style.faces))
  let chart = Chart { BarMark([revenue], x: .period, y: .value) }
    .resolve(style: style, language: .english, typesetter: worker.typesetter, width: 360)
  chart.diagnostics.forEach { print($0) }  // every compromise, such as a label left out
  return try worker.svg(chart.scene())
}
