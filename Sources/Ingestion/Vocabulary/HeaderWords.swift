internal import Languages
internal import Statistics

/// The usual names of columns, in English and Chinese.
enum HeaderWords {
  /// A part of a date that has a column of its own.
  enum PeriodPart: Hashable {
    case whole
    case month
    case quarter
    case half
    case week
  }

  /// What a header says that its column is for.
  enum Meaning: Hashable {
    /// A place; the larger the level, the finer: 1 country, 2 province, 3 city, 4 county, 5 cluster. 0 says nothing of it.
    case area(level: Int)
    case areaCode
    /// The place that the area is part of.
    case parent
    case period(PeriodPart)
    case indicator
    case indicatorCode
    case value
    case unit
    case multiplier
    case status
    case growth
    case source
    case comment
    case breakdown
    case ignored
  }

  /// What a header means, if it is one of the usual ones. Case, blanks, marks and text in brackets do not matter.
  static func meaning(of header: String) -> Meaning? {
    if let known = meanings[squeezed(header)] { return known }
    // `general.territorio`
    if let point = header.lastIndex(of: "."), point > header.startIndex,
      header[header.index(after: point)...].allSatisfy(\.isLetter),
      let known = meanings[squeezed(String(header[header.index(after: point)...]))]
    {
      return known
    }
    let bare = header.prefix { !"(（[【".contains($0) }
    if let known = bare.isEmpty ? nil : meanings[squeezed(String(bare))] { return known }
    // 地域_時系列: what behind the line says how the office orders its tables.
    if let line = bare.firstIndex(of: "_"), bare[..<line].unicodeScalars.contains(where: \.isHan),
      let known = meanings[squeezed(String(bare[..<line]))]
    {
      return known
    }
    return compound(header)
  }

  /// A code of a place by two words: `county_fips`, `Kreis-Nr`; a remark by several.
  private static func compound(_ header: String) -> Meaning? {
    let words = header.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if let known = severalPlaces(header) { return known }
    // `Data footnote`, `Note on the method`.
    if words.count > 1, words.contains(where: ["footnote", "footnotes", "note", "notes"].contains) { return .comment }
    if let known = geographyField(words) { return known }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    // `codigo_parroquia`
    if firstCodeWords.contains(first), case .area? = meanings[words.dropFirst().joined()] { return .areaCode }
    guard codeWords.contains(last), case .area? = meanings[words.dropLast().joined()] else { return nil }
    return .areaCode
  }

  /// Several kinds of places, of which each row has one: `Province/City`, `Cities, provinces`.
  private static func severalPlaces(_ header: String) -> Meaning? {
    let kinds = header.lowercased().replacing(" and ", with: "/").replacing(" or ", with: "/").split { "/,&+、".contains($0) }
    guard kinds.count > 1 else { return nil }
    let levels = kinds.map { kind -> Int? in
      if case .area(let level)? = meanings[squeezed(String(kind))] { level } else { nil }
    }
    return levels.contains(nil) ? nil : .area(level: levels.compactMap(\.self).max() ?? 0)
  }

  /// Names of fields of the United Kingdom's geographies: `areacd`, `LAD21NM`.
  private static func geographyField(_ words: [String]) -> Meaning? {
    guard words.count == 1, let word = words.first, word.count > 4 else { return nil }
    let stem = String(word.dropLast(2)).reversed().drop(while: \.isASCIIDigit).reversed()
    guard geographies.contains(String(stem)) else { return nil }
    switch word.suffix(2) {
    case "cd": return .areaCode
    case "nm": return .area(level: 0)
    default: return nil
    }
  }

  private static let geographies: Set<String> = [
    "area", "ctry", "rgn", "cty", "ctyua", "utla", "ltla", "lad", "wd", "msoa", "lsoa", "cauth", "itl", "nuts", "geog", "hlth",
    "pcon", "icb",
    "spc",
  ]

