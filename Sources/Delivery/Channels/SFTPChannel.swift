internal import CLoading.Curl
package import Diagnostics
internal import Drawing
internal import Files
internal import Glibc
package import Publishing
package import Scheduling
package import Transferring

/// The folder of another machine that briefings are put into: what `delivery.sftp` says.
package struct SFTPSettings: Hashable, Sendable {
  /// How the other machine knows us.
  package enum Proof: Hashable, Sendable {
    /// By a key of OpenSSH's form, in a file that only its owner may read.
    case key(SettingsPath)
    /// By a password.
    case password(SecretSource)
  }

  /// The name or number of the machine.
  package var host: String
  /// Its port.
  package var port: Int
  /// The folder: from the root with a `/` in front, else from the user's own.
  package var folder: String
  /// Who we are there.
  package var user: String
  /// How we show it.
  package var proof: Proof
  /// The keys that the machine may have, in the form of `known_hosts`.
  package var knownHosts: SettingsPath
}

extension ChannelName {
  /// As a file on another machine.
  package static let sftp: ChannelName = "sftp"
}

extension SFTPSettings: ChannelSettings {
  package static var name: ChannelName { .sftp }

  package static func read(_ token: Token, _ path: String, _ reader: SettingsReader) -> SFTPSettings? {
    let map = TokenMap(token, path: path, problems: reader.problems)
    defer { map.finish() }
    func file(_ key: String) -> SettingsPath? {
      map.optional(key).flatMap { reader.problems.settingsPath($0, path: map.path(of: key)) }
    }
    let host = map.required("host").flatMap { reader.word($0, map.path(of: "host")) }
    let port = map.optional("port") == nil ? 22 : map.count("port", 1...65_535)
    let folder = map.optional("folder").flatMap { reader.remoteFolder($0, map.path(of: "folder")) } ?? ""
    let user = map.required("user").flatMap { reader.word($0, map.path(of: "user")) }
    let (key, password) = (file("key-file"), map.secret("password"))
    let knownHosts = file("known-hosts")
    guard (key == nil) != (password == nil) else {
      reader.problems.add(
        "needs a “key-file”, or a “password-file” or “password-environment”, and one of them only", at: map.location, path: path)
      return nil
    }
    guard let knownHosts else {
      reader.problems.add(
        "needs “known-hosts”: a file with the key that the machine has, which “ssh-keyscan HOST” shows and its owner confirms",
        at: map.location, path: path)
      return nil
    }
    guard let host, let user, let proof = key.map(Proof.key) ?? password.map(Proof.password) else { return nil }
    return SFTPSettings(host: host, port: port, folder: folder, user: user, proof: proof, knownHosts: knownHosts)
  }

  package var secrets: [SecretSource] {
    if case .password(let source) = proof { [source] } else { [] }
  }

  package func faults(in folder: String) -> [ProjectError] {
    var files = [knownHosts]
    if case .key(let path) = proof { files.append(path) }
    return files.compactMap { file in
      let path = file.resolved(from: folder)
      do throws(FileError) {
        _ = try InputFile.read(path)
      } catch {
        return ProjectError(.inputUnreadable, at: file.location, "\(path) cannot be read: \(error.reason)")
      }
      var status = stat()
      guard case .key(file) = proof, stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return nil }
      return ProjectError(
        .wrongConfiguration, at: file.location,
        "\(path) may be read by others: its mode is 0\(String(status.st_mode & 0o777, radix: 8))",
        remedy: "chmod 0600 \(path)")
    }
  }

  package static var cargo: Cargo { .files }

  package func destination(of recipient: Recipient) -> String? { Cargo.place("sftp://\(host)/\(folder)", of: recipient) }

  package func parcel(for order: MailOrder) throws(OrderError) -> Parcel { try .file(of: order) }

  package func channel(in home: String, clock: @escaping @Sendable () -> Instant) throws(ProjectError) -> any Channel {
    var password: Secret?
    if case .password(let source) = proof { password = try source.read(from: home) }
    return SFTPChannel(settings: self, password: password, projectFolder: home)
  }
}

