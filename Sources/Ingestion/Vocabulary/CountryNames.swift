/// Names of countries, and of the provinces of China, which tell a place from anything else that a text may name.
enum CountryNames {
  /// In lower case, each name as titles write it.
  static let all: Set<String> = Set(lists.flatMap { $0.split(separator: "|").map { String($0) } })

  private static let lists = [
    """
    afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|\
    belize|benin|bhutan|bolivia|bosnia and herzegovina|botswana|brazil|brunei|bulgaria|burkina faso|burundi|cabo verde|cambodia|cameroon|canada|\
    cape verde|central african republic|chad|chile|china|colombia|comoros|congo|costa rica|croatia|cuba|cyprus|czech republic|czechia|denmark|\
    djibouti|dominica|dominican republic|ecuador|egypt|el salvador|equatorial guinea|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|\
    gambia|georgia|germany|ghana|greece|grenada|guatemala|guinea|guinea-bissau|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|\
    iraq|ireland|israel|italy|ivory coast|côte d'ivoire|jamaica|japan|jordan|kazakhstan|kenya|kiribati|korea|kosovo|kuwait|kyrgyzstan|laos|latvia|\
    lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macao|macau|madagascar|malawi|malaysia|maldives|mali|malta|marshall islands|\
    mauritania|mauritius|mexico|micronesia|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nauru|nepal|netherlands|\
    new zealand|nicaragua|niger|nigeria|north korea|north macedonia|norway|oman|pakistan|palau|palestine|panama|papua new guinea|paraguay|peru|\
    philippines|poland|portugal|puerto rico|qatar|romania|russia|russian federation|rwanda|saint lucia|samoa|san marino|saudi arabia|senegal|serbia|\
    seychelles|sierra leone|singapore|slovakia|slovenia|solomon islands|somalia|south africa|south korea|south sudan|spain|sri lanka|sudan|suriname|\
    sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|timor-leste|togo|tonga|trinidad and tobago|tunisia|turkey|türkiye|turkmenistan|\
    tuvalu|uganda|ukraine|united arab emirates|united kingdom|united states|united states of america|uruguay|uzbekistan|vanuatu|venezuela|vietnam|\
    viet nam|yemen|zambia|zimbabwe|england|scotland|wales|northern ireland|great britain|england and wales|european union|euro area|world|greenland|faroe islands
    """,
    """
    deutschland|österreich|schweiz|frankreich|italien|spanien|polen|niederlande|dänemark|schweden|norwegen|finnland|ungarn|tschechien|europäische union|\
    france|allemagne|suisse|belgique|espagne|italie|pays-bas|royaume-uni|états-unis|españa|argentina|méxico|perú|italia|brasil|portugal|polska|\
    magyarország|česko|česká republika|slovensko|sverige|norge|danmark|suomi|nederland|românia|hrvatska|slovenija|srbija|eesti|latvija|lietuva|\
    україна|россия|российская федерация|беларусь|казахстан|ελλάδα|türkiye|ísland|éire
    """,
    """
    全国|中国|美国|日本|韩国|英国|法国|德国|俄罗斯|印度|巴西|加拿大|澳大利亚|意大利|西班牙|墨西哥|南非|新加坡|马来西亚|泰国|越南|印度尼西亚|世界|欧盟|欧元区|\
    北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|\
    宁夏|新疆|香港|澳门|台湾|臺灣|香港特别行政区|澳门特别行政区|대한민국|전국|서울|부산|全國
    """,
  ]
}
