public import Bitcoin
public import Channels
public import ExactJSON

/// A family whose channels a world can run.
public protocol SimulatedFamily<Layer>: ChannelFamily
where
  Party: Marked, Message: Marked, Order: Marked, Watch: Marked, Sight: Marked,
  Record: WrittenRecord, Name: TransactionNaming
{
  /// What the participants settle on.
  associatedtype Layer: SettlementLayer
  where
    Layer.Role == Role, Layer.Name == Name, Layer.Act == Act, Layer.Watch == Watch,
    Layer.Sight == Sight
  /// The keys of every role, and what each owns before the first move.
  associatedtype Wallets: Sendable
  /// What the participants fund together, once it is known.
  associatedtype Contract: Marked & Equatable
  /// Something that a participant could offer to the ledger, today or later.
  associatedtype Holding: HeldAct where Holding.Family == Self
  /// What a message makes whole for its receiver: remembered, since it takes signatures to find
  /// out.
  associatedtype Completion: Sendable
  /// What a cheat can change in a message, or in what it holds.
  associatedtype Change: Hashable & Sendable
  /// What only this family's cheats do.
  associatedtype Trick: Hashable & Sendable
  /// Why such a trick cannot be done.
  associatedtype TrickFault: Error & Equatable & Sendable

  // The beginning.

  /// The wallets of a scenario.
  static func wallets(for scenario: Scenario<Self>) -> Wallets
  /// The ledger before the first move.
  static func layer(for scenario: Scenario<Self>, _ wallets: Wallets) -> Layer
  /// A participant before the first move.
  static func party(
    _ role: Role, for scenario: Scenario<Self>, _ wallets: Wallets
  ) -> Party
  /// Writes down all that a future depends on of the terms.
  static func write(_ terms: Terms, to writer: inout MarkWriter)

  // What a participant shows.

  /// The contract that a participant takes part in, once it is known to it.
  static func contract(of party: Party) -> Contract?
  /// What a participant has just come to hold by itself, such as the funding that it has built.
  static func built(by party: Party) -> [Holding]
  /// Writes down what a record adds to what its participant is: mostly nothing.
  static func write(
    _ record: Record?, beside party: Party, to writer: inout MarkWriter
  )
  /// A record as it comes back from its file.
  static func reread(_ record: Record, under rulebook: Rulebook<Refusal>) -> Record
  /// How much the receiver has by a message for good, if its sender keeps to its rules.
  static func promise(by message: Message, from party: Party) -> Amount
  /// What a participant is told to do after a restart; `nil` before it has anything to go on with.
  static func resumption(of party: Party) -> Order?

  // What a message brings.

  /// What a message brings its receiver to hold, whether or not the receiver accepts it.
  ///
  /// A participant that crashes may have lost some of it; an attacker would not have.
  static func holdings(
    broughtBy message: Part<Message>, to participant: Participant<Self>,
    in contract: Part<Contract>, recalling completions: Completions<Completion>
  ) -> [Holding]

  // What cheats do.

  /// A message with one change; `nil` where it has nothing of the kind.
  static func forge(
    _ message: Message, _ change: Change, by forger: Forger<Self>
  ) -> Message?
  /// What a participant holds with one change; `nil` where it has nothing of the kind.
  static func change(
    _ holding: Holding, _ change: Change, by forger: Forger<Self>
  ) -> Layer.Offer?
  /// What a message is called.
  static func kind(of message: Message) -> String
  /// Does what only this family's cheats do.
  static func perform(
    _ trick: Trick, in turn: inout Turn<Self>
  ) throws(MoveRefusal<Self>)

  // How things stand.

  /// How much worth of goods has been handed over.
  static func goods(in world: World<Self>) -> Amount
  /// How the capacity is divided in the latest state that a participant takes as agreed.
  static func agreed(by party: Party) -> PerRole<Role, Amount>?
  /// What a role has on the ledger.
  static func owned(by role: Role, in world: World<Self>) -> Amount
  /// What a role owned before the first move.
  static func owned(byAtStart role: Role, _ wallets: Wallets) -> Amount
  /// What a participant could enforce alone.
  static func claim(of role: Role, in world: World<Self>) -> Claim<Self>?
  /// What a participant that held to its rules is short of.
  static func shortfall(of role: Role, in world: World<Self>) -> Amount
  /// What lies where no participant can get it alone at once.
  static func locked(in world: World<Self>) -> Amount
  /// What of the channel stands on the ledger for good, in its order.
  static func confirmed(in world: World<Self>) -> [Layer.Label]

  // How it is written.

  /// The terms as scenarios have them, amounts as people write them.
  static func json(of terms: Terms) -> JSON
  /// Reads terms as people may write them.
  static func terms(_ json: JSON) throws(MemberError) -> Terms
  /// A message as traces show it.
  static func json(of message: Message) -> JSON
  /// An order as people write it: its first key names it, the others are its details.
  static func json(of order: Order, to role: Role) -> JSONObject
  /// A trick as people write it.
  static func json(of trick: Trick) -> JSONObject
  /// A change as people write it.
  static func json(of change: Change) -> JSONObject
  /// How orders are written.
  static var orderForms: [WrittenForm<Move<Self>>] { get }
  /// How tricks are written.
  static var trickForms: [WrittenForm<Move<Self>>] { get }
  /// How changes are written.
  static var changeForms: [WrittenForm<Change>] { get }
  /// What the reference shows as examples.
  static var examples: MoveExamples<Self> { get }
  /// The ready scenarios.
  static var templates: [ScenarioTemplate<Self>] { get }
  /// What the reference says of each member of written terms, in the order in which they are read.
  static var termsNotes: [MemberNote] { get }

  // The doors: compiled where the family is known.

  /// The world after a move, if that does not refuse it.
  static func next(
    _ world: World<Self>, _ move: Move<Self>, remembering memory: WorldMemory<Self>
  ) throws(MoveRefusal<Self>) -> World<Self>

  /// Makes a move.
  static func perform(
    _ move: Move<Self>, in turn: inout Turn<Self>
  ) throws(MoveRefusal<Self>)
}

extension SimulatedFamily {
  public static func next(
    _ world: World<Self>, _ move: Move<Self>, remembering memory: WorldMemory<Self>
  ) throws(MoveRefusal<Self>) -> World<Self> {
    try world.next(move, remembering: memory)
  }

  public static func perform(
    _ move: Move<Self>, in turn: inout Turn<Self>
  ) throws(MoveRefusal<Self>) {
    try turn.perform(move)
  }
}

/// Something that a participant could offer to the ledger.
public protocol HeldAct<Family>: Marked, Hashable {
  /// The family whose participant holds it.
  associatedtype Family: ChannelFamily
  /// What it is called.
  var name: Family.Name { get }
  /// What would be offered.
  var act: Family.Act { get }
}
