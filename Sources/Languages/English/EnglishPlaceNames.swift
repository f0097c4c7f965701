/// What places are called in English, by keys that all languages share: see `OrdinaryNames`.
extension English {
  /// Countries and territories, by their codes in ISO 3166, and what is larger.
  static let countries = """
    AD=Andorra | AE=United Arab Emirates | AF=Afghanistan | AG=Antigua and Barbuda/Antigua & Barbuda | AI=Anguilla
    AL=Albania | AM=Armenia | AO=Angola | AQ=Antarctica | AR=Argentina | AS=American Samoa | AT=Austria | AU=Australia
    AW=Aruba | AX=Åland Islands | AZ=Azerbaijan | BA=Bosnia and Herzegovina/Bosnia & Herzegovina | BB=Barbados
    BD=Bangladesh | BE=Belgium | BF=Burkina Faso | BG=Bulgaria | BH=Bahrain | BI=Burundi | BJ=Benin
    BL=St Barthélemy/St. Barthélemy/Saint Barthélemy | BM=Bermuda | BN=Brunei/Brunei Darussalam
    BO=Bolivia/Bolivia (Plurinational State of) | BQ=Caribbean Netherlands | BR=Brazil
    BS=Bahamas/Bahamas, The/The Bahamas | BT=Bhutan | BV=Bouvet Island | BW=Botswana | BY=Belarus | BZ=Belize
    CA=Canada | CC=Cocos (Keeling) Islands
    CD=Democratic Republic of the Congo/Congo - Kinshasa/Congo, Dem. Rep./DR Congo | CF=Central African Republic
    CG=Republic of the Congo/Congo - Brazzaville/Congo, Rep. | CH=Switzerland
    CI=Côte d’Ivoire/Cote d'Ivoire/Ivory Coast | CK=Cook Islands | CL=Chile | CM=Cameroon
    CN=China/People’s Republic of China | CO=Colombia | CR=Costa Rica | CU=Cuba | CV=Cape Verde/Cabo Verde | CW=Curaçao
    CX=Christmas Island | CY=Cyprus | CZ=Czechia/Czech Republic
    DE=Germany/Germany (until 1990 former territory of the FRG) | DJ=Djibouti | DK=Denmark | DM=Dominica
    DO=Dominican Republic | DZ=Algeria | EC=Ecuador | EE=Estonia | EG=Egypt/Egypt, Arab Rep. | EH=Western Sahara
    ER=Eritrea | ES=Spain | ET=Ethiopia | FI=Finland | FJ=Fiji | FK=Falkland Islands
    FM=Micronesia/Micronesia, Fed. Sts. | FO=Faroe Islands | FR=France | GA=Gabon
    GB=United Kingdom/United Kingdom of Great Britain and Northern Ireland/UK | GD=Grenada | GE=Georgia
    GF=French Guiana | GG=Guernsey | GH=Ghana | GI=Gibraltar | GL=Greenland | GM=Gambia/Gambia, The/The Gambia
    GN=Guinea | GP=Guadeloupe | GQ=Equatorial Guinea | GR=Greece
    GS=South Georgia and South Sandwich Islands/South Georgia & South Sandwich Islands | GT=Guatemala | GU=Guam
    GW=Guinea-Bissau | GY=Guyana | HM=Heard Island and McDonald Islands/Heard Island & McDonald Islands | HN=Honduras
    HR=Croatia | HT=Haiti | HU=Hungary | ID=Indonesia | IE=Ireland | IL=Israel | IM=Isle of Man | IN=India
    IO=British Indian Ocean Territory | IQ=Iraq | IR=Iran/Iran, Islamic Rep./Iran (Islamic Republic of) | IS=Iceland
    IT=Italy | JE=Jersey | JM=Jamaica | JO=Jordan | JP=Japan | KE=Kenya | KG=Kyrgyzstan/Kyrgyz Republic | KH=Cambodia
    KI=Kiribati | KM=Comoros | KN=St Kitts and Nevis/St. Kitts & Nevis/St. Kitts and Nevis/Saint Kitts and Nevis
    KP=North Korea/Korea, Dem. People's Rep./Democratic People’s Republic of Korea
    KR=South Korea/Korea, Rep./Republic of Korea/Korea, Republic of | KW=Kuwait | KY=Cayman Islands | KZ=Kazakhstan
    LA=Laos/Lao PDR/Lao People’s Democratic Republic | LB=Lebanon | LC=St Lucia/St. Lucia/Saint Lucia | LI=Liechtenstein
    LK=Sri Lanka | LR=Liberia | LS=Lesotho | LT=Lithuania | LU=Luxembourg | LV=Latvia | LY=Libya | MA=Morocco
    MC=Monaco | MD=Moldova/Republic of Moldova | ME=Montenegro | MF=St Martin/St. Martin/Saint Martin | MG=Madagascar
    MH=Marshall Islands | MK=North Macedonia/Macedonia | ML=Mali | MM=Myanmar/Myanmar (Burma) | MN=Mongolia
    MP=Northern Mariana Islands | MQ=Martinique | MR=Mauritania | MS=Montserrat | MT=Malta | MU=Mauritius | MV=Maldives
    MW=Malawi | MX=Mexico | MY=Malaysia | MZ=Mozambique | NA=Namibia | NC=New Caledonia | NE=Niger | NF=Norfolk Island
    NG=Nigeria | NI=Nicaragua | NL=Netherlands/The Netherlands | NO=Norway | NP=Nepal | NR=Nauru | NU=Niue
    NZ=New Zealand | OM=Oman | PA=Panama | PE=Peru | PF=French Polynesia | PG=Papua New Guinea | PH=Philippines
    PK=Pakistan | PL=Poland
    PM=St Pierre and Miquelon/St. Pierre & Miquelon/St. Pierre and Miquelon/Saint Pierre and Miquelon
    PN=Pitcairn Islands | PR=Puerto Rico | PS=Palestine/Palestinian Territories/West Bank and Gaza/State of Palestine
    PT=Portugal | PW=Palau | PY=Paraguay | QA=Qatar | RE=Réunion | RO=Romania | RS=Serbia | RU=Russia/Russian Federation
    RW=Rwanda | SA=Saudi Arabia | SB=Solomon Islands | SC=Seychelles | SD=Sudan | SE=Sweden | SG=Singapore
    SH=St Helena, Ascension and Tristan da Cunha/St. Helena, Ascension & Tristan da Cunha/St. Helena, Ascension and Tristan da Cunha/Saint Helena, Ascension and Tristan da Cunha
    SI=Slovenia | SJ=Svalbard and Jan Mayen/Svalbard & Jan Mayen | SK=Slovakia/Slovak Republic | SL=Sierra Leone
    SM=San Marino | SN=Senegal | SO=Somalia | SR=Suriname | SS=South Sudan
    ST=São Tomé and Príncipe/São Tomé & Príncipe/Sao Tome and Principe | SV=El Salvador | SX=Sint Maarten
    SY=Syria/Syrian Arab Republic | SZ=Eswatini/Swaziland | TC=Turks and Caicos Islands/Turks & Caicos Islands | TD=Chad
    TF=French Southern and Antarctic Lands | TG=Togo | TH=Thailand | TJ=Tajikistan | TK=Tokelau
    TL=Timor-Leste/East Timor | TM=Turkmenistan | TN=Tunisia | TO=Tonga | TR=Türkiye/Turkey
    TT=Trinidad and Tobago/Trinidad & Tobago | TV=Tuvalu | TZ=Tanzania/United Republic of Tanzania | UA=Ukraine
    UG=Uganda | UM=U.S. Outlying Islands | US=United States/United States of America/USA | UY=Uruguay | UZ=Uzbekistan
    VA=Vatican City/Holy See
    VC=St Vincent and Grenadines/St. Vincent & Grenadines/St. Vincent and Grenadines/Saint Vincent and Grenadines
    VE=Venezuela/Venezuela, RB/Venezuela (Bolivarian Republic of) | VG=British Virgin Islands | VI=U.S. Virgin Islands
    VN=Vietnam/Viet Nam | VU=Vanuatu | WF=Wallis and Futuna/Wallis & Futuna | WS=Samoa | XK=Kosovo
    YE=Yemen/Yemen, Rep. | YT=Mayotte | ZA=South Africa | ZM=Zambia | ZW=Zimbabwe | world=World/Global total
    european-union=European Union/EU | euro-area=Euro area/Eurozone | china-as-a-whole=the whole country/the whole of China
    whole-province=the whole province | whole-city=the whole city | whole-county=the whole county | total=Total/All
    """

