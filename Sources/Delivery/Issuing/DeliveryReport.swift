import Languages
package import Publishing

/// What became of a request, region by region.
package struct DeliveryReport: Hashable, Sendable {
  /// What became of the briefings of one region.
  package struct Region: Hashable, Sendable {
    /// Key of the region.
    package var id: String
    /// Why something of it does not leave.
    package var holds: [Hold]
    /// Its deliveries about the period, of the last issue in each language.
    package var deliveries: [DeliveryRow]
    /// How many of them were sent in this run.
    package var sentNow: Int

    /// Makes an account of a region.
    package init(id: String, holds: [Hold], deliveries: [DeliveryRow], sentNow: Int) {
      self.id = id
      self.holds = holds
      self.deliveries = deliveries
      self.sentNow = sentNow
    }

    /// Its status.
    package var status: ExitStatus {
      let held = holds.map(\.status)
      let rest = deliveries.map { row -> ExitStatus in
        switch row.state {
        case .sent: .done
        case .dead: .wrongData
        // Those that are held are among the holds of this run, or were let go in another.
        case .held, .waitingForData, .planned: .done
        case .rendered, .sending, .uncertain, .failed: .tryLater
        }
      }
      return (held + rest).max() ?? .done
    }

    /// What became of it, in a line.
    package var line: String { line(saying: "sent") }

    /// What became of it, in a line.
    ///
    /// - Parameter verb: what happened to what left in this run: `written` where nothing was to be sent.
    package func line(saying verb: String) -> String {
      var parts: [String] = []
      let sent = deliveries.filter { $0.state == .sent }.count
      if sentNow > 0 { parts.append("\(verb) (\(sentNow))") }
      if sent > sentNow { parts.append(sentNow > 0 ? "sent before (\(sent - sentNow))" : "sent before, nothing new (\(sent))") }
      for row in deliveries {
        let reason = row.reason.map { ": \($0)" } ?? ""
        switch row.state {
        case .failed, .uncertain:
          parts.append("\(row.key.recipient) is tried again at \(row.nextAttempt.map(UTCText.minute) ?? "the next run")\(reason)")
        case .rendered: parts.append("\(row.key.recipient) is due at \(row.nextAttempt.map(UTCText.minute) ?? "the next run")")
        case .sending: parts.append("\(row.key.recipient) is being sent by another program")
        case .dead: parts.append("\(row.key.recipient) is given up\(reason)")
        case .sent, .held, .waitingForData, .planned: break
        }
      }
      var reasons: [String] = []
      for hold in holds where !reasons.contains(hold.reason) { reasons.append(hold.reason) }
      for reason in reasons { parts.append("held, because \(reason)") }
      return "\(id): " + (parts.isEmpty ? "nothing to send" : parts.joined(separator: "; "))
    }
  }

  /// The regions in the order of the data.
  package var regions: [Region]
  /// What the owner was informed of in this run; empty where nothing new was held.
  package var noticed: [Hold]
  /// What a person must change before certain deliveries can be made: a server that asks for a login, a certificate that is not trusted.
  package var faults: [String]

  /// Makes a report.
  package init(regions: [Region], noticed: [Hold] = [], faults: [String] = []) {
    self.regions = regions
    self.noticed = noticed
    self.faults = faults
  }

  /// How many deliveries were sent in this run.
  package var sentNow: Int { regions.reduce(0) { $0 + $1.sentNow } }
  /// Everything that is held.
  package var holds: [Hold] { regions.flatMap(\.holds) }
  /// The worst of the regions, and of what a person must change.
  package var status: ExitStatus {
    max(regions.map(\.status).max() ?? .done, faults.isEmpty ? .done : .wrongConfiguration)
  }
}
