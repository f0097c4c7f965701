/// What places are called in Chinese, by keys that all languages share: see `OrdinaryNames`.
extension Chinese {
  /// Countries and territories, by their codes in ISO 3166, and what is larger.
  static let countries = """
    AD=安道尔 | AE=阿拉伯联合酋长国/阿联酋 | AF=阿富汗 | AG=安提瓜和巴布达 | AI=安圭拉 | AL=阿尔巴尼亚 | AM=亚美尼亚
    AO=安哥拉 | AQ=南极洲 | AR=阿根廷 | AS=美属萨摩亚 | AT=奥地利 | AU=澳大利亚 | AW=阿鲁巴 | AX=奥兰群岛 | AZ=阿塞拜疆
    BA=波斯尼亚和黑塞哥维那/波黑 | BB=巴巴多斯 | BD=孟加拉国 | BE=比利时 | BF=布基纳法索 | BG=保加利亚 | BH=巴林
    BI=布隆迪 | BJ=贝宁 | BL=圣巴泰勒米 | BM=百慕大 | BN=文莱 | BO=玻利维亚 | BQ=荷属加勒比区 | BR=巴西 | BS=巴哈马
    BT=不丹 | BV=布韦岛 | BW=博茨瓦纳 | BY=白俄罗斯 | BZ=伯利兹 | CA=加拿大 | CC=科科斯（基林）群岛
    CD=刚果（金）/刚果金/民主刚果 | CF=中非共和国/中非 | CG=刚果（布）/刚果布 | CH=瑞士 | CI=科特迪瓦 | CK=库克群岛
    CL=智利 | CM=喀麦隆 | CN=中国/中华人民共和国 | CO=哥伦比亚 | CR=哥斯达黎加 | CU=古巴 | CV=佛得角 | CW=库拉索
    CX=圣诞岛 | CY=塞浦路斯 | CZ=捷克/捷克共和国 | DE=德国 | DJ=吉布提 | DK=丹麦 | DM=多米尼克 | DO=多米尼加共和国
    DZ=阿尔及利亚 | EC=厄瓜多尔 | EE=爱沙尼亚 | EG=埃及 | EH=西撒哈拉 | ER=厄立特里亚 | ES=西班牙 | ET=埃塞俄比亚
    FI=芬兰 | FJ=斐济 | FK=福克兰群岛 | FM=密克罗尼西亚 | FO=法罗群岛 | FR=法国 | GA=加蓬 | GB=英国/联合王国
    GD=格林纳达 | GE=格鲁吉亚 | GF=法属圭亚那 | GG=根西岛 | GH=加纳 | GI=直布罗陀 | GL=格陵兰 | GM=冈比亚 | GN=几内亚
    GP=瓜德罗普 | GQ=赤道几内亚 | GR=希腊 | GS=南乔治亚和南桑威奇群岛 | GT=危地马拉 | GU=关岛 | GW=几内亚比绍
    GY=圭亚那 | HM=赫德岛和麦克唐纳群岛 | HN=洪都拉斯 | HR=克罗地亚 | HT=海地 | HU=匈牙利 | ID=印度尼西亚 | IE=爱尔兰
    IL=以色列 | IM=马恩岛 | IN=印度 | IO=英属印度洋领地 | IQ=伊拉克 | IR=伊朗 | IS=冰岛 | IT=意大利 | JE=泽西岛
    JM=牙买加 | JO=约旦 | JP=日本 | KE=肯尼亚 | KG=吉尔吉斯斯坦 | KH=柬埔寨 | KI=基里巴斯 | KM=科摩罗
    KN=圣基茨和尼维斯 | KP=朝鲜 | KR=韩国/大韩民国 | KW=科威特 | KY=开曼群岛 | KZ=哈萨克斯坦
    LA=老挝/老挝人民民主共和国 | LB=黎巴嫩 | LC=圣卢西亚 | LI=列支敦士登 | LK=斯里兰卡 | LR=利比里亚 | LS=莱索托
    LT=立陶宛 | LU=卢森堡 | LV=拉脱维亚 | LY=利比亚 | MA=摩洛哥 | MC=摩纳哥 | MD=摩尔多瓦 | ME=黑山 | MF=法属圣马丁
    MG=马达加斯加 | MH=马绍尔群岛 | MK=北马其顿 | ML=马里 | MM=缅甸 | MN=蒙古 | MP=北马里亚纳群岛 | MQ=马提尼克
    MR=毛里塔尼亚 | MS=蒙特塞拉特 | MT=马耳他 | MU=毛里求斯 | MV=马尔代夫 | MW=马拉维 | MX=墨西哥 | MY=马来西亚
    MZ=莫桑比克 | NA=纳米比亚 | NC=新喀里多尼亚 | NE=尼日尔 | NF=诺福克岛 | NG=尼日利亚 | NI=尼加拉瓜 | NL=荷兰
    NO=挪威 | NP=尼泊尔 | NR=瑙鲁 | NU=纽埃 | NZ=新西兰 | OM=阿曼 | PA=巴拿马 | PE=秘鲁 | PF=法属波利尼西亚
    PG=巴布亚新几内亚 | PH=菲律宾 | PK=巴基斯坦 | PL=波兰 | PM=圣皮埃尔和密克隆群岛 | PN=皮特凯恩群岛 | PR=波多黎各
    PS=巴勒斯坦领土 | PT=葡萄牙 | PW=帕劳 | PY=巴拉圭 | QA=卡塔尔 | RE=留尼汪 | RO=罗马尼亚 | RS=塞尔维亚
    RU=俄罗斯/俄罗斯联邦 | RW=卢旺达 | SA=沙特阿拉伯/沙特 | SB=所罗门群岛 | SC=塞舌尔 | SD=苏丹 | SE=瑞典 | SG=新加坡
    SH=圣赫勒拿 | SI=斯洛文尼亚 | SJ=斯瓦尔巴和扬马延 | SK=斯洛伐克 | SL=塞拉利昂 | SM=圣马力诺 | SN=塞内加尔
    SO=索马里 | SR=苏里南 | SS=南苏丹 | ST=圣多美和普林西比 | SV=萨尔瓦多 | SX=荷属圣马丁 | SY=叙利亚 | SZ=斯威士兰
    TC=特克斯和凯科斯群岛 | TD=乍得 | TF=法属南部领地 | TG=多哥 | TH=泰国 | TJ=塔吉克斯坦 | TK=托克劳 | TL=东帝汶
    TM=土库曼斯坦 | TN=突尼斯 | TO=汤加 | TR=土耳其 | TT=特立尼达和多巴哥 | TV=图瓦卢 | TZ=坦桑尼亚 | UA=乌克兰
    UG=乌干达 | UM=美国本土外小岛屿 | US=美国/美利坚合众国 | UY=乌拉圭 | UZ=乌兹别克斯坦 | VA=梵蒂冈
    VC=圣文森特和格林纳丁斯 | VE=委内瑞拉 | VG=英属维尔京群岛 | VI=美属维尔京群岛 | VN=越南 | VU=瓦努阿图
    WF=瓦利斯和富图纳 | WS=萨摩亚 | XK=科索沃 | YE=也门 | YT=马约特 | ZA=南非/南非共和国 | ZM=赞比亚 | ZW=津巴布韦
    world=世界/全球 | european-union=欧盟 | euro-area=欧元区 | china-as-a-whole=全国/全国合计/全国总计
    whole-province=全省/全省合计 | whole-city=全市/全市合计 | whole-county=全县/全县合计 | total=合计/总计
    """

