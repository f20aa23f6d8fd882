internal import AccountLedger
public import Channels
public import ExactJSON
internal import Filecoin
internal import Simulation

extension Voucher.Terms {
  /// The terms as scenarios say them.
  ///
  ///     {"payer-balance":"1000000 FIL","payee-balance":"1000000 FIL","unit":"0.001 FIL",…}
  public var json: JSON {
    var members: JSONObject = [
      Key.payerBalance: .string(balances.payer.text),
      Key.payeeBalance: .string(balances.payee.text),
      Key.unit: .string(unit.text),
      Key.settleDelay: .number(settleDelay),
      Key.confidence: .number(confidence),
      Key.reaction: .number(timing.reaction),
      Key.delay: .number(timing.delay),
    ]
    if timing.undone > 0 { members[Key.undone] = .number(timing.undone) }
    for kind in MessageKind.allCases where fees[kind] != .zero {
      members[Key.fee(of: kind)] = .string(fees[kind].text)
    }
    let published = ContractRules.published
    members[Key.contractWithout] = .rules(published.inForce.filter { !contractRules.holds($0) })
    members[Key.contractWith] = .rules(contractRules.inForce.filter { !published.holds($0) })
    return .object(members)
  }

  /// Reads terms as a person may write them; what has a usual value may be left out.
  public init(json: JSON) throws(MemberError) {
    let usual = Self.usual
    self = usual
    var members = try MemberReader(json)
    balances = PerRole(
      payer: try members.tokens(Key.payerBalance, or: usual.balances.payer),
      payee: try members.tokens(Key.payeeBalance, or: usual.balances.payee))
    unit = try members.tokens(Key.unit, or: usual.unit)
    guard unit > .zero else { throw MemberError(Key.unit, .outOfRange(0, in: 1...Int64.max)) }
    settleDelay = try members.epochs(Key.settleDelay, or: usual.settleDelay)
    confidence = try members.epochs(Key.confidence, or: usual.confidence)
    timing = Voucher.Timing(
      reaction: UInt32(try members.epochs(Key.reaction, or: Int64(usual.timing.reaction))),
      delay: UInt32(try members.epochs(Key.delay, or: Int64(usual.timing.delay))),
      undone: UInt32(try members.epochs(Key.undone, or: Int64(usual.timing.undone))))
    for kind in MessageKind.allCases {
      fees[kind] = try members.tokens(Key.fee(of: kind), or: .zero)
    }
    contractRules = try ContractRules(&members)
    try members.finishWrittenByHand()
  }

  /// What the members are called.
  enum Key {
    static let payerBalance = "payer-balance"
    static let payeeBalance = "payee-balance"
    static let unit = "unit"
    static let settleDelay = "settle-delay"
    static let confidence = "confidence"
    static let reaction = "reaction"
    static let delay = "delay"
    static let undone = "undone"
    static let contractWithout = "contract-without"
    static let contractWith = "contract-with"

    static func fee(of kind: MessageKind) -> String { "\(kind.rawValue)-fee" }
  }
}

extension ContractRules {
  /// The published rules, without some, and with others.
  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    let without = try members.contractRules(Voucher.Terms.Key.contractWithout)
    let with = try members.contractRules(Voucher.Terms.Key.contractWith)
    self.init(
      holding: ContractRules.published.inForce.filter { !without.contains($0) } + with)
  }
}

extension JSON {
  /// Rules by their names; `nil` where there are none.
  fileprivate static func rules(_ rules: [ContractRule]) -> JSON? {
    rules.isEmpty ? nil : .array(rules.map { .string($0.rawValue) })
  }
}

extension MemberReader {
  /// An amount of tokens as people write it: `2.5 FIL`, `7 attofil`.
  mutating func tokens(
    _ key: String, or usual: TokenAmount
  ) throws(MemberError) -> TokenAmount {
    try read(key, or: usual) { json throws(MemberError) in
      let amount = try json.asWrittenTokens()
      guard !amount.isNegative else {
        throw MemberError("", .notWritten(amount.text, as: "an amount that is not negative"))
      }
      return amount
    }
  }

  fileprivate mutating func contractRules(
    _ key: String
  ) throws(MemberError) -> [ContractRule] {
    try read(key, or: []) { json throws(MemberError) in
      try json.elements { element throws(MemberError) in try element.asName() }
    }
  }

  /// A number of epochs, no more than fit into a year and a height.
  mutating func epochs(_ key: String, or usual: Int64) throws(MemberError) -> Int64 {
    try read(key, or: usual) { json throws(MemberError) in
      try json.asInteger(in: 0...Voucher.Terms.maximumEpochs)
    }
  }
}

extension Voucher.Terms {
  /// A year of epochs.
  static let maximumEpochs: Int64 = 1_051_200
}
