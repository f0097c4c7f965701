internal import Diagnostics
internal import Editions
package import Ingestion
package import Languages
package import Publishing
package import Statistics

extension RecipientList {
  private static let columns = [
    "region", "email", "name", "language", "format", "channel", "password-file", "password-environment",
  ]

  /// Reads a `recipients.csv`: `region` (a key, or `*` for all), `email`, and where wanted `name`, `language` (the first of the
  /// project's without one), `format` (`pdf` or `text`), `channel` (`mail` without one), and `password-file` or `password-environment`.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - regions: The regions that briefings are made of.
  ///   - languages: The project's languages.
  /// - Throws: `ProjectError` with everything that is wrong, each with its line and column.
  package static func read(_ file: DataFile, regions: [Region], languages: [Language]) throws(ProjectError) -> RecipientList {
    let table: NamedTable
    do {
      table = try NamedTable(file, known: columns, required: ["region", "email"])
    } catch {
      throw ProjectError(.wrongConfiguration, error.diagnostics)
    }
    var reader = RecipientReader(table: table, regions: regions, languages: languages)
    for row in 0..<table.rowCount { reader.read(row) }
    if table.rowCount == 0 {
      reader.diagnostics.append(
        Diagnostic(.error, at: SourceLocation(file: file.name), "there are no recipients", remedy: "give each recipient a row"))
    }
    let errors = reader.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw ProjectError(.wrongConfiguration, reader.diagnostics) }
    return RecipientList(recipients: reader.recipients, warnings: reader.diagnostics, file: file.name)
  }
}

/// Reads rows one by one and remembers who was there.
private struct RecipientReader {
  let table: NamedTable
  let regions: [Region]
  let known: Set<String>
  let languages: [Language]
  var recipients: [Recipient] = []
  var diagnostics: [Diagnostic] = []
  private var linesByIdentity: [Identity: [(region: String?, line: Int)]] = [:]

  /// What makes two rows one recipient, besides the region.
  private struct Identity: Hashable {
    var channel: ChannelName
    var address: String
    var language: Language
    var file: EditionFormat?
  }

  init(table: NamedTable, regions: [Region], languages: [Language]) {
    self.table = table
    self.regions = regions
    known = Set(regions.map(\.id))
    self.languages = languages
  }

  mutating func read(_ row: Int) {
    let before = diagnostics.count
    let channel = channel(row)
    let region = region(row)
    let address = address(row, channel.destinations)
    let language = language(row)
    let forms = forms(row, channel)
    let name = table.text(row, "name") ?? ""
    if name.hasControls {
      refuse(row, "name", "the name has a control character", remedy: "remove it")
    }
    let password = password(row, forms, channel)
    guard !diagnostics[before...].contains(where: { $0.severity == .error }) else { return }
    var recipient = Recipient(
      region: region, address: address, name: name, language: language, format: forms.mail, channel: channel.name,
      password: password,
      location: table.location(row, channel.destinations == .recipients ? "email" : "channel"))
    if channel.cargo == .attachments { recipient.editions = forms.editions }
    // Each file is delivered by itself: it arrives, or is tried again, whatever becomes of the others.
    for file in channel.cargo == .files ? forms.files : [nil] {
      recipient.file = file
      guard isNew(recipient, channel.destinations, row) else { break }
      recipients.append(recipient)
    }
  }

  private mutating func region(_ row: Int) -> String? {
    guard let text = table.text(row, "region") else {
      refuse(row, "region", "the region is missing", remedy: "give the key of a region, or * for all")
      return nil
    }
    if text == "*" { return nil }
    if !known.contains(text) {
      let nearest = NearestName.nearest(to: text, in: regions.map(\.id), limit: 3)
      let named = regions.filter { $0.name.texts.contains(text) }.map(\.id)
      let meant = (named.isEmpty ? nearest : named).map { "“\($0)”" }.joined(separator: " or ")
      let some = regions.prefix(12).map(\.id).joined(separator: ", ") + (regions.count > 12 ? ", …" : "")
      refuse(
        row, "region", "there is no region “\(text.withoutControls)”",
        remedy: meant.isEmpty ? "there are \(some); * means all" : "did you mean \(meant)?")
    }
    return text
  }

  private mutating func address(_ row: Int, _ destinations: Destinations) -> MailAddress? {
    guard let text = table.text(row, "email") else {
      if destinations == .recipients { refuse(row, "email", "the address is missing", remedy: "write it as name@example.org") }
      return nil
    }
    do {
      let address = try MailAddress(text)
      if destinations == .recipients, !address.domain.contains("."), !address.domain.hasPrefix("[") {
        diagnostics.append(
          Diagnostic(
            .warning, at: table.location(row, "email"), "the domain of “\(text)” has no dot", remedy: "check that it is complete"))
      }
      return address
    } catch {
      refuse(row, "email", "“\(text.withoutControls)” \(error.reason)", remedy: error.remedy)
      return nil
    }
  }

