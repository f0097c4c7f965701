import Briefings
import Foundation
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// The briefings of the sample as workbooks, read back with other people's programs.
struct WorkbookTests {
  private static let endings = ["xlsx", "ods"]

  @Test(arguments: endings) func `a workbook has every figure of its briefing's data, equal by value`(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let paths = try Self.render(.sample, ending, to: folder)
    #expect(paths.count == 10)
    let bench = try Self.bench()
    for path in paths {
      let parts = path.split(separator: "/")[0]
      let language = try #require(Language(tag: path.contains(".en.") ? "en" : "zh"))
      let region = try #require(bench.project.book.region(String(parts)))
      let composed = try bench.bench.compose(region, language)
      let rows = try Self.lastSheet(of: "\(folder.path)/\(path)")
      let data = composed.briefing.observations + composed.briefing.derived
      #expect(Set(rows) == Set(data.map(Self.row)), "\(path)")
      #expect(rows.count == data.count, "\(path)")
    }
  }

  @Test func `workbooks keep the rules of accessible spreadsheets`() throws {
    let folder = try TemporaryFolder()
    let paths = try Self.render(.sample, "xlsx", to: folder)
    let outcome = try Python.run(
      """
      import sys, openpyxl
      for path in sys.argv[1:]:
          book = openpyxl.load_workbook(path)
          if not (book.properties.title and book.properties.creator): print(path, 'no title or author')
          if 'Language' not in [p.name for p in book.custom_doc_props.props]: print(path, 'no language')
          names = set()
          for index, sheet in enumerate(book.worksheets):
              place = path + ' ' + sheet.title
              if sheet.merged_cells.ranges: print(place, 'merged cells')
              if sheet.sheet_state != 'visible': print(place, 'hidden')
              if not sheet['A1'].value: print(place, 'no title')
              if len(sheet.tables) != (0 if index == 0 else 1): print(place, 'tables:', len(sheet.tables))
              rows = list(sheet.iter_rows())
              for row in rows:
                  if all(cell.value is None for cell in row): print(place, 'blank row', row[0].row)
                  for cell in row:
                      if cell.data_type == 'f': print(place, 'formula', cell.coordinate)
              for table in sheet.tables.values():
                  names.add(table.name)
                  header = [cell.value for cell in sheet[table.ref][0]]
                  if None in header or len(set(header)) != len(header): print(place, 'headers', header)
                  if sheet.max_row != sheet[table.ref][-1][0].row: print(place, 'something under the table')
          if len(names) != len(book.worksheets) - 1: print(path, 'names of tables', names)
      """, paths.map { "\(folder.path)/\($0)" })
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test(arguments: endings) func `the same figures give the same bytes, by any number of workers`(_ ending: String) throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let paths = try Self.render(.sample, ending, to: first, jobs: 1)
    #expect(try Self.render(.sample, ending, to: second, jobs: 2) == paths)
    for path in paths { #expect(try first.bytes(path) == second.bytes(path), "\(path)") }
  }

  @Test(arguments: endings) func `a name that looks like a formula is a name`(_ ending: String) throws {
    let project = try TemporaryFolder([
      "gazetteer.yml": "publisher: {en: \"=1+1\"}\nlanguages: [en]\n",
      "data/regions.csv": "id,name_en,subject\neast,\"=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\",yes\n",
      "data/indicators.csv": "id,name_en,kind\ngdp,\"+cmd|' /C calc'!A0 <b>&amp;\",level\n",
      "data/units.csv": "id,kind,name_en\nBOX,quantity,@boxes\n",
      "data/observations.csv": """
      REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,QUALIFIER
      east,gdp,2020,1.70,BOX,P,
      east,gdp,2021,1.8,BOX,A,OVER
      east,gdp,2022,,BOX,Q,
      """,
    ])
    let folder = try TemporaryFolder()
    let path = try #require(try Self.render(.folder(project.path), ending, to: folder).first)
    let rows = try Self.sheets(of: "\(folder.path)/\(path)").flatMap(\.self).flatMap(\.self)
    #expect(rows.contains("=HYPERLINK(\"http://example.org\",\"x\")"))
    #expect(rows.contains { $0.hasPrefix("+cmd|' /C calc'!A0 <b>&amp;") })
    #expect(rows.contains("[c]"))
    let formulas = try Python.run(
      ending == "xlsx"
        ? """
        import sys, openpyxl
        for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == 'f': print('formula', cell.coordinate)
                    if cell.data_type == 'n' and cell.value is not None and cell.number_format not in ('General', '0'):
                        print(cell.value, cell.number_format)
        """
        : """
        import sys, zipfile
        content = zipfile.ZipFile(sys.argv[1]).read('content.xml').decode()
        if 'table:formula' in content: print('formula')
        print(content.count('<number:text>&gt;</number:text>'), content.count('<number:text> [p]</number:text>'))
        """, ["\(folder.path)/\(path)"])
    let expected = ending == "xlsx" ? ["1.7 #,##0.00\" [p]\"", "1.8 \">\"#,##0.0"] : ["1 1"]
    #expect(Set(expected).isSubset(of: Set(formulas.outputLines)), "\(formulas.output) \(formulas.errors)")
    #expect(!formulas.output.contains("formula"))
  }

  // MARK: Support

  /// Renders a project as workbooks; the paths of them, from the folder.
  private static func render(
    _ origin: Project.Origin, _ format: String, to folder: TemporaryFolder, jobs: Int = 2
  ) throws -> [String] {
    let project = try Project.open(origin)
    let request = try RenderRequest(project: project, wishes: .init(output: folder.path, format: format, jobs: jobs))
    let outcome = try Publisher(project: project, request: request).run()
    #expect(outcome.status == .done, "\(outcome.diagnostics)")
    return outcome.manifest.briefings.map(\.file)
  }

  private static func bench() throws -> (project: Project, bench: BriefingWorkshop.Bench) {
    let project = try Project.open(.sample)
    return (project, try BriefingWorkshop(project: project, request: RenderRequest(project: project, wishes: .init())).bench())
  }

  /// All cells of all sheets as texts, numbers in their shortest form.
  private static func sheets(of path: String) throws -> [[[String]]] {
    let outcome = try Python.run(
      """
      import sys, json, python_calamine
      book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
      def text(value): return repr(value).removesuffix('.0') if isinstance(value, float) else str(value)
      print(json.dumps([[[text(v) for v in row] for row in book.get_sheet_by_name(n).to_python()] for n in book.sheet_names]))
      """, [path])
    guard outcome.status == 0 else { throw Program.Failure(description: outcome.errors) }
    return try JSONDecoder().decode([[[String]]].self, from: Data(outcome.output.utf8))
  }

  /// The rows of the sheet of all figures: region, measure, period, value, power of ten and unit.
  private static func lastSheet(of path: String) throws -> [[String]] {
    let rows = try #require(try sheets(of: path).last)
    let header = try #require(rows.firstIndex { $0.count { !$0.isEmpty } > 10 })
    return rows[(header + 1)...].map { row in [0, 2, 4, 6, 7, 8].map { row[$0] } }
  }

  private static func row(_ observation: Observation) -> [String] {
    let value = observation.value.map { observation.isDerived ? $0.rounded(decimals: observation.decimals) : $0 }
    let gap = ["notPublished": "[x]", "notApplicable": "[z]", "confidential": "[c]"][observation.standing.rawValue]
    return [
      observation.region, observation.measure, observation.period.sdmx, gap ?? value?.description ?? "",
      "\(observation.multiplier)", observation.unit,
    ]
  }
}
