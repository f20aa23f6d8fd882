internal import Bitcoin
public import Channels

/// The participants, the messages between them, and the ledger where they settle.
///
/// It is a value made of a few parts that never change: a copy is another future that shares them,
/// and a move replaces the parts that it changes.
public struct World<Family: SimulatedFamily>: Sendable {
  /// The chain, the mempool and what was offered to them.
  @usableFromInline var layerPart: Part<Family.Layer>
  /// Each participant, what it has stored and what it holds; one for each role, in their order.
  @usableFromInline var seats: ContiguousArray<Part<Participant<Family>>>
  /// The messages that were sent and have not arrived.
  @usableFromInline var transit: Part<Transit<Family>>
  /// Whether each participant is up and awake.
  @usableFromInline var conditions = Conditions()

  /// The world before the first move of a scenario.
  public init(_ scenario: Scenario<Family>) {
    let wallets = Family.wallets(for: scenario)
    let setting = Setting(scenario, wallets)
    layerPart = Part(Family.layer(for: scenario, wallets), .onDemand)
    seats = ContiguousArray(
      Family.Role.allCases.map { role in
        let party = Family.party(role, for: scenario, wallets)
        return Part(Participant(setting: setting, party: party), .onDemand)
      })
    transit = Part(Transit(), .onDemand)
    var turn = Turn(self, telling: .nothing)
    turn.lookEverywhere()
    self = turn.world
  }

  /// Makes one move: gives what happened, or refuses it and changes nothing.
  public mutating func apply(
    _ move: Move<Family>
  ) throws(MoveRefusal<Family>) -> [Event<Family>] {
    var turn = Turn(self, telling: .everything)
    try Family.perform(move, in: &turn)
    self = turn.world
    return turn.told
  }

  /// The world after a move, if that does not refuse it; the same as `apply` makes, and nothing is
  /// told of it.
  public func next(_ move: Move<Family>) throws(MoveRefusal<Family>) -> World {
    var turn = Turn(self, telling: .nothing)
    try Family.perform(move, in: &turn)
    return turn.world
  }
}

// What is large is lent where it lies: to copy a ledger only to ask for its height takes longer
// than most moves.
extension World {
  /// The chain and the mempool.
  @inlinable public var layer: Family.Layer { _read { yield layerPart.content } }

  /// Lets all worlds that follow share which blocks were made in them.
  public mutating func rememberBlocks() {
    var layer = layerPart.content
    layer.rememberBlocks()
    layerPart = Part(layer, .onDemand)
  }

  /// A participant as a state machine.
  @inlinable
  public subscript(role: Family.Role) -> Family.Party {
    _read { yield seats[role.index].content.party }
  }

  /// A participant, with what it has stored and what it holds.
  @inlinable
  public func participant(_ role: Family.Role) -> Participant<Family> {
    seats[role.index].content
  }

  /// What never changes.
  @inlinable public var setting: Setting<Family> { seats[0].content.setting }

  /// The contract that the channel is about: the last one that a participant has built, even if it
  /// has since forgotten it.
  @inlinable
  var contractPart: Part<Family.Contract>? {
    for seat in seats {
      if let built = seat.content.built { return built }
    }
    return nil
  }

  /// The contract that the channel is about.
  @inlinable public var contract: Family.Contract? { contractPart?.content }
}