  /// The provinces of China.
  static let provinces = """
    cn-beijing=Beijing | cn-tianjin=Tianjin | cn-shanghai=Shanghai | cn-chongqing=Chongqing | cn-hebei=Hebei
    cn-shanxi=Shanxi | cn-liaoning=Liaoning | cn-jilin=Jilin | cn-heilongjiang=Heilongjiang | cn-jiangsu=Jiangsu
    cn-zhejiang=Zhejiang | cn-anhui=Anhui | cn-fujian=Fujian | cn-jiangxi=Jiangxi | cn-shandong=Shandong
    cn-henan=Henan | cn-hubei=Hubei | cn-hunan=Hunan | cn-guangdong=Guangdong | cn-hainan=Hainan | cn-sichuan=Sichuan
    cn-guizhou=Guizhou | cn-yunnan=Yunnan | cn-shaanxi=Shaanxi | cn-gansu=Gansu | cn-qinghai=Qinghai
    cn-inner-mongolia=Inner Mongolia | cn-guangxi=Guangxi | cn-tibet=Tibet/Xizang | cn-ningxia=Ningxia
    cn-xinjiang=Xinjiang | cn-hong-kong=Hong Kong/Hong Kong SAR/Hong Kong, China
    cn-macao=Macao/Macau/Macao SAR/Macao, China | cn-taiwan=Taiwan
    """