  /// The provinces of China.
  static let provinces = """
    cn-beijing=北京/北京市 | cn-tianjin=天津/天津市 | cn-shanghai=上海/上海市 | cn-chongqing=重庆/重庆市
    cn-hebei=河北/河北省 | cn-shanxi=山西/山西省 | cn-liaoning=辽宁/辽宁省 | cn-jilin=吉林/吉林省
    cn-heilongjiang=黑龙江/黑龙江省 | cn-jiangsu=江苏/江苏省 | cn-zhejiang=浙江/浙江省 | cn-anhui=安徽/安徽省
    cn-fujian=福建/福建省 | cn-jiangxi=江西/江西省 | cn-shandong=山东/山东省 | cn-henan=河南/河南省
    cn-hubei=湖北/湖北省 | cn-hunan=湖南/湖南省 | cn-guangdong=广东/广东省 | cn-hainan=海南/海南省
    cn-sichuan=四川/四川省 | cn-guizhou=贵州/贵州省 | cn-yunnan=云南/云南省 | cn-shaanxi=陕西/陕西省
    cn-gansu=甘肃/甘肃省 | cn-qinghai=青海/青海省 | cn-inner-mongolia=内蒙古/内蒙古自治区
    cn-guangxi=广西/广西壮族自治区 | cn-tibet=西藏/西藏自治区 | cn-ningxia=宁夏/宁夏回族自治区
    cn-xinjiang=新疆/新疆维吾尔自治区 | cn-hong-kong=香港/香港特别行政区 | cn-macao=澳门/澳门特别行政区
    cn-taiwan=台湾/台湾省
    """