  private mutating func language(_ row: Int) -> Language {
    let fallback = languages.first ?? .usual
    guard let text = table.text(row, "language") else { return fallback }
    guard let language = Language(tag: text.lowercased()) else {
      refuse(
        row, "language", "there is no language “\(text.withoutControls)”",
        remedy: "allowed are \(Language.all.map(\.tag).joined(separator: ", "))")
      return fallback
    }
    if !languages.contains(language) {
      refuse(
        row, "language", "the project renders no briefings in “\(language.tag)”", remedy: "add it to “languages” in gazetteer.yml"
      )
    }
    return language
  }

  /// What `format` asks for, such as `pdf+ods`.
  private struct Forms {
    /// What a mail is made of.
    var mail = Recipient.Format.pdf
    /// Whether the PDF is wanted where it is a file by itself.
    var hasPDF = true
    /// The other formats, in their order.
    var editions: [EditionFormat] = []

    /// The files that are wanted; `nil` is the PDF.
    var files: [EditionFormat?] { (hasPDF ? [nil] : []) + editions }
  }

  private mutating func forms(_ row: Int, _ channel: any ChannelSettings.Type) -> Forms {
    let parts = (table.text(row, "format") ?? "").lowercased().split(separator: "+").map(String.init)
    var forms = Forms()
    for (index, part) in parts.enumerated() {
      if index == 0, let known = Recipient.Format(rawValue: part) {
        forms.mail = known
      } else if index > 0 || channel.cargo == .files, let edition = EditionFormat(rawValue: part) {
        if index == 0 { forms.hasPDF = false }
        if !forms.editions.contains(edition) { forms.editions.append(edition) }
      } else {
        let first = index == 0 ? Recipient.Format.allCases.map(\.rawValue) : []
        let other = index > 0 || channel.cargo == .files ? EditionFormat.allCases.map(\.rawValue) : []
        refuseUnknown(part, row, "format", known: first + other)
      }
    }
    if !forms.editions.isEmpty, channel.cargo == .none {
      refuse(row, "format", "the channel “\(channel.name)” carries no file besides the PDF", remedy: "write pdf")
    }
    return forms
  }

  /// Where the password of the PDF is kept: in a file or in a variable, never in the list.
  private mutating func password(_ row: Int, _ forms: Forms, _ channel: any ChannelSettings.Type) -> SecretSource? {
    let (file, variable) = (table.text(row, "password-file"), table.text(row, "password-environment"))
    let column = file != nil ? "password-file" : "password-environment"
    guard file != nil || variable != nil else { return nil }
    if file != nil, variable != nil {
      refuse(row, column, "the password is kept in two places", remedy: "keep one of them")
    } else if channel.cargo == .none {
      refuse(row, column, "the channel “\(channel.name)” carries no PDF that a password could protect", remedy: "remove it")
    } else if !forms.editions.isEmpty {
      refuse(row, column, "the PDF alone can have a password, and other formats would go along without one", remedy: "write pdf")
    } else if let file, SettingsPath.isUsable(file) {
      return SecretSource(.file(file), location: table.location(row, column))
    } else if file == nil, let variable, SecretSource.isVariable(variable) {
      return SecretSource(.environment(variable), location: table.location(row, column))
    } else {
      // The text may be the secret itself: it is not repeated.
      refuse(
        row, column, file == nil ? "the column needs the name of a variable" : "the column needs the path of a file",
        remedy: "the password itself is never written here")
    }
    return nil
  }

  private mutating func channel(_ row: Int) -> any ChannelSettings.Type {
    guard let text = table.text(row, "channel") else { return MailSettings.self }
    if let channel = Channels.named(ChannelName(rawValue: text.lowercased())) { return channel }
    refuseUnknown(text, row, "channel", known: Channels.all.map { $0.name.rawValue })
    return MailSettings.self
  }

  private mutating func refuseUnknown(_ text: String, _ row: Int, _ column: String, known: [String]) {
    let nearest = NearestName.nearest(to: text, in: known).map { "did you mean “\($0)”?" }
    refuse(
      row, column, "there is no \(column) “\(text.withoutControls)”",
      remedy: nearest ?? "allowed are \(known.joined(separator: ", "))")
  }

  /// Whether no other row of the same address gets the same briefing.
  private mutating func isNew(_ recipient: Recipient, _ destinations: Destinations, _ row: Int) -> Bool {
    let address = destinations == .recipients ? recipient.address?.folded ?? "" : ""
    let identity = Identity(channel: recipient.channel, address: address, language: recipient.language, file: recipient.file)
    let earlier = linesByIdentity[identity, default: []]
    if let twin = earlier.first(where: { $0.region == recipient.region || $0.region == nil || recipient.region == nil }) {
      let who = recipient.address.map { "“\($0)”" } ?? "the \(recipient.channel)"
      let what =
        twin.region == recipient.region
        ? "is listed twice" : "would get the briefing of “\(twin.region ?? recipient.region ?? "")” twice"
      refuse(row, "email", "\(who) \(what), first on line \(twin.line)", remedy: "keep one of them")
      return false
    }
    linesByIdentity[identity, default: []].append((recipient.region, recipient.location.line ?? 0))
    return true
  }

  private mutating func refuse(_ row: Int, _ column: String, _ message: String, remedy: String) {
    diagnostics.append(Diagnostic(.error, at: table.location(row, column), message, remedy: remedy))
  }
}
