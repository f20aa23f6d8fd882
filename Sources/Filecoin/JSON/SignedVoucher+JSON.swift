public import ExactJSON

extension SignedVoucher {
  private static let names = [
    "ChannelAddr", "TimeLockMin", "TimeLockMax", "SecretHash", "SecretPreimage", "Extra", "Lane",
    "Nonce", "Amount", "MinSettleHeight", "Merges", "Signature",
  ]

  /// The voucher as a lotus node of the main network writes it.
  public var json: JSONObject { json(on: .main) }

  /// The voucher as a lotus node writes it; the network is that of the addresses' texts.
  public func json(on network: AddressNetwork) -> JSONObject {
    [
      "ChannelAddr": .string(channel.text(network)),
      "TimeLockMin": .number(timeLockMin.value),
      "TimeLockMax": .number(timeLockMax.value),
      "SecretHash": .bytes(secretHash),
      "Extra": extra.map { .object($0.json(on: network)) } ?? .null,
      "Lane": .number(lane),
      "Nonce": .number(nonce),
      "Amount": .string(amount.decimal),
      "MinSettleHeight": .number(minSettleHeight.value),
      "Merges": merges.isEmpty ? .null : .array(merges.map { .object($0.json) }),
      "Signature": signature.map(JSON.signature) ?? .null,
    ]
  }

  /// Reads what a lotus node writes; older nodes call the hash of the secret `SecretPreimage`.
  public init(json: JSONObject) throws(FilecoinJSONError) {
    try self.init(json: json, at: "")
  }

  init(json: JSONObject, at path: String) throws(FilecoinJSONError) {
    let fields = try JSONFields(json, at: path, allowed: Self.names)
    let hashName = fields.has("SecretHash") ? "SecretHash" : "SecretPreimage"
    try self.init(
      channel: fields.address("ChannelAddr"),
      timeLockMin: Epoch(fields.signed("TimeLockMin")),
      timeLockMax: Epoch(fields.signed("TimeLockMax")),
      secretHash: fields.bytes(hashName),
      extra: Self.call(in: fields),
      lane: fields.unsigned("Lane"), nonce: fields.unsigned("Nonce"),
      amount: fields.amount("Amount"),
      minSettleHeight: Epoch(fields.signed("MinSettleHeight")),
      merges: Self.merges(in: fields),
      signature: fields.has("Signature") ? fields.signature("Signature") : nil)
  }

  private static func call(in fields: JSONFields) throws(FilecoinJSONError) -> VoucherCall? {
    guard fields.has("Extra") else { return nil }
    let call = try JSONFields(
      fields.object("Extra"), at: fields.place(of: "Extra"),
      allowed: ["Actor", "Method", "Data"])
    return VoucherCall(
      actor: try call.address("Actor"), method: try call.unsigned("Method"),
      params: try call.bytes("Data"))
  }

  private static func merges(in fields: JSONFields) throws(FilecoinJSONError) -> [LaneMerge] {
    var merges: [LaneMerge] = []
    for (index, object) in try fields.objects("Merges", atMost: maximumMerges).enumerated() {
      let merge = try JSONFields(
        object, at: fields.place(of: "Merges.\(index)"), allowed: ["Lane", "Nonce"])
      merges.append(
        LaneMerge(lane: try merge.unsigned("Lane"), nonce: try merge.unsigned("Nonce")))
    }
    return merges
  }
}

extension VoucherCall {
  fileprivate func json(on network: AddressNetwork) -> JSONObject {
    [
      "Actor": .string(actor.text(network)), "Method": .number(method), "Data": .bytes(params),
    ]
  }
}

extension LaneMerge {
  fileprivate var json: JSONObject {
    ["Lane": .number(lane), "Nonce": .number(nonce)]
  }
}

extension UpdateParams {
  /// The parameters as a lotus node of the main network writes them.
  public var json: JSONObject { json(on: .main) }

  /// The parameters as a lotus node writes them; the network is that of the addresses' texts.
  public func json(on network: AddressNetwork) -> JSONObject {
    ["Sv": .object(voucher.json(on: network)), "Secret": .bytes(secret)]
  }

  /// Reads what a lotus node writes.
  public init(json: JSONObject) throws(FilecoinJSONError) {
    let fields = try JSONFields(json, allowed: ["Sv", "Secret"])
    try self.init(
      voucher: SignedVoucher(json: fields.object("Sv"), at: "Sv"),
      secret: fields.bytes("Secret"))
  }
}