  /// Whether a header says that its column has codes of something, which measure nothing: `Quarter ID`, `Cód.`, `codigo_postal`.
  static func namesCode(_ header: String) -> Bool {
    let words = header.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    if ["代码", "代碼", "编码", "编号", "番号", "コード", "코드"].contains(where: last.hasSuffix) { return true }
    return surelyCodes.contains(last) || firstCodeWords.contains(first) && first != "code" || first == "id" && header.contains("_")
  }

  private static let surelyCodes: Set<String> = [
    "id", "ids", "code", "codes", "cod", "cód", "codigo", "código", "codice", "kod", "fips", "geoid", "ubigeo", "uid", "ags",
    "insee", "iso",
    "nuts", "geocode", "geocodigo",
  ]

  private static let firstCodeWords: Set<String> = ["cod", "cód", "codigo", "código", "codice", "code", "kod"]

  private static let codeWords: Set<String> = [
    "code", "id", "uid", "fips", "nuts", "iso", "nr", "no", "key", "ags", "insee", "cod", "codigo", "código", "kod",
  ]

  private static func squeezed(_ header: String) -> String {
    String(
      String.UnicodeScalarView(
        header.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for (meaning, words) in lists {
      for word in words.split(separator: " ") { meanings[squeezed(String(word))] = meaning }
    }
    return meanings
  }()

  private static let lists: [(Meaning, String)] = [
    (
      .area(level: 0),
      """
      area region geo ref_area refarea territory location place geography entity area_name region_name geo_name geoname areaname place_name \
      spatial_unit spatialunit geographic_area reference_area geographical_area reporting_area reg geo_label location_name territory_name name_of_area areas regions gebiet \
      région regione \
      地区 区域 地域 地名 行政区 行政区划 行政区域 统计区域 地区名称 区域名称 地点 所在地 所属地区
      """
    ),
    (.area(level: 1), "country countries nation country_name country_or_area 国家 国别 国家名称 国家和地区 国家或地区"),
    (
      .area(level: 2),
      "province state province_name state_name provinces states oblast prefecture_level_region bundesland kanton canton 省 省份 省市 省市区 省区市 省级 省自治区直辖市 省名 省份名称"
    ),
    (
      .area(level: 3),
      "city cities municipality prefecture town metro_area metropolitan_area city_name municipality_name 城市 市 地市 市州 设区市 地级市 城市名称 市名 地级及以上城市 各市"
    ),
    (
      .area(level: 4),
      "county counties district borough commune county_name district_name local_authority kreis landkreis gemeinde ort département 县 区县 县区 县市区 区 县市 县级市 区县名称 县名 县区名称 各县市区"
    ),
    (
      .area(level: 5),
      "township neighbourhood neighborhood cluster zone park distrito distritos parroquia parroquias nombre_parroquia nombre_distrito freguesia freguesias corregimiento subdistrict sub_district subcounty sub_county kelurahan desa ward 지점명 乡镇 街道 乡镇街道 园区 开发区 集聚区 镇"
    ),
    (
      .area(level: 5),
      "stadtteil stadtteile stadtteilname stadtbezirk stadtbezirke ortsteil ortsteile quartier quartiere stadtviertel barrio barrios bairro bairros"
    ),
    (
      .area(level: 0),
      "territorio territorios denominazione_territorio 地域名 území území_text território localidade localidad ámbito regiones regiões regioni regiony regió régió område områden alue alueet kraj region(y) регион территория bölge wilayah geolocation 행정구역 행정기관 행정동 자치구 행정구역별 시도별 지역 行政区域名"
    ),
    (.area(level: 1), "país pais pays land länder paese stato kraj_nazwa страна 국가"),
    (
      .area(level: 2),
      "estado estados uf unidade_da_federação unidade_federativa unidad_federativa entidad_federativa comunidad_autónoma comunidades_autónomas región distrito_federal "
        + "województwo wojewodztwo voivodship kraje megye län fylke maakunta область субъект il_adı provinsi 都道府県 都道府県名 都道府県別 府県 県 県名 시도 시도명 광역시도 bundesländer entidad entidades pref prefectures governorate "
        + "governorates emirate comunidad"
    ),
    (
      .area(level: 2),
      "nuts1_area nuts1_name nuts1_region nuts2_area nuts2_name nuts2_region nuts3_area nuts3_name nuts3_region itl1_name itl2_name itl3_name "
        + "denominazione_regione nombre_comunidad nom_région nom_region libellé_région nome_regione"
    ),
    (
      .area(level: 3),
      "kabupaten kota kabupaten/kota ciudad cidade ville stadt stad miasto město város concelho provincia provincias província province_nom arrondissement powiat okres"
    ),
    (
      .area(level: 3), "denominazione_provincia nome_provincia nombre_provincia nom_département nom_departement libellé_département"
    ),
    (
      .area(level: 4),
      "comuna comunas electorate electorates constituency constituencies município municipio municipios municípios commune communes comune comuni gemeinden gemeente gmina obec kommun kommune kunta község ilçe departamento departamentos "
        + "départements landkreise kreisfreie_stadt 市区町村 市町村 市区町村名 市町村名 시군구 시군구명"
    ),
    (
      .areaCode,
      """
      code cód cod código codigo ubigeo geoid fips area_code region_code geo_code nuts nuts_id nuts_code iso iso2 iso3 iso_code country_code region_id area_id country_id 행정기관코드 행정구역코드 city_code \
      county_code province_code geo_id adcode location_code ref_area_code gss_code lad_code nuts1 nuts2 nuts3 itl1 itl2 itl3 codice_regione codice_provincia \
      行政区划代码 地区代码 区划代码 代码 区域代码 城市代码 省份代码 地区编码 行政代码 编码
      """
    ),
    (
      .period(.whole),
      """
      year date period time time_period timeperiod years ref_period reference_period refper ref_date fiscal_year reporting_period yr day \
      jahr stichtag zeitraum datum année annee période anno anni ano anos año años periodo período periodos períodos periodi périodes fecha rok lata jaar år vuosi έτος год година an anul év leto leto godina \
      exercice exercício ejercicio tahun yıl census_year financial_year calendar_year survey_year 연도 년도 년 시점 年次 年度別 \
      時間軸 時間 調査年 yyyymmdd yyyymm \
      年份 年度 年 时期 时间 日期 报告期 统计时间 统计时期 统计年度 数据时间 年月 期间 统计期 时点
      """
    ),
    (
      .period(.month), "month mon months monat monate mois mes meses mês mese mesi maand månad måned miesiąc měsíc hónap bulan 月份 月"
    ),
    (.period(.quarter), "quarter qtr quarters quartal trimestre trimestri kwartał kwartaal kvartal triwulan 분기 季度 季"),
    (
      .period(.week),
      "week weekno weeknumber calendar_week iso_week woche kalenderwoche kw veckonummer semaine semana settimana uke vecka uge viikko 周 周次 星期 週"
    ),
    (.period(.half), "half half_year semester halbjahr semestre 半年"),
    (
      .indicator,
      """
      indicator variable series measure metric item items concepto conceptos statistic subject concept indicator_name series_name variable_name statistics na_item \
      indicators measures variables variável variabile variabele zmienna ukazatel показатель 項目 항목 지표 indicador indicadores indicatore wskaźnik merkmal indikator kennzahl indicateur 指标 指标名称 项目 统计指标 变量 科目 指标名 统计项目
      """
    ),
    (.indicatorCode, "indicator_code series_code variable_code indicator_id series_id 指标代码 指标编码"),
    (
      .value,
      """
      value obs_value obsvalue values amount figure data observation observation_value val \
      数值 值 数据 数量 金额 观测值 指标值 本期值 统计值 数额 \
      总量 绝对量 绝对值 绝对数 完成额 实绩 当月值 本月值 当期值 本月 当月 本期 累计值 累计 本年累计 本期累计 累计完成 累计数 \
      wert werte betrag anzahl valeur valeurs montant
      """
    ),
    (
      .unit,
      "unit unit_measure units uom unit_of_measure unit_name measurement_unit value_unit einheit unité unidad unidad_de_medida unidade unidade_de_medida jednostka satuan birim 单位 计量单位 度量单位 单位名称"
    ),
    (.multiplier, "unit_mult unitmult multiplier scale unit_multiplier power scalar_factor 倍数 量级"),
    (.status, "obs_status obsstatus status flag flags obs_flag observation_status 状态 标志 数据状态 观测状态"),
    (
      .growth,
      """
      growth yoy growth_rate annual_growth yoy_growth change_yoy yoy_change year_on_year percent_change pct_change change growth_yoy growthpct \
      同比 同比增速 同比增长 增速 增长率 增幅 同比增长率 同比增幅 环比 环比增速 环比增长 同比变化 比上年增长 比上年同期增长 同比增减 \
      累计同比 累计增长 累计增速 累计同比增长 累计同比增速 当月同比 本月同比 当月增速 当月同比增长 较上年增长 \
      veränderung wachstum veränderungsrate évolution croissance
      """
    ),
    (.source, "source sources data_source quelle 来源 数据来源 资料来源 出处"),
    (
      .comment,
      "note notes comment comments remark remarks footnote footnotes obs_comment comment_obs bemerkung anmerkung 备注 说明 注释 注 附注"
    ),
    (
      .ignored,
      """
      dataflow structure structure_id structure_name action freq frequency decimals conf_status last_update lastupdate pre_break_value \
      latitude longitude lat lon lng long 经度 纬度 序号 no id index_no row rank_no dguid uuid series_start series_end no_obs collection_month series_type data_type uom_id scalar_id vector coordinate symbol terminated
      """
    ),
  ]

  /// Words that say a figure is a rate of change, the longer first.
  static let growthWords = [
    "change over a year", "change on previous quarter", "change on previous month",
    "veränderung gegenüber dem vorjahr", "veränderung zum vorjahr", "veränderung gegenüber dem vormonat",
    "veränderung zum vormonat",
    "évolution sur un an", "evolution sur un an", "évolution annuelle", "glissement annuel", "variation annuelle",
    "taux de croissance",
    "variación interanual", "variación anual", "tasa de variación", "variação anual", "variazione annua", "variazione annuale",
    "variação homóloga", "zmiana r/r", "r/r", "meziroční změna", "比上年同期增减", "比去年同期增长", "比上年增减", "较上年增减", "同比增减", "增减率", "增减幅度",
    "増減率", "対前年増減率", "前年比", "전년대비", "증감률", "比上年±", "较上年±", "比上年", "较上年", "增减",
    "比上年同期增长", "同比增长率", "同比增长", "同比增速", "同比增幅", "环比增长", "环比增速", "比上年增长", "同比变化", "同比", "环比", "增长率", "增长速度", "增速", "增幅", "涨幅",
    "增长", "year-on-year growth", "year-on-year change", "year on year", "year-on-year", "annual growth rate", "annual growth",
    "growth rate",
    "annual percentage change", "annual percent change", "annual % change", "percentage change", "percent change", "% change",
    "pct change", "change on year", "change on a year earlier",
    "change from a year earlier", "change over a year earlier", "change on previous year", "change on the previous year",
    "change from previous year", "change from the previous year", "change over previous year", "change over the previous year",
    "annual change", "yearly change", "growth", "yoy", "y/y", "qoq", "q/q", "mom",
    "m/m", "veränderung gegenüber vorjahr", "veränderungsrate", "veränderung", "wachstum", "évolution", "croissance",
  ].sorted { $0.count > $1.count }

  /// What a rate of change is measured against, if the words say so.
  static func basis(of words: String) -> Growth.Basis {
    let lower = words.lowercased()
    if [
      "同比", "上年", "去年", "前年", "전년", "previous year", "year earlier", "over a year", "sur un an", "annuel", "interanual", "anual",
      "annua", "homóloga", "r/r", "meziroční", "year-on-year", "year on year", "yoy", "y/y", "annual", "yearly", "on year",
      "vorjahr",
    ].contains(where: lower.contains) {
      return .yearOnYear
    }
    if ["previous quarter", "vorquartal", "qoq", "q/q", "quarter-on-quarter", "quarter on quarter"].contains(where: lower.contains)
    {
      return .quarterOnQuarter
    }
    if ["previous month", "vormonat", "mom", "m/m", "month-on-month", "month on month"].contains(where: lower.contains) {
      return .monthOnMonth
    }
    return .unstated
  }

  /// Which stretch of time a column of figures covers, beside the period of its row.
  enum Span: Hashable {
    /// The period of the row itself: 本月, 当月.
    case own
    /// From January to the end of that period: 累计.
    case cumulative
  }

  /// What a header says of its stretch of time; `nil` if nothing.
  static func span(of header: String) -> Span? {
    if header.contains("累计") { return .cumulative }
    return ["本月", "当月", "当季", "本季"].contains(where: header.contains) ? .own : nil
  }

  /// Whether a header may mean a difference as well as a rate: only a percent sign makes it one.
  static func mayBeDifference(_ header: String) -> Bool {
    guard !header.contains("%") else { return false }
    let lower = header.lowercased()
    return ["change", "veränderung", "évolution"].contains(squeezed(header))
      || [
        "change on", "change from", "change over", "annual change", "yearly change", "veränderung zum", "veränderung gegenüber",
        "évolution sur", "evolution sur",
        "variación", "variação",
        "variazione", "variation annuelle", "zmiana", "změna", "增减", "比上年", "较上年",
      ].contains(where: lower.contains) && !["增长", "增速", "增幅", "率", "rate"].contains(where: lower.contains)
  }

  /// Whether a header says of its figures that they are some, and when, but not of what: `累计值`, `本月`, `总量`.
  static func saysOnlyWhen(_ header: String) -> Bool {
    // 1-9月累计 is 累计 of some months.
    let words = String(header.drop { $0.isNumber || "-—–~至月份第一二三四季度上半年前".contains($0) })
    return meaning(of: words) == .value && (span(of: words) != nil || vague.contains(squeezed(words)))
  }

  private static let vague: Set<String> = ["总量", "绝对量", "绝对值", "绝对数", "完成额", "实绩", "当期值", "本期"]

  /// The name without the words of change; `nil` if it has none. `GDP同比增速` gives `GDP`.
  static func withoutGrowthWords(_ name: String) -> String? {
    let spaced = name.replacing("_", with: " ")
    let lower = spaced.lowercased()
    for word in growthWords {
      guard let range = lower.firstRange(of: word) else { continue }
      let isLatin = word.unicodeScalars.first?.isASCII == true
      if isLatin, range.lowerBound > lower.startIndex, lower[lower.index(before: range.lowerBound)].isLetter { continue }
      if isLatin, range.upperBound < lower.endIndex, lower[range.upperBound].isLetter { continue }
      let before = lower.distance(from: lower.startIndex, to: range.lowerBound)
      let length = lower.distance(from: range.lowerBound, to: range.upperBound)
      let rest = spaced.prefix(before) + spaced.dropFirst(before + length)
      let marks: Set<Character> = [" ", ",", "，", "-", "–", "—", "_", "：", ":"]
      var trimmed = rest[...]
      while let first = trimmed.first, marks.contains(first) { trimmed.removeFirst() }
      while let last = trimmed.last, marks.contains(last) { trimmed.removeLast() }
      return String(trimmed)
    }
    return nil
  }

  /// Names of wholes, which get no briefing of their own among their parts.
  static let totals: Set<String> = [
    "total", "all", "sum", "world", "nation", "overall", "national", "national total", "grand total", "all areas", "all regions",
    "合计", "总计",
    "全国",
    "全省", "全市", "全国总计", "全国合计", "总和", "全区", "全县",
  ]

  /// Headers of the year as a whole beside its parts.
  static let wholeYears: Set<String> = [
    "year", "annual", "full year", "whole year", "year total", "annual total", "jahr", "gesamtjahr", "année", "año", "ano", "anno",
    "全年", "全年合计", "年度", "年", "年合计", "年计", "total año", "jan-dec",
  ]

  /// Values of a breakdown that mean the whole.
  static func isWhole(_ category: String) -> Bool {
    totals.contains(category.lowercased()) || ["_t", "t", "_z", "total (all)", "不分", "全部"].contains(category.lowercased())
  }
}
