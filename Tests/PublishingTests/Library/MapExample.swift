// What README shows of maps under “The library”, word for word below this line.
import CairoRendering
import Diagnostics
import Languages
import Mapping
import Statistics
import Styling

func mapOfUnemployment(_ geoJSON: [UInt8], _ districts: [Region], _ rates: [String: Decimal]) throws -> [UInt8] {
  let boundaries = try BoundaryReader.read(geoJSON, name: "districts.geojson")
  let geography = try Geography(boundaries, RegionJoin(boundaries, to: districts))
  let data = MapData(rates, of: districts, on: geography, measure: "%", subject: districts[0].id, language: .english)
  let style = try Style.shipped("house")
  let worker = try RenderingWorker(FontSetup(faces: style.faces))
  let pen = MapPen(style: style, language: .english, typesetter: worker.typesetter)
  return try worker.svg(ChoroplethDrawing(data, geography, pen: pen).drawn(width: 360).scene)
}