  /// Cities of prefecture level in China, and the other prefectures.
  static let cities = """
    cn-shijiazhuang=石家庄/石家庄市 | cn-tangshan=唐山/唐山市 | cn-qinhuangdao=秦皇岛/秦皇岛市 | cn-handan=邯郸/邯郸市
    cn-xingtai=邢台/邢台市 | cn-baoding=保定/保定市 | cn-zhangjiakou=张家口/张家口市 | cn-chengde=承德/承德市
    cn-cangzhou=沧州/沧州市 | cn-langfang=廊坊/廊坊市 | cn-hengshui=衡水/衡水市 | cn-taiyuan=太原/太原市
    cn-datong=大同/大同市 | cn-yangquan=阳泉/阳泉市 | cn-changzhi=长治/长治市 | cn-jincheng=晋城/晋城市
    cn-shuozhou=朔州/朔州市 | cn-jinzhong=晋中/晋中市 | cn-yuncheng=运城/运城市 | cn-xinzhou=忻州/忻州市
    cn-linfen=临汾/临汾市 | cn-luliang=吕梁/吕梁市 | cn-hohhot=呼和浩特/呼和浩特市 | cn-baotou=包头/包头市
    cn-wuhai=乌海/乌海市 | cn-chifeng=赤峰/赤峰市 | cn-tongliao=通辽/通辽市 | cn-ordos=鄂尔多斯/鄂尔多斯市
    cn-hulunbuir=呼伦贝尔/呼伦贝尔市 | cn-bayannur=巴彦淖尔/巴彦淖尔市 | cn-ulanqab=乌兰察布/乌兰察布市
    cn-shenyang=沈阳/沈阳市 | cn-dalian=大连/大连市 | cn-anshan=鞍山/鞍山市 | cn-fushun=抚顺/抚顺市
    cn-benxi=本溪/本溪市 | cn-dandong=丹东/丹东市 | cn-jinzhou=锦州/锦州市 | cn-yingkou=营口/营口市
    cn-fuxin=阜新/阜新市 | cn-liaoyang=辽阳/辽阳市 | cn-panjin=盘锦/盘锦市 | cn-tieling=铁岭/铁岭市
    cn-chaoyang=朝阳/朝阳市 | cn-huludao=葫芦岛/葫芦岛市 | cn-changchun=长春/长春市 | cn-siping=四平/四平市
    cn-liaoyuan=辽源/辽源市 | cn-tonghua=通化/通化市 | cn-baishan=白山/白山市 | cn-songyuan=松原/松原市
    cn-baicheng=白城/白城市 | cn-harbin=哈尔滨/哈尔滨市 | cn-qiqihar=齐齐哈尔/齐齐哈尔市 | cn-jixi=鸡西/鸡西市
    cn-hegang=鹤岗/鹤岗市 | cn-shuangyashan=双鸭山/双鸭山市 | cn-daqing=大庆/大庆市 | cn-yichun=伊春/伊春市
    cn-jiamusi=佳木斯/佳木斯市 | cn-qitaihe=七台河/七台河市 | cn-mudanjiang=牡丹江/牡丹江市 | cn-heihe=黑河/黑河市
    cn-suihua=绥化/绥化市 | cn-nanjing=南京/南京市 | cn-wuxi=无锡/无锡市 | cn-xuzhou=徐州/徐州市
    cn-changzhou=常州/常州市 | cn-suzhou=苏州/苏州市 | cn-nantong=南通/南通市 | cn-lianyungang=连云港/连云港市
    cn-huaian=淮安/淮安市 | cn-yancheng=盐城/盐城市 | cn-yangzhou=扬州/扬州市 | cn-zhenjiang=镇江/镇江市
    cn-taizhou=泰州/泰州市 | cn-suqian=宿迁/宿迁市 | cn-hangzhou=杭州/杭州市 | cn-ningbo=宁波/宁波市
    cn-wenzhou=温州/温州市 | cn-jiaxing=嘉兴/嘉兴市 | cn-huzhou=湖州/湖州市 | cn-shaoxing=绍兴/绍兴市
    cn-jinhua=金华/金华市 | cn-quzhou=衢州/衢州市 | cn-zhoushan=舟山/舟山市 | cn-taizhou-2=台州/台州市
    cn-lishui=丽水/丽水市 | cn-hefei=合肥/合肥市 | cn-wuhu=芜湖/芜湖市 | cn-bengbu=蚌埠/蚌埠市 | cn-huainan=淮南/淮南市
    cn-maanshan=马鞍山/马鞍山市 | cn-huaibei=淮北/淮北市 | cn-tongling=铜陵/铜陵市 | cn-anqing=安庆/安庆市
    cn-huangshan=黄山/黄山市 | cn-chuzhou=滁州/滁州市 | cn-fuyang=阜阳/阜阳市 | cn-suzhou-2=宿州/宿州市
    cn-luan=六安/六安市 | cn-bozhou=亳州/亳州市 | cn-chizhou=池州/池州市 | cn-xuancheng=宣城/宣城市
    cn-fuzhou=福州/福州市 | cn-xiamen=厦门/厦门市 | cn-putian=莆田/莆田市 | cn-sanming=三明/三明市
    cn-quanzhou=泉州/泉州市 | cn-zhangzhou=漳州/漳州市 | cn-nanping=南平/南平市 | cn-longyan=龙岩/龙岩市
    cn-ningde=宁德/宁德市 | cn-nanchang=南昌/南昌市 | cn-jingdezhen=景德镇/景德镇市 | cn-pingxiang=萍乡/萍乡市
    cn-jiujiang=九江/九江市 | cn-xinyu=新余/新余市 | cn-yingtan=鹰潭/鹰潭市 | cn-ganzhou=赣州/赣州市
    cn-jian=吉安/吉安市 | cn-yichun-2=宜春/宜春市 | cn-fuzhou-2=抚州/抚州市 | cn-shangrao=上饶/上饶市
    cn-jinan=济南/济南市 | cn-qingdao=青岛/青岛市 | cn-zibo=淄博/淄博市 | cn-zaozhuang=枣庄/枣庄市
    cn-dongying=东营/东营市 | cn-yantai=烟台/烟台市 | cn-weifang=潍坊/潍坊市 | cn-jining=济宁/济宁市
    cn-taian=泰安/泰安市 | cn-weihai=威海/威海市 | cn-rizhao=日照/日照市 | cn-linyi=临沂/临沂市 | cn-dezhou=德州/德州市
    cn-liaocheng=聊城/聊城市 | cn-binzhou=滨州/滨州市 | cn-heze=菏泽/菏泽市 | cn-zhengzhou=郑州/郑州市
    cn-kaifeng=开封/开封市 | cn-luoyang=洛阳/洛阳市 | cn-pingdingshan=平顶山/平顶山市 | cn-anyang=安阳/安阳市
    cn-hebi=鹤壁/鹤壁市 | cn-xinxiang=新乡/新乡市 | cn-jiaozuo=焦作/焦作市 | cn-puyang=濮阳/濮阳市
    cn-xuchang=许昌/许昌市 | cn-luohe=漯河/漯河市 | cn-sanmenxia=三门峡/三门峡市 | cn-nanyang=南阳/南阳市
    cn-shangqiu=商丘/商丘市 | cn-xinyang=信阳/信阳市 | cn-zhoukou=周口/周口市 | cn-zhumadian=驻马店/驻马店市
    cn-wuhan=武汉/武汉市 | cn-huangshi=黄石/黄石市 | cn-shiyan=十堰/十堰市 | cn-yichang=宜昌/宜昌市
    cn-xiangyang=襄阳/襄阳市 | cn-ezhou=鄂州/鄂州市 | cn-jingmen=荆门/荆门市 | cn-xiaogan=孝感/孝感市
    cn-jingzhou=荆州/荆州市 | cn-huanggang=黄冈/黄冈市 | cn-xianning=咸宁/咸宁市 | cn-suizhou=随州/随州市
    cn-changsha=长沙/长沙市 | cn-zhuzhou=株洲/株洲市 | cn-xiangtan=湘潭/湘潭市 | cn-hengyang=衡阳/衡阳市
    cn-shaoyang=邵阳/邵阳市 | cn-yueyang=岳阳/岳阳市 | cn-changde=常德/常德市 | cn-zhangjiajie=张家界/张家界市
    cn-yiyang=益阳/益阳市 | cn-chenzhou=郴州/郴州市 | cn-yongzhou=永州/永州市 | cn-huaihua=怀化/怀化市
    cn-loudi=娄底/娄底市 | cn-guangzhou=广州/广州市 | cn-shaoguan=韶关/韶关市 | cn-shenzhen=深圳/深圳市
    cn-zhuhai=珠海/珠海市 | cn-shantou=汕头/汕头市 | cn-foshan=佛山/佛山市 | cn-jiangmen=江门/江门市
    cn-zhanjiang=湛江/湛江市 | cn-maoming=茂名/茂名市 | cn-zhaoqing=肇庆/肇庆市 | cn-huizhou=惠州/惠州市
    cn-meizhou=梅州/梅州市 | cn-shanwei=汕尾/汕尾市 | cn-heyuan=河源/河源市 | cn-yangjiang=阳江/阳江市
    cn-qingyuan=清远/清远市 | cn-dongguan=东莞/东莞市 | cn-zhongshan=中山/中山市 | cn-chaozhou=潮州/潮州市
    cn-jieyang=揭阳/揭阳市 | cn-yunfu=云浮/云浮市 | cn-nanning=南宁/南宁市 | cn-liuzhou=柳州/柳州市
    cn-guilin=桂林/桂林市 | cn-wuzhou=梧州/梧州市 | cn-beihai=北海/北海市 | cn-fangchenggang=防城港/防城港市
    cn-qinzhou=钦州/钦州市 | cn-guigang=贵港/贵港市 | cn-yulin=玉林/玉林市 | cn-baise=百色/百色市
    cn-hezhou=贺州/贺州市 | cn-hechi=河池/河池市 | cn-laibin=来宾/来宾市 | cn-chongzuo=崇左/崇左市
    cn-haikou=海口/海口市 | cn-sanya=三亚/三亚市 | cn-sansha=三沙/三沙市 | cn-danzhou=儋州/儋州市
    cn-chengdu=成都/成都市 | cn-zigong=自贡/自贡市 | cn-panzhihua=攀枝花/攀枝花市 | cn-luzhou=泸州/泸州市
    cn-deyang=德阳/德阳市 | cn-mianyang=绵阳/绵阳市 | cn-guangyuan=广元/广元市 | cn-suining=遂宁/遂宁市
    cn-neijiang=内江/内江市 | cn-leshan=乐山/乐山市 | cn-nanchong=南充/南充市 | cn-meishan=眉山/眉山市
    cn-yibin=宜宾/宜宾市 | cn-guangan=广安/广安市 | cn-dazhou=达州/达州市 | cn-yaan=雅安/雅安市 | cn-bazhong=巴中/巴中市
    cn-ziyang=资阳/资阳市 | cn-guiyang=贵阳/贵阳市 | cn-liupanshui=六盘水/六盘水市 | cn-zunyi=遵义/遵义市
    cn-anshun=安顺/安顺市 | cn-bijie=毕节/毕节市 | cn-tongren=铜仁/铜仁市 | cn-kunming=昆明/昆明市
    cn-qujing=曲靖/曲靖市 | cn-yuxi=玉溪/玉溪市 | cn-baoshan=保山/保山市 | cn-zhaotong=昭通/昭通市
    cn-lijiang=丽江/丽江市 | cn-puer=普洱/普洱市 | cn-lincang=临沧/临沧市 | cn-lhasa=拉萨/拉萨市
    cn-shigatse=日喀则/日喀则市 | cn-qamdo=昌都/昌都市 | cn-nyingchi=林芝/林芝市 | cn-shannan=山南/山南市
    cn-nagqu=那曲/那曲市 | cn-xian=西安/西安市 | cn-tongchuan=铜川/铜川市 | cn-baoji=宝鸡/宝鸡市
    cn-xianyang=咸阳/咸阳市 | cn-weinan=渭南/渭南市 | cn-yanan=延安/延安市 | cn-hanzhong=汉中/汉中市
    cn-yulin-2=榆林/榆林市 | cn-ankang=安康/安康市 | cn-shangluo=商洛/商洛市 | cn-lanzhou=兰州/兰州市
    cn-jiayuguan=嘉峪关/嘉峪关市 | cn-jinchang=金昌/金昌市 | cn-baiyin=白银/白银市 | cn-tianshui=天水/天水市
    cn-wuwei=武威/武威市 | cn-zhangye=张掖/张掖市 | cn-pingliang=平凉/平凉市 | cn-jiuquan=酒泉/酒泉市
    cn-qingyang=庆阳/庆阳市 | cn-dingxi=定西/定西市 | cn-longnan=陇南/陇南市 | cn-xining=西宁/西宁市
    cn-haidong=海东/海东市 | cn-yinchuan=银川/银川市 | cn-shizuishan=石嘴山/石嘴山市 | cn-wuzhong=吴忠/吴忠市
    cn-guyuan=固原/固原市 | cn-zhongwei=中卫/中卫市 | cn-urumqi=乌鲁木齐/乌鲁木齐市 | cn-karamay=克拉玛依/克拉玛依市
    cn-turpan=吐鲁番/吐鲁番市 | cn-hami=哈密/哈密市 | cn-jilin-city=吉林市 | cn-yanbian=延边/延边州/延边朝鲜族自治州
    cn-hinggan-league=兴安盟 | cn-xilingol=锡林郭勒/锡林郭勒盟 | cn-alxa=阿拉善/阿拉善盟
    cn-daxinganling=大兴安岭/大兴安岭地区 | cn-enshi=恩施/恩施州/恩施土家族苗族自治州
    cn-xiangxi=湘西/湘西州/湘西土家族苗族自治州 | cn-aba=阿坝/阿坝州/阿坝藏族羌族自治州
    cn-garze=甘孜/甘孜州/甘孜藏族自治州 | cn-liangshan=凉山/凉山州/凉山彝族自治州
    cn-qianxinan=黔西南/黔西南州/黔西南布依族苗族自治州 | cn-qiandongnan=黔东南/黔东南州/黔东南苗族侗族自治州
    cn-qiannan=黔南/黔南州/黔南布依族苗族自治州 | cn-chuxiong=楚雄/楚雄州/楚雄彝族自治州
    cn-honghe=红河/红河州/红河哈尼族彝族自治州 | cn-wenshan=文山/文山州/文山壮族苗族自治州
    cn-xishuangbanna=西双版纳/西双版纳州/西双版纳傣族自治州 | cn-dali=大理/大理州/大理白族自治州
    cn-dehong=德宏/德宏州/德宏傣族景颇族自治州 | cn-nujiang=怒江/怒江州/怒江傈僳族自治州
    cn-diqing=迪庆/迪庆州/迪庆藏族自治州 | cn-ngari=阿里地区 | cn-linxia=临夏/临夏州/临夏回族自治州
    cn-gannan=甘南/甘南州/甘南藏族自治州 | cn-haibei=海北/海北州/海北藏族自治州 | cn-huangnan=黄南/黄南州/黄南藏族自治州
    cn-hainan-prefecture=海南州/海南藏族自治州 | cn-golog=果洛/果洛州/果洛藏族自治州
    cn-yushu=玉树/玉树州/玉树藏族自治州 | cn-haixi=海西/海西州/海西蒙古族藏族自治州
    cn-changji=昌吉/昌吉州/昌吉回族自治州 | cn-bortala=博尔塔拉/博州/博尔塔拉蒙古自治州
    cn-bayingolin=巴音郭楞/巴州/巴音郭楞蒙古自治州 | cn-aksu=阿克苏/阿克苏地区
    cn-kizilsu=克孜勒苏/克州/克孜勒苏柯尔克孜自治州 | cn-kashgar=喀什/喀什地区 | cn-hotan=和田/和田地区
    cn-ili=伊犁/伊犁州/伊犁哈萨克自治州 | cn-tacheng=塔城/塔城地区 | cn-altay=阿勒泰/阿勒泰地区
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
