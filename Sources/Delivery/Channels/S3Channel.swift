internal import CLoading.Curl
package import Diagnostics
internal import Drawing
internal import Files
package import Publishing
package import Scheduling
package import Transferring

/// The bucket that briefings are put into: what `delivery.s3` says.
package struct S3Settings: Hashable, Sendable {
  /// The address of the bucket, with a prefix of names if there is one, as the service has it in paths.
  package var address: String
  /// The service's region, which requests are signed for.
  package var region: String
  /// Which key requests are signed with.
  package var keyID: String
  /// Where that key is kept.
  package var secret: SecretSource
}

extension ChannelName {
  /// As an object of a bucket.
  package static let s3: ChannelName = "s3"
}

extension S3Settings: ChannelSettings {
  package static var name: ChannelName { .s3 }

  package static func read(_ token: Token, _ path: String, _ reader: SettingsReader) -> S3Settings? {
    let map = TokenMap(token, path: path, problems: reader.problems)
    defer { map.finish() }
    let insecurity: WebAddress.Insecurity = map.choice("insecure", default: .no)
    let rule: WebAddress.Rule = insecurity == .yes ? .anywhere : .ownMachine
    let address = map.required("bucket").flatMap { WebAddress.read($0, map.path(of: "bucket"), rule, reader.problems) }
    let region = map.required("region").flatMap { reader.word($0, map.path(of: "region")) }
    let keyID = map.required("key-id").flatMap { reader.word($0, map.path(of: "key-id")) }
    guard let secret = map.secret("key") else {
      reader.problems.add("needs a “key-file” or “key-environment” next to the key-id", at: map.location, path: path)
      return nil
    }
    guard let address, let region, let keyID else { return nil }
    return S3Settings(
      address: address.hasSuffix("/") ? String(address.dropLast()) : address, region: region, keyID: keyID, secret: secret)
  }

  package var secrets: [SecretSource] { [secret] }

  package static var cargo: Cargo { .files }

  package func destination(of recipient: Recipient) -> String? { Cargo.place(address, of: recipient) }

  package func parcel(for order: MailOrder) throws(OrderError) -> Parcel { try .file(of: order) }

  package func channel(in folder: String, clock: @escaping @Sendable () -> Instant) throws(ProjectError) -> any Channel {
    S3Channel(settings: self, secret: try secret.read(from: folder))
  }
}

/// Briefings put into a bucket of Amazon S3 or of a service that speaks like it: `<region>/<file name>` below the address. An object is whole or
/// not there, and has the rights that the bucket gives: none are asked for.
package struct S3Channel: Channel {
  private let settings: S3Settings
  private let secret: Secret
  private let limits: TransferLimits

  /// `s3`.
  package let name = ChannelName.s3

  /// A channel into the bucket of the settings.
  ///
  /// - Parameters:
  ///   - settings: Where to.
  ///   - secret: The key that requests are signed with.
  ///   - limits: How long it may take.
  package init(settings: S3Settings, secret: Secret, limits: TransferLimits = TransferLimits()) {
    self.settings = settings
    self.secret = secret
    self.limits = limits
  }

  /// Puts the bytes of a parcel, signed by Signature Version 4; a correction takes the place of what it corrects.
  package func deliver(_ parcel: Parcel) -> DeliveryOutcome {
    guard AttachmentName.isUsable(parcel.fileName), AttachmentName.isUsable(parcel.key.region) else {
      return .refused(.addressing, nil, "“\(HeaderText.cleaned(parcel.fileName))” cannot be the name of an object")
    }
    let path = [parcel.key.region, parcel.fileName].map { $0.percentEncoded(keeping: \.isUnreserved) }.joined(separator: "/")
    let digest = sha256(parcel.bytes)
    let outcome = HTTPExchange(
      .put, "\(settings.address)/\(path)",
      headers: ["Content-Type: \(parcel.mediaType)", "x-amz-content-sha256: \(digest)"], body: parcel.bytes, limits: limits
    ).perform { handle in
      handle.set(CURLOPT_AWS_SIGV4, "aws:amz:\(settings.region):s3")
      handle.set(CURLOPT_USERNAME, settings.keyID)
      handle.set(secret: CURLOPT_PASSWORD, secret.bytes)
    }.outcome
    // Put again, it is the same object: nothing is uncertain.
    guard case .uncertain(let stage, let reason) = Redaction(secret, of: settings.keyID).applied(to: outcome) else {
      return Redaction(secret, of: settings.keyID).applied(to: outcome)
    }
    return .refusedForNow(stage, nil, reason)
  }
}
