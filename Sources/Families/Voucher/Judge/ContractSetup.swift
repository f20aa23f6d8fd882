internal import AccountLedger
internal import Channels
internal import Filecoin

/// What is there before the first call of a case.
enum ContractSetup {
  /// A channel, and the addresses beside its number that lead to it.
  case channel(ChannelContract, aliases: [Address])
  /// No channel yet: the addresses that lead to actors, and the actors that exist.
  case actors(resolves: [Address: ActorID], existing: Set<ActorID>)

  init(_ value: CaseValue) throws(ContractCaseError) {
    var object = try value.object()
    if let channel = object.optional("channel") {
      self = try .channel(
        Self.contract(channel, &object),
        aliases: Self.list(of: object.required("aliases")) {
          alias throws(ContractCaseError) in try alias.address()
        })
    } else {
      self = try .actors(
        resolves: Self.resolves(object.required("resolves")),
        existing: Self.existing(object.required("actors")))
    }
    try object.finish()
  }

  private static func contract(
    _ channel: CaseValue, _ object: inout CaseObject
  ) throws(ContractCaseError) -> ChannelContract {
    let state = ChannelState(
      from: try object.required("from").party(),
      to: try object.required("to").party(),
      toSend: try object.required("toSend").amount(),
      settlingAt: try object.required("settlingAt").epoch(),
      minSettleHeight: try object.required("minSettleHeight").epoch(),
      lanes: try lanes(object.required("lanes")))
    return ChannelContract(
      id: try channel.party(), state: state, balance: try object.required("balance").amount())
  }

  private static func lanes(_ value: CaseValue) throws(ContractCaseError) -> LaneTable {
    var lanes = LaneTable()
    for element in try value.elements() {
      var object = try element.object()
      let id = try object.required("id")
      let number = try id.unsigned()
      guard number <= ChannelContract.maximumLane else { throw id.fault(.laneTooHigh(number)) }
      guard lanes[number] == nil else { throw id.fault(.laneTwice(number)) }
      lanes[number] = Lane(
        redeemed: try object.required("redeemed").amount(),
        nonce: try object.required("nonce").unsigned())
      try object.finish()
    }
    return lanes
  }

  private static func resolves(
    _ value: CaseValue
  ) throws(ContractCaseError) -> [Address: ActorID] {
    var found: [Address: ActorID] = [:]
    for (name, member) in try value.members() {
      found[try name.address()] = try member.party()
    }
    return found
  }

  /// What kind of actor it is does not matter to today's contract.
  private static func existing(_ value: CaseValue) throws(ContractCaseError) -> Set<ActorID> {
    var found: Set<ActorID> = []
    for (name, kind) in try value.members() {
      _ = try kind.text()
      found.insert(try name.party())
    }
    return found
  }

  private static func list<Value>(
    of value: CaseValue, _ decode: (CaseValue) throws(ContractCaseError) -> Value
  ) throws(ContractCaseError) -> [Value] {
    var values: [Value] = []
    for element in try value.elements() { values.append(try decode(element)) }
    return values
  }
}
