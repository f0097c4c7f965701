extension Chinese {
  func text(of text: DeliveryText) -> String {
    switch text {
    // MARK: Mails and messages to readers
    case .mailSubject: "{region} {period}：{title}"
    case .mailAttached: "随信附上{region}{period}简报全文：{file}（{size}）。"
    case .mailDraft: "草稿"
    case .mailDraftNotice: "草稿，待审批。尚未发送给收件人。"
    case .mailCorrectionNotice: "更正：本简报取代此前发送的版本。"
    case .mailCorrectionReason: "更正原因：{reason}"
    case .chatOpen: "打开简报"
    case .mailUnsubscribe: "不再接收此类邮件"
    case .mailProtected: "PDF须使用与您约定的密码打开。带密码的副本不符合归档标准（PDF/A）。"

    // MARK: Notices to the owner
    case .ownerLateSubject: "已过截止时间：{report} {period}"
    case .ownerLate: "截止时间已过，尚未发布。"
    case .ownerGivenUpSubject: "已放弃：{report} {period}"
    case .ownerGivenUp: "每次尝试都失败，不再重试。问题解决后，用“gazetteer deliver”发送。"
    case .ownerHeldSubject: "未发送：{report} {period}，{regions}个地区"
    case .ownerHeld: "报告“{report}”{period}的下列简报没有发送："
    case .ownerChangedSubject: "发布后数据有变：{report} {period}"
    case .ownerChanged: "下列地区的当前数据与已发送的数据不同。用“gazetteer deliver”加上--reissue --reason发送更正。"
    case .ownerBlockedSubject: "无法发送：{report} {period}"
    case .ownerBlocked: "对方拒绝接收，仅靠等待无法解决："
    case .ownerBlockedEnd: "所有邮件都已保留，并将再次尝试。改正设置、服务器或邮件后，下次运行时发送；届时已放弃的邮件用“gazetteer deliver --again all”发送。"
    case .ownerSourceSubject: "没有新数据：{source}"
    case .ownerSource: "数据源没有给出可用的数据。“gazetteer fetch”会再次获取；被搁置的数据用--accept接受。"
    case .ownerHeldEnd: "收件人没有收到任何邮件。问题解决后，下次运行时发送。"
    }
  }
}