  /// Cities of prefecture level in China, and the other prefectures.
  static let cities = """
    cn-shijiazhuang=Shijiazhuang | cn-tangshan=Tangshan | cn-qinhuangdao=Qinhuangdao | cn-handan=Handan
    cn-xingtai=Xingtai | cn-baoding=Baoding | cn-zhangjiakou=Zhangjiakou | cn-chengde=Chengde | cn-cangzhou=Cangzhou
    cn-langfang=Langfang | cn-hengshui=Hengshui | cn-taiyuan=Taiyuan | cn-datong=Datong | cn-yangquan=Yangquan
    cn-changzhi=Changzhi | cn-jincheng=Jincheng | cn-shuozhou=Shuozhou | cn-jinzhong=Jinzhong | cn-yuncheng=Yuncheng
    cn-xinzhou=Xinzhou | cn-linfen=Linfen | cn-luliang=Lüliang/Lvliang | cn-hohhot=Hohhot | cn-baotou=Baotou
    cn-wuhai=Wuhai | cn-chifeng=Chifeng | cn-tongliao=Tongliao | cn-ordos=Ordos | cn-hulunbuir=Hulunbuir
    cn-bayannur=Bayannur | cn-ulanqab=Ulanqab | cn-shenyang=Shenyang | cn-dalian=Dalian | cn-anshan=Anshan
    cn-fushun=Fushun | cn-benxi=Benxi | cn-dandong=Dandong | cn-jinzhou=Jinzhou | cn-yingkou=Yingkou | cn-fuxin=Fuxin
    cn-liaoyang=Liaoyang | cn-panjin=Panjin | cn-tieling=Tieling | cn-chaoyang=Chaoyang | cn-huludao=Huludao
    cn-changchun=Changchun | cn-siping=Siping | cn-liaoyuan=Liaoyuan | cn-tonghua=Tonghua | cn-baishan=Baishan
    cn-songyuan=Songyuan | cn-baicheng=Baicheng | cn-harbin=Harbin | cn-qiqihar=Qiqihar | cn-jixi=Jixi
    cn-hegang=Hegang | cn-shuangyashan=Shuangyashan | cn-daqing=Daqing | cn-yichun=Yichun | cn-jiamusi=Jiamusi
    cn-qitaihe=Qitaihe | cn-mudanjiang=Mudanjiang | cn-heihe=Heihe | cn-suihua=Suihua | cn-nanjing=Nanjing
    cn-wuxi=Wuxi | cn-xuzhou=Xuzhou | cn-changzhou=Changzhou | cn-suzhou=Suzhou | cn-nantong=Nantong
    cn-lianyungang=Lianyungang | cn-huaian=Huai’an | cn-yancheng=Yancheng | cn-yangzhou=Yangzhou
    cn-zhenjiang=Zhenjiang | cn-taizhou=Taizhou | cn-suqian=Suqian | cn-hangzhou=Hangzhou | cn-ningbo=Ningbo
    cn-wenzhou=Wenzhou | cn-jiaxing=Jiaxing | cn-huzhou=Huzhou | cn-shaoxing=Shaoxing | cn-jinhua=Jinhua
    cn-quzhou=Quzhou | cn-zhoushan=Zhoushan | cn-taizhou-2=Taizhou | cn-lishui=Lishui | cn-hefei=Hefei | cn-wuhu=Wuhu
    cn-bengbu=Bengbu | cn-huainan=Huainan | cn-maanshan=Ma’anshan | cn-huaibei=Huaibei | cn-tongling=Tongling
    cn-anqing=Anqing | cn-huangshan=Huangshan | cn-chuzhou=Chuzhou | cn-fuyang=Fuyang | cn-suzhou-2=Suzhou
    cn-luan=Lu’an | cn-bozhou=Bozhou | cn-chizhou=Chizhou | cn-xuancheng=Xuancheng | cn-fuzhou=Fuzhou | cn-xiamen=Xiamen
    cn-putian=Putian | cn-sanming=Sanming | cn-quanzhou=Quanzhou | cn-zhangzhou=Zhangzhou | cn-nanping=Nanping
    cn-longyan=Longyan | cn-ningde=Ningde | cn-nanchang=Nanchang | cn-jingdezhen=Jingdezhen | cn-pingxiang=Pingxiang
    cn-jiujiang=Jiujiang | cn-xinyu=Xinyu | cn-yingtan=Yingtan | cn-ganzhou=Ganzhou | cn-jian=Ji’an | cn-yichun-2=Yichun
    cn-fuzhou-2=Fuzhou | cn-shangrao=Shangrao | cn-jinan=Jinan | cn-qingdao=Qingdao | cn-zibo=Zibo
    cn-zaozhuang=Zaozhuang | cn-dongying=Dongying | cn-yantai=Yantai | cn-weifang=Weifang | cn-jining=Jining
    cn-taian=Tai’an | cn-weihai=Weihai | cn-rizhao=Rizhao | cn-linyi=Linyi | cn-dezhou=Dezhou | cn-liaocheng=Liaocheng
    cn-binzhou=Binzhou | cn-heze=Heze | cn-zhengzhou=Zhengzhou | cn-kaifeng=Kaifeng | cn-luoyang=Luoyang
    cn-pingdingshan=Pingdingshan | cn-anyang=Anyang | cn-hebi=Hebi | cn-xinxiang=Xinxiang | cn-jiaozuo=Jiaozuo
    cn-puyang=Puyang | cn-xuchang=Xuchang | cn-luohe=Luohe | cn-sanmenxia=Sanmenxia | cn-nanyang=Nanyang
    cn-shangqiu=Shangqiu | cn-xinyang=Xinyang | cn-zhoukou=Zhoukou | cn-zhumadian=Zhumadian | cn-wuhan=Wuhan
    cn-huangshi=Huangshi | cn-shiyan=Shiyan | cn-yichang=Yichang | cn-xiangyang=Xiangyang | cn-ezhou=Ezhou
    cn-jingmen=Jingmen | cn-xiaogan=Xiaogan | cn-jingzhou=Jingzhou | cn-huanggang=Huanggang | cn-xianning=Xianning
    cn-suizhou=Suizhou | cn-changsha=Changsha | cn-zhuzhou=Zhuzhou | cn-xiangtan=Xiangtan | cn-hengyang=Hengyang
    cn-shaoyang=Shaoyang | cn-yueyang=Yueyang | cn-changde=Changde | cn-zhangjiajie=Zhangjiajie | cn-yiyang=Yiyang
    cn-chenzhou=Chenzhou | cn-yongzhou=Yongzhou | cn-huaihua=Huaihua | cn-loudi=Loudi | cn-guangzhou=Guangzhou
    cn-shaoguan=Shaoguan | cn-shenzhen=Shenzhen | cn-zhuhai=Zhuhai | cn-shantou=Shantou | cn-foshan=Foshan
    cn-jiangmen=Jiangmen | cn-zhanjiang=Zhanjiang | cn-maoming=Maoming | cn-zhaoqing=Zhaoqing | cn-huizhou=Huizhou
    cn-meizhou=Meizhou | cn-shanwei=Shanwei | cn-heyuan=Heyuan | cn-yangjiang=Yangjiang | cn-qingyuan=Qingyuan
    cn-dongguan=Dongguan | cn-zhongshan=Zhongshan | cn-chaozhou=Chaozhou | cn-jieyang=Jieyang | cn-yunfu=Yunfu
    cn-nanning=Nanning | cn-liuzhou=Liuzhou | cn-guilin=Guilin | cn-wuzhou=Wuzhou | cn-beihai=Beihai
    cn-fangchenggang=Fangchenggang | cn-qinzhou=Qinzhou | cn-guigang=Guigang | cn-yulin=Yulin | cn-baise=Baise
    cn-hezhou=Hezhou | cn-hechi=Hechi | cn-laibin=Laibin | cn-chongzuo=Chongzuo | cn-haikou=Haikou | cn-sanya=Sanya
    cn-sansha=Sansha | cn-danzhou=Danzhou | cn-chengdu=Chengdu | cn-zigong=Zigong | cn-panzhihua=Panzhihua
    cn-luzhou=Luzhou | cn-deyang=Deyang | cn-mianyang=Mianyang | cn-guangyuan=Guangyuan | cn-suining=Suining
    cn-neijiang=Neijiang | cn-leshan=Leshan | cn-nanchong=Nanchong | cn-meishan=Meishan | cn-yibin=Yibin
    cn-guangan=Guang’an | cn-dazhou=Dazhou | cn-yaan=Ya’an | cn-bazhong=Bazhong | cn-ziyang=Ziyang | cn-guiyang=Guiyang
    cn-liupanshui=Liupanshui | cn-zunyi=Zunyi | cn-anshun=Anshun | cn-bijie=Bijie | cn-tongren=Tongren
    cn-kunming=Kunming | cn-qujing=Qujing | cn-yuxi=Yuxi | cn-baoshan=Baoshan | cn-zhaotong=Zhaotong
    cn-lijiang=Lijiang | cn-puer=Pu’er | cn-lincang=Lincang | cn-lhasa=Lhasa | cn-shigatse=Shigatse | cn-qamdo=Qamdo
    cn-nyingchi=Nyingchi | cn-shannan=Shannan | cn-nagqu=Nagqu | cn-xian=Xi’an | cn-tongchuan=Tongchuan | cn-baoji=Baoji
    cn-xianyang=Xianyang | cn-weinan=Weinan | cn-yanan=Yan’an | cn-hanzhong=Hanzhong | cn-yulin-2=Yulin
    cn-ankang=Ankang | cn-shangluo=Shangluo | cn-lanzhou=Lanzhou | cn-jiayuguan=Jiayuguan | cn-jinchang=Jinchang
    cn-baiyin=Baiyin | cn-tianshui=Tianshui | cn-wuwei=Wuwei | cn-zhangye=Zhangye | cn-pingliang=Pingliang
    cn-jiuquan=Jiuquan | cn-qingyang=Qingyang | cn-dingxi=Dingxi | cn-longnan=Longnan | cn-xining=Xining
    cn-haidong=Haidong | cn-yinchuan=Yinchuan | cn-shizuishan=Shizuishan | cn-wuzhong=Wuzhong | cn-guyuan=Guyuan
    cn-zhongwei=Zhongwei | cn-urumqi=Urumqi | cn-karamay=Karamay | cn-turpan=Turpan | cn-hami=Hami
    cn-jilin-city=Jilin City | cn-yanbian=Yanbian | cn-hinggan-league=Hinggan League | cn-xilingol=Xilingol
    cn-alxa=Alxa | cn-daxinganling=Daxing’anling | cn-enshi=Enshi | cn-xiangxi=Xiangxi | cn-aba=Aba/Ngawa
    cn-garze=Garze/Ganzi | cn-liangshan=Liangshan | cn-qianxinan=Qianxinan | cn-qiandongnan=Qiandongnan
    cn-qiannan=Qiannan | cn-chuxiong=Chuxiong | cn-honghe=Honghe | cn-wenshan=Wenshan | cn-xishuangbanna=Xishuangbanna
    cn-dali=Dali | cn-dehong=Dehong | cn-nujiang=Nujiang | cn-diqing=Diqing | cn-ngari=Ngari | cn-linxia=Linxia
    cn-gannan=Gannan | cn-haibei=Haibei | cn-huangnan=Huangnan | cn-hainan-prefecture=Hainan Prefecture | cn-golog=Golog
    cn-yushu=Yushu | cn-haixi=Haixi | cn-changji=Changji | cn-bortala=Bortala | cn-bayingolin=Bayingolin | cn-aksu=Aksu
    cn-kizilsu=Kizilsu | cn-kashgar=Kashgar/Kashi | cn-hotan=Hotan | cn-ili=Ili | cn-tacheng=Tacheng | cn-altay=Altay
    """

  func ordinaryNames(_ kind: OrdinaryNames.Kind) -> OrdinaryNames {
    switch kind {
    case .places: Self.places
    case .measures: Self.namesOfMeasures
    }
  }

  private static let places = OrdinaryNames([countries, provinces, cities])
  private static let namesOfMeasures = OrdinaryNames([measures])
}
