internal import Bitcoin
public import Channels
public import ExactJSON

extension Timelock.Terms {
  /// The terms as messages and scenarios say them; amounts are satoshis, the fee rate satoshis for
  /// a thousand virtual bytes.
  public var json: JSON {
    var members: JSONObject = [
      Key.network: .string(network.rawValue),
      Key.capacity: .satoshis(capacity),
      Key.unit: .satoshis(unit),
      Key.feeRate: .number(feeRate.satoshisPerKilobyte),
      Key.confirmations: .number(confirmations),
      Key.refundHeight: .number(ladder.refundHeight.value),
      Key.step: .number(ladder.step),
      Key.reaction: .number(ladder.reaction),
      Key.delay: .number(ladder.delay),
      Key.signingOrder: .string(signingOrder.rawValue),
      Key.funding: .string(fundingKind.rawValue),
    ]
    if ladder.undone > 0 { members[Key.undone] = .number(ladder.undone) }
    return .object(members)
  }

  /// Reads terms as a person may write them: an amount may be a text with its unit, such as
  /// `36 mBTC`, and what has a usual value may be left out.
  public init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    let usual = Self(capacity: .zero, unit: .zero, ladder: .none)
    network = try members.read(Key.network, or: usual.network) { json throws(MemberError) in
      try json.asName()
    }
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
    ladder = try Timelock.Ladder(&members)
    signingOrder = try members.read(Key.signingOrder, or: usual.signingOrder) {
      json throws(MemberError) in try json.asName()
    }
    fundingKind = try members.read(Key.funding, or: usual.fundingKind) {
      json throws(MemberError) in try json.asName()
    }
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
    guard ladder.undone > 0 || members.optional(Key.undone) == nil else {
      throw MemberError(Key.undone, .outOfRange(0, in: 1...Int64(Limits.blocks)))
    }
  }

  /// What the members are called.
  package enum Key {
    static let network = "network"
    package static let capacity = "capacity"
    package static let unit = "unit"
    static let feeRate = "fee-rate"
    static let confirmations = "confirmations"
    static let refundHeight = "refund-height"
    static let step = "step"
    static let reaction = "reaction"
    static let delay = "delay"
    static let undone = "undone"
    static let signingOrder = "signing-order"
    static let funding = "funding"

    /// Those that terms always have.
    static let all = [
      network, capacity, unit, feeRate, confirmations, refundHeight, step, reaction, delay,
      signingOrder, funding,
    ]
  }
}

extension Timelock.Ladder {
  /// Stands in where only the usual values of other terms are wanted.
  fileprivate static let none = Self(refundHeight: .genesis, step: 0, reaction: 0, delay: 0)

  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    typealias Key = Timelock.Terms.Key
    self.init(
      refundHeight: try members.read(Key.refundHeight) { json throws(MemberError) in
        try json.asHeight()
      },
      step: try members.read(Key.step) { json throws(MemberError) in try json.asUInt32() },
      reaction: try members.read(Key.reaction) { json throws(MemberError) in try json.asUInt32() },
      delay: try members.read(Key.delay) { json throws(MemberError) in try json.asUInt32() },
      undone: try members.read(Key.undone, or: 0) { json throws(MemberError) in
        try json.asUInt32()
      })
  }
}
