internal import Diagnostics
internal import Glibc
internal import Ingestion
package import Publishing
package import Scheduling
internal import Statistics

/// Asks the sources of a project and keeps what they answer: the only thing in the program that goes online for figures.
package struct FetchRun: Sendable {
  private let folder: String
  private let sources: [LiveSource]
  private let mapping: TableMapping
  private let clock: @Sendable () -> Instant
  private let wait: @Sendable (Int) -> Void

  /// Prepares.
  ///
  /// - Parameters:
  ///   - folder: The project's folder.
  ///   - names: The sources that are asked; all of them if none is named.
  ///   - clock: Says when an answer came.
  ///   - wait: Waits for some seconds before the same is tried again.
  /// - Throws: `ProjectError` where the settings are wrong, or have no source of a name.
  package init(
    project folder: String, sources names: [String] = [], clock: @escaping @Sendable () -> Instant,
    wait: @escaping @Sendable (Int) -> Void = { sleep(UInt32($0)) }
  ) throws(ProjectError) {
    let configuration = try Project.settings(in: folder)
    let known = configuration.sources
    guard !known.isEmpty else {
      throw ProjectError(
        .wrongConfiguration, at: SourceLocation(file: "\(folder)/gazetteer.yml"), "has no “sources:”",
        remedy: "name one, such as sources: {unemployment: {url: https://…}}")
    }
    for name in names where !known.contains(where: { $0.name == name }) {
      let nearest = NearestName.nearest(to: name, in: known.map(\.name)).map { "did you mean “\($0)”?" }
      throw ProjectError(
        .wrongUse, "there is no source “\(name)”", remedy: nearest ?? "known are \(known.map(\.name).joined(separator: ", "))")
    }
    self.folder = folder
    sources = names.isEmpty ? known : known.filter { names.contains($0.name) }
    mapping = configuration.mapping
    self.clock = clock
    self.wait = wait
  }

  /// Asks each source that was not asked within the last hour, or failed then: a timer asks more often than figures are published.
  ///
  /// - Throws: `ProjectError` where answers cannot be kept.
  package func runDue() throws(ProjectError) -> [FetchResult] {
    let answers = FetchedFolder(project: folder)
    var asked = answers.asked()
    var results: [FetchResult] = []
    let now = clock()
    for source in sources {
      let entry = try answers.lock().sources[source.name]
      if let time = asked[source.name].flatMap({ Instant($0) }), time <= now, now < time.advanced(bySeconds: Self.rest), let entry,
        (entry.held?.answer ?? entry.answer)?.request == source.request
      {
        results.append(result(source, entry.held.map { .held($0.reasons) } ?? .unchanged, entry))
        continue
      }
      let result = try fetch(source)
      if case .failed = result.outcome {} else { asked[source.name] = "\(now)" }
      results.append(result)
    }
    try answers.remember(asked)
    return results
  }

  /// How long a source that answered is left alone by a timer, in seconds.
  private static let rest: Int64 = 3_600

  /// Asks each source, one after the other.
  ///
  /// - Parameter show: Called with each result as it is there.
  /// - Throws: `ProjectError` where answers cannot be kept.
  package func run(showing show: (FetchResult) -> Void = { _ in }) throws(ProjectError) -> [FetchResult] {
    var results: [FetchResult] = []
    for source in sources {
      let result = try fetch(source)
      show(result)
      results.append(result)
    }
    return results
  }

  /// Makes what is held the answers that count, without asking anybody: what was looked at is what is taken.
  ///
  /// - Throws: `ProjectError` where answers cannot be kept.
  package func accept() throws(ProjectError) -> [FetchResult] {
    let answers = FetchedFolder(project: folder)
    return try answers.changeLock { (lock) throws(ProjectError) in
      var results: [FetchResult] = []
      for source in sources {
        var entry = lock.sources[source.name] ?? .init()
        var outcome = FetchResult.Outcome.unchanged
        if let held = entry.held {
          _ = try answers.read(held.answer.data)
          entry.take(held.answer)
          lock.sources[source.name] = entry
          outcome = .accepted
        }
        results.append(result(source, outcome, entry))
      }
      return results
    }
  }

  // MARK: One source

  private func fetch(_ source: LiveSource) throws(ProjectError) -> FetchResult {
    let answers = FetchedFolder(project: folder)
    let entry = try answers.lock().sources[source.name] ?? .init()
    let known = (entry.held?.answer ?? entry.answer).flatMap { isUsable($0, source, answers) ? $0 : nil }
    let brought: Brought
    do throws(FetchFault) {
      brought = try bring(source, knowing: known, answers)
    } catch {
      return result(source, .failed(error.reason, error.status), entry)
    }
    guard case .file(let bytes, let structure) = brought.content else {
      return result(source, entry.held.map { .held($0.reasons) } ?? .unchanged, entry, brought.notes)
    }
    return try take(bytes, structure, brought, source, answers)
  }

  /// Whether an answer can be told by its marks again: it is of the same question, and still there.
  private func isUsable(_ answer: FetchedAnswer, _ source: LiveSource, _ answers: FetchedFolder) -> Bool {
    answer.request == source.request && (try? answers.read(answer.data)) != nil
      && (answer.structure.map { (try? answers.read($0)) != nil } ?? true)
  }

  private func bring(
    _ source: LiveSource, knowing known: FetchedAnswer?, _ answers: FetchedFolder
  ) throws(FetchFault) -> Brought {
    switch source.origin {
    case .file(let query): return Brought(try web(query)(query, nil).answer(knowing: known))
    case .sdmx(let query):
      let structure = known?.structure.flatMap { part in
        (try? answers.read(part)).map { Brought.Structure(address: part.address, bytes: $0) }
      }
      return try SDMXService(query: query, fetch: try web(query)).answer(knowing: known, structure)
    case .database(let query):
      return try DatabaseFetch(query: query, password: try secret(query.password), projectFolder: folder).answer()
    }
  }

  /// What brings files from a server, with what must be there for it.
  private func web(_ query: WebQuery) throws(FetchFault) -> (WebQuery, String?) -> WebFetch {
    if let fault = query.authorities?.certificateFault(from: folder) { throw FetchFault(.wrongSettings, fault.reasons) }
    let secret = try secret(query.secret?.source)
    return { [folder, wait] asked, accept in
      WebFetch(
        query: asked, secret: WebFetch.authority(asked.address) == WebFetch.authority(query.address) ? secret : nil,
        projectFolder: folder, accept: accept, wait: wait)
    }
  }

  private func secret(_ source: SecretSource?) throws(FetchFault) -> Secret? {
    guard let source else { return nil }
    do throws(ProjectError) {
      return try source.read(from: folder)
    } catch {
      throw FetchFault(.wrongSettings, error.reasons)
    }
  }

  /// Keeps an answer: as the one that counts, or for a person to look at.
  private func take(
    _ bytes: [UInt8], _ structure: Brought.Structure?, _ brought: Brought, _ source: LiveSource, _ answers: FetchedFolder
  ) throws(ProjectError) -> FetchResult {
    let (name, nameOfStructure) = ("\(source.name).\(brought.ending)", "\(source.name)-structure.xml")
    let reading: ReadDataset
    do throws(InvalidInput) {
      reading = try DataSource.read(
        MappedFile(
          DataFile(name: name, bytes: bytes), mapping: source.mapping ?? mapping,
          structure: structure.map { DataFile(name: nameOfStructure, bytes: $0.bytes) }))
    } catch {
      let entry = try answers.lock().sources[source.name] ?? .init()
      let first = error.diagnostics.first.map { "\($0)" } ?? "it holds no figures"
      return result(source, .failed("the answer cannot be read: \(first)", .wrongData), entry, brought.notes)
    }
    var answer = FetchedAnswer(
      request: source.request, fetched: "\(clock())", data: FetchedFolder.part(bytes, as: name, from: brought.address),
      structure: structure.map { FetchedFolder.part($0.bytes, as: nameOfStructure, from: $0.address) })
    (answer.status, answer.etag, answer.lastModified) = (brought.status, brought.etag, brought.lastModified)
    (answer.contentType, answer.through) = (brought.contentType, reading.latestPeriod?.sdmx)
    func keep() throws(ProjectError) {
      try answers.keep(bytes, answer.data)
      if let structure, let part = answer.structure { try answers.keep(structure.bytes, part) }
    }
    return try answers.changeLock { (lock) throws(ProjectError) in
      // Another program may have fetched in the meantime.
      var entry = lock.sources[source.name] ?? .init()
      let before = entry.answer.flatMap { self.reading(of: $0, source, answers) }
      let outcome: FetchResult.Outcome
      if var same = entry.answer, same.saysTheSame(as: answer) || before?.saysTheSame(as: reading) == true {
        if before == nil { try keep() }
        // Messages have the time of their making in them: what counts are the figures. By its marks it is known the next time.
        (same.request, same.etag, same.lastModified) = (answer.request, answer.etag, answer.lastModified)
        same.through = answer.through
        (entry.answer, entry.held) = (same, nil)
        outcome = .unchanged
      } else if let before, case let reasons = AnswerComparison(from: before, to: reading).reasons, !reasons.isEmpty {
        try keep()
        if let held = entry.held, held.answer.saysTheSame(as: answer) { answer.fetched = held.answer.fetched }
        entry.held = .init(answer: answer, reasons: reasons)
        outcome = .held(reasons)
      } else {
        try keep()
        entry.take(answer)
        outcome = .fetched(bytes: bytes.count, sha256: answer.data.sha256)
      }
      lock.sources[source.name] = entry
      return result(source, outcome, entry, brought.notes)
    }
  }

  /// What an answer said; `nil` where it cannot be read any more, as nothing can be compared with it then.
  private func reading(of answer: FetchedAnswer, _ source: LiveSource, _ answers: FetchedFolder) -> ReadDataset? {
    guard let bytes = try? answers.read(answer.data) else { return nil }
    let structure = answer.structure.flatMap { part in
      (try? answers.read(part)).map { DataFile(name: answers.path(part.file), bytes: $0) }
    }
    let file = DataFile(name: answers.path(answer.data.file), bytes: bytes)
    return try? DataSource.read(MappedFile(file, mapping: source.mapping ?? mapping, structure: structure))
  }

  private func result(
    _ source: LiveSource, _ outcome: FetchResult.Outcome, _ entry: FetchLock.Entry, _ notes: [String] = []
  ) -> FetchResult {
    let age = entry.answer.flatMap { Instant($0.fetched) }.map { (clock().secondsSince1970 - $0.secondsSince1970) / 86_400 }
    return FetchResult(
      source: source.name, outcome: outcome, copy: entry.answer?.time, age: age.map { max(0, Int($0)) }, notes: notes)
  }
}
