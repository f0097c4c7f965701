/// What is often measured, in English: the name that is written first, others that files have; see `OrdinaryNames`.
extension English {
  /// Common indicators.
  static let measures = """
    gross-domestic-product=Gross domestic product/GDP/Gross regional product/GRP/Gross domestic product (GDP)
    gdp-per-head=GDP per head/GDP per capita/Gross domestic product per capita/Gross domestic product per head/Per capita GDP
    value-added-of-primary-industry=Value added of primary industry/Value added of the primary industry/Primary industry, value added
    value-added-of-secondary-industry=Value added of secondary industry/Value added of the secondary industry/Secondary industry, value added
    value-added-of-tertiary-industry=Value added of tertiary industry/Value added of the tertiary industry/Tertiary industry, value added
    value-added-of-industry=Value added of industry/Industrial value added/Value added, industry
    value-added-of-industry-above-designated-size=Value added of industry above designated size/Value added of industrial enterprises above designated size
    value-added-of-agriculture-forestry-animal-husbandry-and-fishery=Value added of agriculture, forestry, animal husbandry and fishery
    value-added-of-construction=Value added of construction/Construction, value added
    value-added-of-services=Value added of services/Services, value added
    value-added-of-wholesale-and-retail-trade=Value added of wholesale and retail trade
    value-added-of-finance=Value added of finance | value-added-of-real-estate=Value added of real estate
    value-added=Value added | gross-value-added=Gross value added/GVA | gross-national-income=Gross national income/GNI
    investment-in-fixed-assets=Investment in fixed assets/Fixed-asset investment/Fixed asset investment
    gross-fixed-capital-formation=Gross fixed capital formation
    industrial-investment=Industrial investment/Investment in industry
    investment-in-infrastructure=Investment in infrastructure/Infrastructure investment
    private-investment=Private investment
    investment-in-manufacturing=Investment in manufacturing/Manufacturing investment
    investment-in-real-estate-development=Investment in real estate development/Real estate investment
    retail-sales-of-consumer-goods=Retail sales of consumer goods/Total retail sales of consumer goods
    retail-sales=Retail sales/Total retail sales | retail-turnover=Retail turnover
    online-retail-sales=Online retail sales | catering-revenue=Catering revenue/Revenue of catering
    final-consumption-expenditure=Final consumption expenditure
    household-consumption-expenditure=Household consumption expenditure
    consumer-price-index=Consumer price index/CPI/Consumer prices
    producer-price-index=Producer price index/PPI/Producer prices | retail-price-index=Retail price index/RPI
    house-price-index=House price index
    industrial-production-index=Industrial production index/Index of industrial production
    inflation-rate=Inflation rate/Inflation
    foreign-trade=Foreign trade/Total imports and exports/Imports and exports/Total foreign trade
    exports=Exports/Total exports/Value of exports | imports=Imports/Total imports/Value of imports
    exports-of-goods=Exports of goods/Goods exports | imports-of-goods=Imports of goods/Goods imports
    exports-of-services=Exports of services/Services exports | imports-of-services=Imports of services/Services imports
    trade-in-services=Trade in services/Total trade in services | trade-balance=Trade balance/Balance of trade
    trade-surplus=Trade surplus | general-trade=General trade | processing-trade=Processing trade
    cross-border-e-commerce-trade=Cross-border e-commerce trade
    foreign-investment-used=Foreign investment used/Utilised foreign investment/Actually used foreign investment
    foreign-direct-investment=Foreign direct investment/FDI
    outward-direct-investment=Outward direct investment/Outward foreign direct investment
    general-public-budget-revenue=General public budget revenue
    general-public-budget-expenditure=General public budget expenditure
    government-revenue=Government revenue/Fiscal revenue
    government-expenditure=Government expenditure/Fiscal expenditure | tax-revenue=Tax revenue | taxes=Taxes
    government-debt=Government debt/Public debt
    deposits-of-financial-institutions=Deposits of financial institutions/Outstanding deposits
    loans-of-financial-institutions=Loans of financial institutions/Outstanding loans
    household-deposits=Household deposits | insurance-premiums=Insurance premiums/Premium income
    resident-population=Resident population | registered-population=Registered population
    population=Population/Total population/Population, total | urban-population=Urban population
    rural-population=Rural population
    urbanisation-rate=Urbanisation rate/Urbanization rate/Urbanisation rate of resident population
    population-density=Population density | natural-growth-rate-of-population=Natural growth rate of population
    birth-rate=Birth rate | death-rate=Death rate | births=Births/Live births | deaths=Deaths
    households=Households/Number of households | average-household-size=Average household size
    life-expectancy=Life expectancy/Life expectancy at birth | total-fertility-rate=Total fertility rate/Fertility rate
    share-of-elderly-population=Share of elderly population | employment=Employment/Employed persons/Total employment
    urban-employment=Urban employment | new-urban-jobs=New urban jobs/New urban employment
    employment-rate=Employment rate | unemployment-rate=Unemployment rate
    surveyed-urban-unemployment-rate=Surveyed urban unemployment rate/Surveyed unemployment rate in urban areas
    registered-urban-unemployment-rate=Registered urban unemployment rate
    unemployment=Unemployment/Unemployed persons/Number of unemployed | labour-force=Labour force/Labor force
    labour-force-participation-rate=Labour force participation rate/Labor force participation rate/Participation rate
    job-vacancies=Job vacancies/Vacancies | persons-employed=Persons employed/Number of persons employed
    average-wage=Average wage/Average wages
    average-wage-of-employees-in-urban-units=Average wage of employees in urban units | minimum-wage=Minimum wage
    disposable-income-per-head=Disposable income per head/Disposable income per capita/Per capita disposable income
    disposable-income-per-head-of-urban-residents=Disposable income per head of urban residents/Per capita disposable income of urban residents/Per capita disposable income of urban households
    disposable-income-per-head-of-rural-residents=Disposable income per head of rural residents/Per capita disposable income of rural residents/Per capita disposable income of rural households
    consumption-expenditure-per-head=Consumption expenditure per head/Consumption expenditure per capita/Per capita consumption expenditure
    consumption-expenditure-per-head-of-urban-residents=Consumption expenditure per head of urban residents/Per capita consumption expenditure of urban residents
    consumption-expenditure-per-head-of-rural-residents=Consumption expenditure per head of rural residents/Per capita consumption expenditure of rural residents
    engel-coefficient=Engel coefficient/Engel’s coefficient | gini-coefficient=Gini coefficient/Gini index
    poverty-rate=Poverty rate | enterprises=Enterprises/Number of enterprises
    industrial-enterprises-above-designated-size=Industrial enterprises above designated size
    new-enterprises=New enterprises/Newly registered enterprises
    registered-companies=Registered companies/Registered enterprises
    revenue=Revenue/Business revenue/Operating revenue/Turnover | total-profits=Total profits/Total profit
    net-profit=Net profit/Net profits
    gross-industrial-output=Gross industrial output/Gross output value of industry/Gross industrial output value
    industrial-output=Industrial output
    gross-output-of-agriculture-forestry-animal-husbandry-and-fishery=Gross output of agriculture, forestry, animal husbandry and fishery
    gross-output-of-construction=Gross output of construction
    value-added-of-high-tech-manufacturing=Value added of high-tech manufacturing
    value-added-of-core-industries-of-the-digital-economy=Value added of core industries of the digital economy
    expenditure-on-research-and-development=Expenditure on research and development/R&D expenditure/Research and development expenditure
    r-d-intensity=R&D intensity | patents-granted=Patents granted | invention-patents-granted=Invention patents granted
    patent-applications=Patent applications | high-tech-enterprises=High-tech enterprises
    value-of-technology-contracts=Value of technology contracts
    grain-output=Grain output/Output of grain/Grain production | vegetable-output=Vegetable output/Output of vegetables
    fruit-output=Fruit output/Output of fruit | meat-output=Meat output/Output of meat
    output-of-aquatic-products=Output of aquatic products/Aquatic products output
    sown-area-of-grain=Sown area of grain/Grain sown area | arable-land=Arable land/Area of arable land
    electricity-generation=Electricity generation/Power generation/Electricity output
    electricity-consumption=Electricity consumption/Power consumption
    industrial-electricity-consumption=Industrial electricity consumption
    energy-consumption=Energy consumption/Total energy consumption
    coal-output=Coal output/Output of coal/Coal production | crude-oil-output=Crude oil output/Output of crude oil
    natural-gas-output=Natural gas output/Output of natural gas
    crude-steel-output=Crude steel output/Output of crude steel
    steel-products-output=Steel products output/Output of steel products | cement-output=Cement output/Output of cement
    motor-vehicle-output=Motor vehicle output/Output of motor vehicles
    new-energy-vehicle-output=New energy vehicle output/Output of new energy vehicles
    integrated-circuit-output=Integrated circuit output/Output of integrated circuits
    carbon-dioxide-emissions=Carbon dioxide emissions/CO2 emissions | greenhouse-gas-emissions=Greenhouse gas emissions
    forest-coverage=Forest coverage/Forest coverage rate | share-of-renewable-energy=Share of renewable energy
    freight-volume=Freight volume/Freight traffic | freight-turnover=Freight turnover
    passenger-volume=Passenger volume/Passenger traffic | passenger-turnover=Passenger turnover
    port-cargo-throughput=Port cargo throughput/Cargo throughput
    port-container-throughput=Port container throughput/Container throughput
    airport-passengers=Airport passengers/Airport passenger throughput
    length-of-roads=Length of roads/Length of highways/Road length
    length-of-expressways=Length of expressways/Length of motorways
    length-of-railways=Length of railways/Railway length
    motor-vehicles=Motor vehicles/Vehicles registered/Registered vehicles
    express-deliveries=Express deliveries/Express parcels/Parcel volume
    revenue-of-express-delivery=Revenue of express delivery | volume-of-postal-services=Volume of postal services
    volume-of-telecommunication-services=Volume of telecommunication services
    mobile-telephone-subscribers=Mobile telephone subscribers/Mobile phone subscribers
    broadband-subscribers=Broadband subscribers | tourism-revenue=Tourism revenue/Revenue from tourism
    revenue-from-domestic-tourism=Revenue from domestic tourism
    revenue-from-international-tourism=Revenue from international tourism | tourists=Tourists/Visitors/Visitors received
    domestic-tourists=Domestic tourists/Domestic visitors
    inbound-tourists=Inbound tourists/International tourist arrivals/Foreign visitors
    overnight-visitors=Overnight visitors/Overnight tourists | tourist-arrivals=Tourist arrivals/Arrivals
    overnight-stays=Overnight stays/Nights spent | room-occupancy-rate=Room occupancy rate/Room occupancy
    accommodation-establishments=Accommodation establishments | bed-places=Bed places
    primary-school-pupils=Primary school pupils/Pupils in primary schools
    university-students=University students/Students in higher education
    universities=Universities/Institutions of higher education | schools=Schools/Number of schools
    hospitals=Hospitals/Number of hospitals | health-institutions=Health institutions
    beds-in-health-institutions=Beds in health institutions/Hospital beds | physicians=Physicians/Doctors
    health-workers=Health workers/Health professionals | public-libraries=Public libraries | museums=Museums
    floor-space-of-commercial-buildings-sold=Floor space of commercial buildings sold/Commercial floor space sold
    sales-of-commercial-buildings=Sales of commercial buildings
    floor-space-under-construction=Floor space under construction | floor-space-completed=Floor space completed
    dwellings-completed=Dwellings completed/Housing completions | dwellings-started=Dwellings started/Housing starts
    building-permits=Building permits | average-house-price=Average house price | land-area=Land area/Area
    built-up-area=Built-up area | public-green-space-per-head=Public green space per head | water-supply=Water supply
    sewage-treatment-rate=Sewage treatment rate | days-with-good-air-quality=Days with good air quality
    crime-rate=Crime rate | road-deaths=Road deaths/Deaths in road accidents | output-index=Output index | output=Output
    income=Income | average-income=Average income/Mean income | median-income=Median income | rent=Rent/Rents
    e-commerce-volume=E-commerce volume/Volume of e-commerce
    value-added-of-the-cultural-industry=Value added of the cultural industry/Value added of culture
    value-added-of-the-sports-industry=Value added of the sports industry | gross-ocean-product=Gross ocean product
    gdp-growth=GDP growth/Growth of GDP/Gross domestic product growth/GDP growth rate
    employment-growth=Employment growth/Growth of employment
    population-growth=Population growth/Population growth rate | export-growth=Export growth/Growth of exports
    revenue-growth=Revenue growth/Growth of revenue | growth-of-output=Growth of output/Output growth
    """
}
