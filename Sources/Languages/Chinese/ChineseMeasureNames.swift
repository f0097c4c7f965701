/// What is often measured, in Chinese: the name that is written first, others that files have; see `OrdinaryNames`.
extension Chinese {
  /// Common indicators.
  static let measures = """
    gross-domestic-product=生产总值/地区生产总值/国内生产总值
    gdp-per-head=人均生产总值/人均地区生产总值/人均国内生产总值 | value-added-of-primary-industry=第一产业增加值
    value-added-of-secondary-industry=第二产业增加值 | value-added-of-tertiary-industry=第三产业增加值
    value-added-of-industry=工业增加值 | value-added-of-industry-above-designated-size=规模以上工业增加值
    value-added-of-agriculture-forestry-animal-husbandry-and-fishery=农林牧渔业增加值
    value-added-of-construction=建筑业增加值 | value-added-of-services=服务业增加值
    value-added-of-wholesale-and-retail-trade=批发和零售业增加值 | value-added-of-finance=金融业增加值
    value-added-of-real-estate=房地产业增加值 | value-added=增加值 | gross-value-added=总增加值
    gross-national-income=国民总收入 | investment-in-fixed-assets=固定资产投资/固定资产投资额/固定资产投资（不含农户）
    gross-fixed-capital-formation=固定资本形成总额 | industrial-investment=工业投资
    investment-in-infrastructure=基础设施投资 | private-investment=民间投资 | investment-in-manufacturing=制造业投资
    investment-in-real-estate-development=房地产开发投资 | retail-sales-of-consumer-goods=社会消费品零售总额
    retail-sales=零售总额 | retail-turnover=零售额 | online-retail-sales=网上零售额 | catering-revenue=餐饮收入
    final-consumption-expenditure=最终消费支出 | household-consumption-expenditure=居民消费支出
    consumer-price-index=居民消费价格指数/消费价格指数/CPI | producer-price-index=工业生产者出厂价格指数/PPI
    retail-price-index=商品零售价格指数 | house-price-index=房价指数/住宅价格指数
    industrial-production-index=工业生产指数 | inflation-rate=通货膨胀率
    foreign-trade=进出口总额/进出口总值/外贸进出口总额 | exports=出口额/出口总额/出口/出口总值
    imports=进口额/进口总额/进口/进口总值 | exports-of-goods=货物出口额/货物出口 | imports-of-goods=货物进口额/货物进口
    exports-of-services=服务出口额/服务出口 | imports-of-services=服务进口额/服务进口
    trade-in-services=服务贸易总额/服务贸易进出口总额 | trade-balance=贸易差额 | trade-surplus=贸易顺差
    general-trade=一般贸易进出口额 | processing-trade=加工贸易进出口额 | cross-border-e-commerce-trade=跨境电商进出口额
    foreign-investment-used=实际使用外资/实际使用外资金额/实际利用外资/实际利用外资额
    foreign-direct-investment=外商直接投资 | outward-direct-investment=对外直接投资
    general-public-budget-revenue=一般公共预算收入 | general-public-budget-expenditure=一般公共预算支出
    government-revenue=财政收入 | government-expenditure=财政支出 | tax-revenue=税收收入 | taxes=税收
    government-debt=政府债务/政府债务余额
    deposits-of-financial-institutions=金融机构存款余额/本外币存款余额/金融机构本外币各项存款余额
    loans-of-financial-institutions=金融机构贷款余额/本外币贷款余额/金融机构本外币各项贷款余额
    household-deposits=住户存款余额/居民储蓄存款余额 | insurance-premiums=保费收入/原保险保费收入
    resident-population=常住人口/年末常住人口 | registered-population=户籍人口/年末户籍人口
    population=人口/总人口/年末总人口 | urban-population=城镇人口 | rural-population=乡村人口
    urbanisation-rate=城镇化率/常住人口城镇化率 | population-density=人口密度
    natural-growth-rate-of-population=人口自然增长率 | birth-rate=出生率/人口出生率 | death-rate=死亡率/人口死亡率
    births=出生人口 | deaths=死亡人口 | households=家庭户数/户数 | average-household-size=平均家庭户规模
    life-expectancy=预期寿命/平均预期寿命 | total-fertility-rate=总和生育率 | share-of-elderly-population=老年人口占比
    employment=就业人员/就业人数/就业人口 | urban-employment=城镇就业人员 | new-urban-jobs=城镇新增就业/城镇新增就业人数
    employment-rate=就业率 | unemployment-rate=失业率 | surveyed-urban-unemployment-rate=城镇调查失业率
    registered-urban-unemployment-rate=城镇登记失业率 | unemployment=失业人数/失业人员 | labour-force=劳动力
    labour-force-participation-rate=劳动参与率 | job-vacancies=职位空缺 | persons-employed=从业人员/从业人员数
    average-wage=平均工资/在岗职工平均工资 | average-wage-of-employees-in-urban-units=城镇单位就业人员平均工资
    minimum-wage=最低工资 | disposable-income-per-head=居民人均可支配收入/人均可支配收入/全体居民人均可支配收入
    disposable-income-per-head-of-urban-residents=城镇居民人均可支配收入
    disposable-income-per-head-of-rural-residents=农村居民人均可支配收入
    consumption-expenditure-per-head=居民人均消费支出/人均消费支出
    consumption-expenditure-per-head-of-urban-residents=城镇居民人均消费支出
    consumption-expenditure-per-head-of-rural-residents=农村居民人均消费支出 | engel-coefficient=恩格尔系数
    gini-coefficient=基尼系数 | poverty-rate=贫困率 | enterprises=企业数/企业单位数
    industrial-enterprises-above-designated-size=规模以上工业企业数 | new-enterprises=新登记企业/新设企业
    registered-companies=注册企业/登记企业 | revenue=营业收入 | total-profits=利润总额 | net-profit=净利润
    gross-industrial-output=工业总产值 | industrial-output=工业产值
    gross-output-of-agriculture-forestry-animal-husbandry-and-fishery=农林牧渔业总产值
    gross-output-of-construction=建筑业总产值 | value-added-of-high-tech-manufacturing=高技术制造业增加值
    value-added-of-core-industries-of-the-digital-economy=数字经济核心产业增加值
    expenditure-on-research-and-development=研究与试验发展经费/研究与试验发展（R&D）经费支出/研发经费/研发支出/R&D经费支出
    r-d-intensity=研发强度/研发经费投入强度 | patents-granted=专利授权量/专利授权数
    invention-patents-granted=发明专利授权量 | patent-applications=专利申请量
    high-tech-enterprises=高新技术企业/高新技术企业数 | value-of-technology-contracts=技术合同成交额
    grain-output=粮食产量/粮食总产量 | vegetable-output=蔬菜产量 | fruit-output=水果产量 | meat-output=肉类产量
    output-of-aquatic-products=水产品产量 | sown-area-of-grain=粮食播种面积 | arable-land=耕地面积
    electricity-generation=发电量 | electricity-consumption=用电量/全社会用电量
    industrial-electricity-consumption=工业用电量 | energy-consumption=能源消费总量/能源消费量 | coal-output=原煤产量
    crude-oil-output=原油产量 | natural-gas-output=天然气产量 | crude-steel-output=粗钢产量
    steel-products-output=钢材产量 | cement-output=水泥产量 | motor-vehicle-output=汽车产量
    new-energy-vehicle-output=新能源汽车产量 | integrated-circuit-output=集成电路产量
    carbon-dioxide-emissions=二氧化碳排放量 | greenhouse-gas-emissions=温室气体排放量 | forest-coverage=森林覆盖率
    share-of-renewable-energy=可再生能源占比 | freight-volume=货运量 | freight-turnover=货物周转量
    passenger-volume=客运量 | passenger-turnover=旅客周转量 | port-cargo-throughput=港口货物吞吐量/货物吞吐量
    port-container-throughput=港口集装箱吞吐量/集装箱吞吐量 | airport-passengers=机场旅客吞吐量
    length-of-roads=公路里程/公路通车里程 | length-of-expressways=高速公路里程 | length-of-railways=铁路营业里程
    motor-vehicles=民用汽车拥有量/汽车保有量 | express-deliveries=快递业务量 | revenue-of-express-delivery=快递业务收入
    volume-of-postal-services=邮政业务总量 | volume-of-telecommunication-services=电信业务总量
    mobile-telephone-subscribers=移动电话用户/移动电话用户数 | broadband-subscribers=互联网宽带接入用户/宽带用户
    tourism-revenue=旅游总收入/旅游收入 | revenue-from-domestic-tourism=国内旅游收入
    revenue-from-international-tourism=国际旅游收入/旅游外汇收入 | tourists=接待游客/游客人数/接待游客人次
    domestic-tourists=国内游客/国内游客人次 | inbound-tourists=入境游客/入境游客人次 | overnight-visitors=过夜游客
    tourist-arrivals=游客到达人次 | overnight-stays=过夜数/住宿间夜数 | room-occupancy-rate=客房入住率
    accommodation-establishments=住宿单位数 | bed-places=床位数 | primary-school-pupils=小学在校学生/小学在校生数
    university-students=普通高等学校在校学生/高校在校生数 | universities=普通高等学校/高等学校数 | schools=学校数
    hospitals=医院数 | health-institutions=医疗卫生机构/医疗卫生机构数
    beds-in-health-institutions=医疗卫生机构床位数/卫生机构床位数 | physicians=执业（助理）医师/医师数
    health-workers=卫生技术人员 | public-libraries=公共图书馆 | museums=博物馆
    floor-space-of-commercial-buildings-sold=商品房销售面积 | sales-of-commercial-buildings=商品房销售额
    floor-space-under-construction=房屋施工面积 | floor-space-completed=房屋竣工面积 | dwellings-completed=住房竣工套数
    dwellings-started=住房开工套数 | building-permits=建筑许可 | average-house-price=平均房价
    land-area=土地面积/行政区域面积 | built-up-area=建成区面积 | public-green-space-per-head=人均公园绿地面积
    water-supply=供水量 | sewage-treatment-rate=污水处理率 | days-with-good-air-quality=空气质量优良天数
    crime-rate=犯罪率 | road-deaths=道路交通事故死亡人数 | output-index=产出指数 | output=产值 | income=收入
    average-income=平均收入 | median-income=收入中位数 | rent=租金 | e-commerce-volume=电子商务交易额/电商交易额
    value-added-of-the-cultural-industry=文化产业增加值/文化及相关产业增加值
    value-added-of-the-sports-industry=体育产业增加值 | gross-ocean-product=海洋生产总值
    gdp-growth=地区生产总值增速/生产总值增速/地区生产总值增长率/GDP增速/生产总值增长率
    employment-growth=就业人数增速/就业增速/就业增长率 | population-growth=人口增长率/人口增速
    export-growth=出口增速/出口额增速 | revenue-growth=收入增速/营业收入增速 | growth-of-output=产值增速
    """
}
