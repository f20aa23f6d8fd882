internal import Bitcoin
public import Channels
public import ExactJSON

extension OneWay.Terms {
  /// The terms as messages and scenarios say them; amounts are satoshis, the fee rate satoshis for
  /// a thousand virtual bytes.
  ///
  ///     {"network":"regtest","variant":"expiry","expiry":4320,"capacity":3600000,…}
  public var json: JSON {
    var members: JSONObject = [
      Key.network: .string(network.rawValue), Key.variant: .string(variant.kind.rawValue),
    ]
    if let expiry = variant.expiry { members[Key.expiry] = .number(expiry.value) }
    if let lifetime = variant.lifetime { members[Key.lifetime] = .number(lifetime) }
    members[Key.capacity] = .satoshis(capacity)
    members[Key.unit] = .satoshis(unit)
    members[Key.feeRate] = .number(feeRate.satoshisPerKilobyte)
    members[Key.confirmations] = .number(confirmations)
    members[Key.reaction] = .number(timing.reaction)
    members[Key.delay] = .number(timing.delay)
    if timing.undone > 0 { members[Key.undone] = .number(timing.undone) }
    return .object(members)
  }

  /// Reads terms as a person may write them: an amount may be a text with its unit, such as
  /// `36 mBTC`, and what has a usual value may be left out.
  public init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    let usual = Self(
      variant: .trusting, capacity: .zero, unit: .zero, timing: .init(reaction: 0, delay: 0))
    network = try members.read(Key.network, or: usual.network) { json throws(MemberError) in
      try json.asName()
    }
    variant = try OneWay.Variant(&members)
    capacity = try members.read(Key.capacity) { json throws(MemberError) in
      try json.asWrittenAmount()
    }
    unit = try members.read(Key.unit) { json throws(MemberError) in try json.asWrittenAmount() }
    feeRate = try members.read(Key.feeRate, or: usual.feeRate) { json throws(MemberError) in
      try json.asFeeRate()
    }
    confirmations = try members.read(Key.confirmations, or: usual.confirmations) {
      json throws(MemberError) in Int(try json.asUInt32())
    }
    timing = try OneWay.Timing(&members)
    try members.finishWrittenByHand()
  }

  /// Reads terms as `json` writes them, and no other way: nothing is left out, and amounts are
  /// satoshis, but for `undone`, which is there exactly where it is not 0. Two machines agree so on
  /// what was said.
  public init(exactly json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    for key in Key.all { _ = try members.required(key) }
    for key in [Key.capacity, Key.unit] {
      _ = try members.read(key) { json throws(MemberError) in try json.asAmount() }
    }
    try self.init(json: json)
    guard timing.undone > 0 || members.optional(Key.undone) == nil else {
      throw MemberError(Key.undone, .outOfRange(0, in: 1...Int64(Limits.blocks)))
    }
  }

  /// What the members are called.
  package enum Key {
    static let network = "network"
    package static let variant = "variant"
    package static let expiry = "expiry"
    package static let lifetime = "lifetime"
    package static let capacity = "capacity"
    package static let unit = "unit"
    static let feeRate = "fee-rate"
    static let confirmations = "confirmations"
    static let reaction = "reaction"
    static let delay = "delay"
    static let undone = "undone"

    /// Those that terms always have.
    static let all = [
      network, variant, capacity, unit, feeRate, confirmations, reaction, delay,
    ]
  }
}

extension OneWay.Variant {
  /// Reads a variant and the one number that it has.
  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    typealias Key = OneWay.Terms.Key
    let kind = try members.read(Key.variant) { json throws(MemberError) in
      try json.asName(of: Kind.self)
    }
    let height = { (json: JSON) throws(MemberError) in try json.asHeight() }
    let blocks = { (json: JSON) throws(MemberError) in try json.asUInt32() }
    switch kind {
    case .refund: self = .refund(try members.read(Key.expiry, height))
    case .expiry: self = .expiry(try members.read(Key.expiry, height))
    case .lifetime: self = .lifetime(try members.read(Key.lifetime, blocks))
    case .kickOff: self = .kickOff(try members.read(Key.lifetime, blocks))
    case .trusting: self = .trusting
    }
  }
}

extension OneWay.Timing {
  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    typealias Key = OneWay.Terms.Key
    let blocks = { (json: JSON) throws(MemberError) in try json.asUInt32() }
    self.init(
      reaction: try members.read(Key.reaction, blocks),
      delay: try members.read(Key.delay, blocks),
      undone: try members.read(Key.undone, or: 0, blocks))
  }
}
