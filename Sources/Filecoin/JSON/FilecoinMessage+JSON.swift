public import ExactJSON

extension FilecoinMessage {
  private static let names = [
    "Version", "To", "From", "Nonce", "Value", "GasLimit", "GasFeeCap", "GasPremium", "Method",
    "Params", "CID",
  ]

  /// The message as a lotus node of the main network writes it.
  public var json: JSONObject { json(on: .main) }

  /// The message as a lotus node writes it; the network is that of the addresses' texts.
  public func json(on network: AddressNetwork) -> JSONObject {
    [
      "Version": .number(version),
      "To": .string(to.text(network)),
      "From": .string(from.text(network)),
      "Nonce": .number(nonce),
      "Value": .string(value.decimal),
      "GasLimit": .number(gasLimit),
      "GasFeeCap": .string(feeCap.decimal),
      "GasPremium": .string(premium.decimal),
      "Method": .number(method),
      "Params": .bytes(params),
      "CID": .identifier(cid),
    ]
  }

  /// Reads what a lotus node writes; the version and the identifier may be left out.
  public init(json: JSONObject) throws(FilecoinJSONError) {
    try self.init(json: json, at: "")
  }

  init(json: JSONObject, at path: String) throws(FilecoinJSONError) {
    let fields = try JSONFields(json, at: path, allowed: Self.names)
    let version = fields.has("Version") ? try fields.unsigned("Version") : 0
    guard version == 0 else { throw fields.error(.unknownVersion(version), in: "Version") }
    try self.init(
      version: version,
      to: fields.address("To"), from: fields.address("From"),
      nonce: fields.unsigned("Nonce"), value: fields.amount("Value"),
      gasLimit: fields.signed("GasLimit"), feeCap: fields.amount("GasFeeCap"),
      premium: fields.amount("GasPremium"), method: fields.unsigned("Method"),
      params: fields.bytes("Params"))
    try fields.check(cid, in: "CID")
  }
}

extension SignedMessage {
  /// The message and its signature as a lotus node of the main network writes them.
  public var json: JSONObject { json(on: .main) }

  /// The message and its signature as a lotus node writes them; the network is that of the
  /// addresses' texts.
  public func json(on network: AddressNetwork) -> JSONObject {
    [
      "Message": .object(message.json(on: network)),
      "Signature": .signature(signature),
      "CID": .identifier(cid),
    ]
  }

  /// Reads what a lotus node writes; the identifiers may be left out.
  public init(json: JSONObject) throws(FilecoinJSONError) {
    let fields = try JSONFields(json, allowed: ["Message", "Signature", "CID"])
    try self.init(
      message: FilecoinMessage(json: fields.object("Message"), at: "Message"),
      signature: fields.signature("Signature"))
    try fields.check(cid, in: "CID")
  }
}

extension JSON {
  /// An identifier as the chain's tools write a link.
  fileprivate static func identifier(_ identifier: ContentIdentifier) -> JSON {
    ["/": .string(identifier.text)]
  }
}

extension JSONFields {
  /// Compares an identifier, if there is one, with that of the value that was read.
  fileprivate func check(
    _ expected: ContentIdentifier, in name: String
  ) throws(FilecoinJSONError) {
    guard has(name) else { return }
    let link = try JSONFields(object(name), at: place(of: name), allowed: ["/"])
    let identifier = try link.identifier("/")
    guard identifier == expected else { throw error(.otherIdentifier(identifier), in: name) }
  }

  private func identifier(_ name: String) throws(FilecoinJSONError) -> ContentIdentifier {
    let text = try string(name)
    do { return try ContentIdentifier(text: text) } catch {
      throw self.error(.identifier(error), in: name)
    }
  }
}
