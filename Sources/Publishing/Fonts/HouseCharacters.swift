import Languages
import Statistics

/// The characters beyond ASCII that the program's own words are made of: headings, sentences, units of time, marks.
///
/// Lean faces hold them from the start. One that is missing here is still printed, from the whole face, which takes longer; a test
/// compares the list with the words.
enum HouseCharacters {
  /// Signs of every language: dashes, quotes, raised letters, numbers in rings.
  static let signs = """
    ·×÷°‰℃ᵈᵉᵖᵗᶠ‐–—―’“”…‹›−≈①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳²³¹˒⁰⁴⁵⁶⁷⁸⁹
    """

  /// What Chinese needs besides.
  static let chinese = """
    、。」』〜一七万三上下不与两个中为举义九予二于五人亿仅从他代以件价份估但位低作使供保修倍值充入全八公六共关其内再准减凹出函分\
    划列则初到制前力办加动势区十升半单占即原及反发取变口另只可号各同名后含命和哑四因固图圆在地均域培基堆填增处多大天失字季完定实\
    审密对寿将少尖居属岁工已布带平年并序底度建开式引强录形径待得心态总成或截户所批投折报拥持指按据排接推提改效数整文料斜新方施无\
    日时明映是更最月有期未本条来析果柱标样根格框案梯次正此步段比法注浅济源演灰点热照状献率环现理生用由界留白百的目相码确示积空立\
    端第等简算系红约线经结绘续编缺者育能至致色草虚表要见规解计订记设评该详说读调贡资走超足转较边达过近这进述适选速部采量铃长间阅\
    阶附际陈降限除零非面页项预题额首高齐\
    丹买亚亩伊信元兆克兰典兹千南卢印双台合吉向吨员哥土坡塔墨士太套威学客家小尔尼岗币座张拉挪捷朗林欧毫泰港游澳瀑煤特瑞瓦盾福米索罗置美耳英西购越辆郎里金钟铢镑雷韩顷麦！（）＋，－／：；＝？～
    """

  /// What briefings in some languages need.
  static func all(in languages: [Language]) -> String {
    languages.contains(.chinese) ? signs + chinese : signs
  }
}