/// Briefings put into a folder of another machine over SFTP: written under a name that nobody takes for a briefing, and then given their own.
package struct SFTPChannel: Channel {
  private let settings: SFTPSettings
  private let password: Secret?
  private let projectFolder: String
  private let limits: TransferLimits

  /// `sftp`.
  package let name = ChannelName.sftp

  /// A channel to the folder of the settings.
  ///
  /// - Parameters:
  ///   - settings: Where to.
  ///   - password: The user's password, where no key shows who we are.
  ///   - projectFolder: What paths of the settings are from.
  ///   - limits: How long it may take.
  package init(settings: SFTPSettings, password: Secret?, projectFolder: String, limits: TransferLimits = TransferLimits()) {
    self.settings = settings
    self.password = password
    self.projectFolder = projectFolder
    self.limits = limits
  }

  /// Writes the bytes of a parcel as `<region>/<file name>`; a correction takes the place of what it corrects.
  package func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    guard AttachmentName.isUsable(parcel.fileName), AttachmentName.isUsable(parcel.key.region) else {
      return .refused(.addressing, nil, "“\(HeaderText.cleaned(parcel.fileName))” cannot be the name of a file")
    }
    let folder = settings.folder.isEmpty || settings.folder.hasSuffix("/") ? settings.folder : settings.folder + "/"
    let place = "\(folder)\(parcel.key.region)/\(parcel.fileName)"
    let waiting = "\(folder)\(parcel.key.region)/.\(parcel.fileName).part"
    let conversation = SFTPConversation(body: parcel.bytes)
    // A name that is taken is freed first: servers of this version of the protocol do not give a file the name of another.
    guard let handle = CurlHandle(limits),
      handle.set(CURLOPT_POSTQUOTE, ["*rm \(quoted(place))", "rename \(quoted(waiting)) \(quoted(place))"])
    else { return .refusedForNow(.connecting, nil, "there is not enough memory for a connection") }
    let path = waiting.hasPrefix("/") ? "/" + waiting : "/~/" + waiting
    handle.set(
      CURLOPT_URL, "sftp://\(settings.host):\(settings.port)" + path.percentEncoded { $0.isUnreserved || $0 == UInt8(ascii: "/") })
    handle.set(CURLOPT_PROTOCOLS_STR, "sftp")
    handle.set(CURLOPT_UPLOAD, 1)
    handle.set(size: CURLOPT_INFILESIZE_LARGE, parcel.bytes.count)
    handle.set(CURLOPT_FTP_CREATE_MISSING_DIRS, 1)
    handle.set(CURLOPT_SSH_KNOWNHOSTS, settings.knownHosts.resolved(from: projectFolder))
    handle.set(CURLOPT_USERNAME, settings.user)
    switch settings.proof {
    case .key(let file):
      handle.set(CURLOPT_SSH_AUTH_TYPES, Int(CURLSSH_AUTH_PUBLICKEY))
      handle.set(CURLOPT_SSH_PRIVATE_KEYFILE, file.resolved(from: projectFolder))
    case .password:
      handle.set(CURLOPT_SSH_AUTH_TYPES, Int(CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD))
      if let password { handle.set(secret: CURLOPT_PASSWORD, password.bytes) }
    }
    conversation.setUp(handle)
    let code = handle.perform()
    let outcome = withExtendedLifetime(conversation) { Self.outcome(of: code, HeaderText.cleaned(handle.reason(code))) }
    return Redaction(password, of: settings.user).applied(to: outcome)
  }

  /// A path as a word of libcurl's commands.
  private func quoted(_ path: String) -> String {
    "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Written again, it is the same file, so nothing is uncertain.
  private static func outcome(of code: CURLcode, _ reason: String) -> DeliveryOutcome {
    switch code {
    case CURLE_OK: .accepted(nil)
    case CURLE_PEER_FAILED_VERIFICATION:
      .blocked(.greeting, nil, "the machine does not have a key of “known-hosts”: ask its owner whether it was changed")
    case CURLE_LOGIN_DENIED: .blocked(.authenticating, nil, reason)
    case CURLE_REMOTE_ACCESS_DENIED, CURLE_REMOTE_FILE_NOT_FOUND: .blocked(.sending, nil, reason)
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_NOT_BUILT_IN: .blocked(.connecting, nil, reason)
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: .refusedForNow(.connecting, nil, reason)
    case CURLE_QUOTE_ERROR: .refusedForNow(.confirming, nil, reason)
    default: .refusedForNow(.sending, nil, reason)
    }
  }
}

/// What is seen of an upload.
private final class SFTPConversation: Conversation {}
