internal import Statistics

/// Words and letters that say how firmly a figure is known, beside a figure, a year or a header.
enum StatusWords {
  /// The status that a mark gives, whatever brackets, points and case it has; `nil` if it is none.
  static func status(_ mark: String) -> Status? {
    let bare = mark.lowercased().filter { !"()[]（）〔〕【】.".contains($0) }.trimmingBlanks()
    return statuses[bare]
  }

  private static let statuses: [String: Status] = {
    var statuses: [String: Status] = [:]
    for (status, words) in lists {
      for word in words.split(separator: "|") { statuses[String(word)] = status }
    }
    return statuses
  }()

  private static let lists: [(Status, String)] = [
    (
      .provisional,
      """
      p|ᵖ|prov|provisional|prelim|preliminary|prel|advance|advance estimate|flash|vorläufig|vorl|provisoire|provisional data|provisorio|provisório|preliminar|\
      provisionale|voorlopig|wstępne|předběžné|előzetes|предварительные|初步|初步数|初步核算|初步统计|初步核算数|快报|快报数|速報|速報値|잠정
      """
    ),
    (
      .estimated,
      "e|ᵉ|est|estimate|estimated|estimates|geschätzt|schätzung|estimation|estimado|estimación|estimativa|stima|szacunek|odhad|估|估计|估计数|估算|推計|추정"
    ),
    (.unreliable, "u|ᵘ|low reliability|unreliable|可靠性低"),
    (.forecast, "f|ᶠ|forecast|projection|projected|proj|prognose|prévision|previsión|previsão|预计|预计数|预测|预测数|見込み|전망"),
    (.final, "r|ʳ|rev|revised|revidiert|révisé|revisado|修订|修订数|最终核实|最终核实数|final|确报|確報"),
  ]
}
